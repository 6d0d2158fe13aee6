import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MAX_ELEMENTS } from '../limits.ts'
import { rootsOf } from '../roots.ts'
import { boardFileOf, createBoardDoc, fillDoc, readBoardFile, restoreDoc, writeBoardFile } from './index.ts'

const read = (text: string) => {
  const result = readBoardFile(text)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '))
  return result.file
}

const refused = (text: string) => {
  const result = readBoardFile(text)
  return result.ok ? [] : result.problems
}

const sticky = (id: string, more: object = {}) => ({
  id,
  kind: 'event',
  text: id,
  x: 0,
  y: 0,
  width: 160,
  height: 160,
  ...more,
})

const wall = (more: object = {}) =>
  JSON.stringify({
    format: 'stormlane-board',
    version: 1,
    name: 'Wall',
    elements: [sticky('a', { kind: 'command' }), sticky('b')],
    connectors: [{ id: 'c', kind: 'flow', from: 'a', to: 'b' }],
    ...more,
  })

const docOf = (text: string): Y.Doc => {
  const doc = createBoardDoc()
  fillDoc(doc, read(text))
  return doc
}

test('a value that cannot be put into words is refused like any other', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  const strange = '{"toString":1}'
  for (const value of [deep, strange, '[{"toString":null}]']) {
    expect(refused(`{"format":${value}}`)[0]?.pointer).toBe('/format')
    expect(refused(`{"format":"stormlane-board","version":${value}}`)[0]?.pointer).toBe('/version')
    const kind = `{"id":"a","kind":${value},"x":0,"y":0,"width":1,"height":1}`
    const file = `{"format":"stormlane-board","version":1,"elements":[${kind}]}`
    expect(refused(file)[0]?.pointer).toBe('/elements/0/kind')
  }
})

test('the place of a name that cannot be kept is a JSON pointer of bounded length', () => {
  const name = 'a/b~'.repeat(60)
  const [long] = refused(wall({ elements: [sticky('a'), { ...sticky('b'), attributes: { [name]: 1 } }] }))
  expect(long?.pointer).toMatch(/^\/elements\/1\/attributes\/a~1b~0a~1b~0/)
  expect(long?.pointer.length).toBeLessThan(200)
})

test('a verdict about the same pair given twice is refused, as an id used twice is', () => {
  const verdict = (status: string) => ({ kind: 'emits', from: 'a', to: 'b', status })
  const twice = refused(wall({ relations: [verdict('accepted'), verdict('rejected')] }))
  expect(twice.map(({ pointer }) => pointer)).toEqual(['/relations/1'])
  expect(refused(wall({ relations: [verdict('accepted')] }))).toEqual([])
})

test('no extra property in the shared document takes the place of one that the file knows', () => {
  const doc = docOf(wall())
  const before = writeBoardFile(boardFileOf(doc))
  const { meta, elements, connectors } = rootsOf(doc)
  for (const name of ['format', 'version', 'name', 'elements', 'connectors', 'relations']) {
    meta.set(`extra:${name}`, 'hostile')
  }
  for (const map of [elements.get('a'), connectors.get('c')]) {
    if (!(map instanceof Y.Map)) throw new Error('no map')
    for (const name of ['id', 'kind', 'x', 'width', 'from', 'attributes']) map.set(`extra:${name}`, 'hostile')
  }
  expect(writeBoardFile(boardFileOf(doc))).not.toContain('"id": "hostile"')
  const again = read(writeBoardFile(boardFileOf(doc)))
  expect(again.elements).toEqual(read(before).elements)
  expect(again.connectors).toEqual(read(before).connectors)
})

test('a verdict counts only under its own key, so that no pair has two', () => {
  const doc = docOf(wall({ relations: [{ kind: 'emits', from: 'a', to: 'b', status: 'accepted' }] }))
  rootsOf(doc).relations.set('["emits", "a", "b"]', 'rejected')
  expect(boardFileOf(doc).relations).toEqual([{ kind: 'emits', from: 'a', to: 'b', status: 'accepted' }])
})

test('a version is restored over whatever somebody wrote into the document', () => {
  const text = wall()
  const doc = docOf(text)
  const { meta, elements } = rootsOf(doc)
  meta.set('name', 12n)
  const a = elements.get('a')
  if (!(a instanceof Y.Map)) throw new Error('no map')
  a.set('at', [12n, Number.NaN])
  a.set('size', { deep: [1n] })
  a.set('text', new Y.XmlText('<x>'))
  elements.set('b', 7)
  restoreDoc(doc, read(text), 'test')
  expect(writeBoardFile(boardFileOf(doc))).toBe(writeBoardFile(read(text)))
})

test('a document with more than a file may hold still gives a file that can be read', () => {
  const doc = createBoardDoc()
  const { elements } = rootsOf(doc)
  doc.transact(() => {
    for (let index = 0; index < MAX_ELEMENTS + 50; index++) {
      const map = new Y.Map<unknown>()
      map.set('kind', 'event')
      map.set('at', [0, 0])
      map.set('size', [1, 1])
      elements.set(String(index), map)
    }
  })
  expect(boardFileOf(doc).elements.length).toBe(MAX_ELEMENTS)
}, 20_000)
