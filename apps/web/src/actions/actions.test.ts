import { addElements, Board, connect, setPhase, writeBoardFile } from '@stormlane/board'
import { languages } from '@stormlane/domain'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Camera } from '../canvas/camera.ts'
import { Drafts } from '../canvas/drafts.ts'
import { Scene } from '../canvas/scene.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { createSession } from '../session/session.ts'
import { pasteText } from './clipboard.ts'
import { fragmentHtml, fragmentInHtml, fragmentOf, fragmentText, stickiesFrom } from './fragment.ts'
import { actionById, actions } from './index.ts'
import { actionFor, keysOf } from './shortcuts.ts'

const opened = (): Workspace => {
  let next = 0
  const board = new Board(new Y.Doc())
  board.run(setPhase('design'))
  board.run(
    addElements([
      { id: 'a', kind: 'event', x: 0, y: 0, text: 'Order "placed" & <paid>' },
      { id: 'b', kind: 'policy', x: 300, y: 0, text: '정책\n둘째 줄' },
    ]),
  )
  board.run(connect({ id: 'c', kind: 'publish', from: 'a', to: 'b' }))
  const camera = new Camera()
  camera.resize(1440, 900)
  return {
    board,
    camera,
    scene: new Scene(board),
    drafts: new Drafts(),
    session: createSession(),
    presence: { peers: () => [], subscribe: () => () => {}, show: () => {} },
    newId: () => `new${++next}`,
  }
}
const key = (name: string, code = '', shiftKey = false, ctrlKey = false) => ({
  key: name,
  code,
  shiftKey,
  ctrlKey,
  metaKey: false,
  altKey: false,
})

describe('the list of actions', () => {
  test('names everything once, in every language', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
    for (const { label } of actions) for (const language of languages) expect(label[language]).not.toBe('')
    expect(() => actionById('fly')).toThrow('unknown action: fly')
  })

  test('gives no key to two actions that could both run', () => {
    const workspace = opened()
    for (const selection of [[], ['a']]) {
      workspace.session.getState().select(selection)
      const taken = new Map<string, string>()
      for (const action of actions.filter((one) => one.can?.(workspace) !== false)) {
        for (const chord of keysOf(action, workspace)) {
          expect(taken.get(chord), chord).toBeUndefined()
          taken.set(chord, action.id)
        }
      }
    }
  })

  test('numbers the kinds as the palette of the phase does', () => {
    const workspace = opened()
    expect(actionFor(key('2', 'Digit2'), workspace)?.id).toBe('place-command')
    workspace.board.run(setPhase('big-picture'))
    expect(actionFor(key('2', 'Digit2'), workspace)?.id).toBe('place-externalSystem')
  })

  test('leaves a reader only what changes nothing', () => {
    const workspace = opened()
    workspace.session.getState().set({ readOnly: true })
    workspace.session.getState().select(['a'])
    expect(actionFor(key('Delete'), workspace)).toBeUndefined()
    expect(actionFor(key('1', 'Digit1'), workspace)).toBeUndefined()
    expect(actionFor(key('!', 'Digit1', true), workspace)?.id).toBe('zoom-fit')
  })
})

describe('doing', () => {
  const withAll = () => {
    const workspace = opened()
    actionById('select-all').run(workspace)
    return workspace
  }

  test('one undo brings every deleted sticky and connector back', () => {
    const workspace = withAll()
    actionById('delete').run(workspace)
    expect([workspace.board.elements.size, workspace.board.connectors.size]).toEqual([0, 0])
    actionById('undo').run(workspace)
    expect([workspace.board.elements.size, workspace.board.connectors.size]).toEqual([2, 1])
  })

  test('a duplicate takes its connectors along and is selected', () => {
    const workspace = withAll()
    actionById('duplicate').run(workspace)
    expect([workspace.board.elements.size, workspace.board.connectors.size]).toEqual([4, 2])
    expect([...workspace.session.getState().selection].every((id) => id.startsWith('new'))).toBe(true)
  })

  test('arrows move by one, with Shift by ten, and look around when nothing is selected', () => {
    const workspace = withAll()
    actionFor(key('ArrowRight'), workspace)?.run(workspace)
    actionFor(key('ArrowDown', '', true), workspace)?.run(workspace)
    expect(workspace.board.elements.get('a')).toMatchObject({ x: 1, y: 10 })
    workspace.session.getState().select([])
    const { x } = workspace.camera.view
    actionFor(key('ArrowRight'), workspace)?.run(workspace)
    expect(workspace.camera.view.x).toBeGreaterThan(x)
  })
})

describe('the clipboard', () => {
  test('carries stickies and connectors as they are', async () => {
    const workspace = opened()
    actionById('select-all').run(workspace)
    const file = fragmentOf(workspace)
    const back = await fragmentInHtml(`<html><body>${fragmentHtml(file)}</body></html>`)
    expect(back?.elements).toEqual(file.elements)
    expect(back?.connectors).toEqual(file.connectors)
    expect(fragmentText(file)).toBe('Order "placed" & <paid>\n정책 둘째 줄')
  })

  test('survives a browser that writes the HTML anew', async () => {
    const workspace = opened()
    actionById('select-all').run(workspace)
    const html = fragmentHtml(fragmentOf(workspace))
      .replaceAll('&#34;', '&quot;')
      .replaceAll('&#38;', '&amp;')
    expect((await fragmentInHtml(html))?.elements[0]?.text).toBe('Order "placed" & <paid>')
  })

  test('ignores HTML that only looks like ours', async () => {
    expect(await fragmentInHtml('<ul data-stormlane-board="{}"></ul>')).toBeUndefined()
    expect(await fragmentInHtml('<p>hello</p>')).toBeUndefined()
  })

  test('a pasted board file becomes its stickies, and text that only looks like one its lines', async () => {
    const workspace = opened()
    actionById('select-all').run(workspace)
    const count = workspace.board.elements.size
    pasteText(workspace, writeBoardFile(fragmentOf(workspace)))
    await vi.waitFor(() => expect(workspace.board.elements.size).toBe(2 * count))
    pasteText(workspace, '{ "order": 1')
    await vi.waitFor(() => expect(workspace.board.elements.size).toBe(2 * count + 1))
    expect([...workspace.board.elements.values()].at(-1)?.text).toBe('{ "order": 1')
  })

  test('forty lines become forty stickies in one step', () => {
    const workspace = opened()
    pasteText(workspace, Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\r\n'))
    expect(workspace.board.elements.size).toBe(42)
    actionById('undo').run(workspace)
    expect(workspace.board.elements.size).toBe(2)
  })

  test('cells of a table keep their columns and an exclamation mark makes a hotspot', () => {
    let next = 0
    const made = stickiesFrom('a\tb\n\n! why?\tc', 'event', { x: 0, y: 0 }, () => String(++next))
    expect(made.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      'event a',
      'event b',
      'hotspot why?',
      'event c',
    ])
    expect(made[0]?.x).toBe(made[2]?.x)
    expect(made[1]?.x).toBe(made[3]?.x)
    expect(made[0]?.y).toBe(made[1]?.y)
  })
})
