import { connectorKinds, kinds, relationKinds } from '@stormlane/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Board } from '../board.ts'
import { addElements, editText } from '../commands/elements.ts'
import { MAX_BOARD_FILE_BYTES } from '../limits.ts'
import {
  boardFileFrom,
  boardFileOf,
  createBoardDoc,
  fillDoc,
  readBoardFile,
  restoreDoc,
  writeBoardFile,
} from './index.ts'

const small = {
  format: 'stormlane-board',
  version: 1,
  name: 'Order',
  locale: 'en',
  phase: 'design',
  elements: [
    { id: 'a', kind: 'command', text: 'Place order', x: 0, y: 0, width: 160, height: 160 },
    { id: 'b', kind: 'event', text: 'Order placed', x: 200, y: 0, width: 160, height: 160 },
  ],
  connectors: [{ id: 'c', kind: 'flow', from: 'a', to: 'b' }],
  relations: [],
}

const refusal = (change: (file: Record<string, unknown> & typeof small) => void) => {
  const file = structuredClone(small)
  change(file)
  const result = readBoardFile(JSON.stringify(file))
  return result.ok ? [] : result.problems.map(({ pointer }) => pointer)
}

test('each way of being wrong is refused with the place', () => {
  const [first] = small.elements
  expect(refusal((file) => Object.assign(file, { format: 'miro' }))).toEqual(['/format'])
  expect(refusal((file) => Object.assign(file, { version: 2 }))).toEqual(['/version'])
  expect(refusal((file) => Object.assign(file, { version: '1' }))).toEqual(['/version'])
  expect(refusal((file) => Object.assign(file.elements[1] ?? {}, { id: 'a' }))).toContain('/elements/1/id')
  expect(refusal((file) => Object.assign(file.elements[1] ?? {}, { x: null }))).toEqual(['/elements/1/x'])
  expect(refusal((file) => Object.assign(file.elements[1] ?? {}, { width: 0 }))).toEqual([
    '/elements/1/width',
  ])
  expect(refusal((file) => Object.assign(file.elements[1] ?? {}, { kind: 'saga' }))).toEqual([
    '/elements/1/kind',
  ])
  expect(refusal((file) => Object.assign(file.connectors[0] ?? {}, { to: 'gone' }))).toEqual([
    '/connectors/0/to',
  ])
  expect(
    refusal((file) =>
      Object.assign(file, { relations: [{ kind: 'emits', from: 'a', to: 'gone', status: 'accepted' }] }),
    ),
  ).toEqual(['/relations/0/to'])
  expect(refusal((file) => Object.assign(file, { elements: 'many' }))).toEqual(['/elements'])
  expect(
    refusal((file) =>
      file.elements.push(...Array.from({ length: 100 }, () => ({ ...first, x: 'left' }) as never)),
    ).length,
  ).toBeLessThanOrEqual(20)
})

test('a number that JSON can write but no board can hold is refused', () => {
  const text = JSON.stringify(small).replace('"x":200', '"x":1e999')
  const result = readBoardFile(text)
  expect(result).toMatchObject({ ok: false, problems: [{ pointer: '/elements/1/x' }] })
})

test('text that is not JSON is refused with the place, a truncated one as truncated', () => {
  const pretty = JSON.stringify(small, null, 2)
  const cut = readBoardFile(pretty.slice(0, -20))
  expect(cut).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('ends too early') }] })
  const nan = readBoardFile(pretty.replace('"x": 200', '"x": NaN'))
  expect(nan).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/not JSON near .*"x": NaN/) }],
  })
  const comma = readBoardFile(pretty.replace('"x": 200,', '"x": 200,,'))
  expect(comma).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('(line') }] })
  expect(readBoardFile('')).toMatchObject({ ok: false, problems: [{ message: 'the file is empty' }] })
  expect(readBoardFile(Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject({
    ok: false,
    problems: [{ message: 'the file is not UTF-8 text' }],
  })
  expect(readBoardFile('[]').ok).toBe(false)
})

test('a file over the limit is refused before it is parsed', () => {
  const result = readBoardFile(new Uint8Array(MAX_BOARD_FILE_BYTES + 1))
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('at most') }] })
})

test('names that would reach a prototype are refused, wherever they stand', () => {
  const poisoned = JSON.stringify(small).replace(
    '"text":"Place order"',
    '"text":"","attributes":{"__proto__":{"x":1}}',
  )
  expect(readBoardFile(poisoned)).toMatchObject({
    ok: false,
    problems: [{ pointer: '/elements/0/attributes/__proto__' }],
  })
  const top = JSON.stringify(small).replace('"name":"Order"', '"__proto__":{"x":1}')
  expect(readBoardFile(top)).toMatchObject({ ok: false, problems: [{ pointer: '/__proto__' }] })
  const deep = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`
  const nested = JSON.stringify(small).replace('"text":"Place order"', `"text":"","attributes":${deep}`)
  expect(readBoardFile(nested)).toMatchObject({
    ok: false,
    problems: [{ pointer: '/elements/0/attributes/a' }],
  })
})

test('what is optional may be missing, and a byte order mark is allowed', () => {
  const result = readBoardFile(
    '\ufeff{"format":"stormlane-board","version":1,"elements":[{"id":"a","kind":"note","x":0,"y":0,"width":1,"height":1}]}',
  )
  expect(result).toMatchObject({
    ok: true,
    file: { phase: 'design', locale: 'en', elements: [{ text: '' }] },
  })
})

test('every sentence about a broken file exists in English and Korean', () => {
  const result = readBoardFile(
    '{"format":"stormlane-board","version":1,"elements":[{"id":1,"kind":"x","x":"1"}]}',
  )
  if (result.ok) throw new Error('expected a refusal')
  expect(result.problems.length).toBeGreaterThan(3)
  for (const { words } of result.problems) {
    expect(words.en.length).toBeGreaterThan(5)
    expect(words.ko).toMatch(/[가-힣]/)
  }
})

const plainText = fc.string({ maxLength: 30, unit: 'grapheme' })
// A value with a name that reaches the prototype is refused by the reader; it has a test of its own above.
const json = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__'))
const names = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__')
const attributes = fc.dictionary(names, json, { maxKeys: 4 })
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)

const boards = fc
  .record({
    name: plainText,
    locale: fc.constantFrom('en', 'ko'),
    phase: fc.constantFrom('big-picture' as const, 'process' as const, 'design' as const),
    elements: fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 12 }),
        kind: fc.constantFrom(...kinds.map(({ id }) => id)),
        text: plainText,
        x: number,
        y: number,
        width: fc.double({ min: 1, max: 5000, noNaN: true }),
        height: fc.double({ min: 1, max: 5000, noNaN: true }),
        attributes,
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    ),
    links: fc.uniqueArray(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...connectorKinds), attributes), {
      maxLength: 6,
    }),
    verdicts: fc.uniqueArray(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...relationKinds)), {
      maxLength: 4,
      selector: ([from, to, kind]) => `${from % 12} ${to % 12} ${kind}`,
    }),
  })
  .map(({ elements, links, verdicts, ...meta }) => {
    const at = (index: number) => elements[index % Math.max(1, elements.length)]?.id ?? ''
    const unique = new Map(
      verdicts.map(([from, to, kind]) => [
        `${at(from)} ${at(to)} ${kind}`,
        { kind, from: at(from), to: at(to), status: 'accepted' as const },
      ]),
    )
    return boardFileFrom({
      ...meta,
      elements,
      connectors:
        elements.length === 0
          ? []
          : links.map(([from, to, kind, attrs], index) => ({
              id: `c${index}`,
              kind,
              from: at(from),
              to: at(to),
              attributes: attrs,
            })),
      relations: elements.length === 0 ? [] : [...unique.values()],
    })
  })

test('file → board → shared document → file gives the same bytes, for any board', () => {
  fc.assert(
    fc.property(boards, (board) => {
      const text = writeBoardFile(board)
      const read = readBoardFile(text)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const doc = createBoardDoc()
      fillDoc(doc, read.file)
      expect(writeBoardFile(boardFileOf(doc))).toBe(text)
    }),
    { numRuns: 200 },
  )
})

test('restoring makes a live board equal to the file, and leaves it alone when it is equal already', () => {
  fc.assert(
    fc.property(boards, boards, (now, then) => {
      const doc = createBoardDoc()
      fillDoc(doc, now)
      restoreDoc(doc, then, 'restore')
      expect(writeBoardFile(boardFileOf(doc))).toBe(writeBoardFile(then))
      let updates = 0
      doc.on('update', () => updates++)
      restoreDoc(doc, then, 'restore')
      expect(updates).toBe(0)
    }),
    { numRuns: 100 },
  )
})

test('unknown properties of file, element and connector survive the way through', () => {
  const file = structuredClone(small)
  Object.assign(file, { 'x-team': 'checkout', source: { licence: 'MIT' } })
  Object.assign(file.elements[0] ?? {}, { 'x-author': 'kim', attributes: { unknown: [1, { deep: true }] } })
  Object.assign(file.connectors[0] ?? {}, { 'x-bend': 3 })
  const read = readBoardFile(JSON.stringify(file))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const doc = createBoardDoc()
  fillDoc(doc, read.file)
  const written = JSON.parse(writeBoardFile(boardFileOf(doc)))
  expect(written).toMatchObject({ 'x-team': 'checkout', source: { licence: 'MIT' } })
  expect(written.elements[0]).toMatchObject({
    'x-author': 'kim',
    attributes: { unknown: [1, { deep: true }] },
  })
  expect(written.connectors[0]).toMatchObject({ 'x-bend': 3 })
})

test('a restore during an edit keeps the person’s own undo', () => {
  const doc = createBoardDoc()
  const board = new Board(doc)
  board.run(addElements([{ id: 'a', kind: 'event', x: 0, y: 0, text: 'one' }]))
  const version = board.file()
  board.run(editText('a', 'two'))
  restoreDoc(doc, version, 'server')
  expect(board.elements.get('a')?.text).toBe('one')
  board.run(editText('a', 'three'))
  board.undo()
  expect(board.elements.get('a')?.text).toBe('one')
})
