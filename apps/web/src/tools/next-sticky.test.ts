import { addElements, Board, editText, setPhase } from '@stormlane/board'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Camera } from '../canvas/camera.ts'
import { Drafts } from '../canvas/drafts.ts'
import { Scene } from '../canvas/scene.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { createSession } from '../session/session.ts'
import { goOn } from './next-sticky.ts'

const opened = (): Workspace => {
  let next = 0
  const board = new Board(new Y.Doc())
  board.run(setPhase('design'))
  board.run(addElements([{ id: 'first', kind: 'command', x: 0, y: 0, text: 'Place order' }]))
  const camera = new Camera()
  camera.resize(800, 600)
  const presence = { peers: () => [], subscribe: () => () => {}, show: () => {} }
  const scene = new Scene(board)
  const drafts = new Drafts()
  return { board, camera, scene, drafts, session: createSession(), presence, newId: () => `n${++next}` }
}

describe('going on writing', () => {
  test('to the right offers the kind that the grammar expects', () => {
    const workspace = opened()
    goOn(workspace, 'first', 'right')
    const made = workspace.board.elements.get('n1')
    expect(made?.kind).toBe('aggregate')
    expect(made?.x).toBeGreaterThan(160)
    expect(made?.y).toBe(0)
    expect(workspace.session.getState().editing).toBe('n1')
  })

  test('downwards offers more of the same', () => {
    const workspace = opened()
    goOn(workspace, 'first', 'below')
    expect(workspace.board.elements.get('n1')).toMatchObject({ kind: 'command', x: 0 })
  })

  test('back and forth walks instead of making stickies', () => {
    const workspace = opened()
    goOn(workspace, 'first', 'right')
    goOn(workspace, 'n1', 'left')
    expect(workspace.session.getState().editing).toBe('first')
    goOn(workspace, 'first', 'right')
    expect(workspace.session.getState().editing).toBe('n1')
    expect(workspace.board.elements.size).toBe(2)
  })

  test('beyond the edge of the view brings the new sticky into view', () => {
    const workspace = opened()
    let from = 'first'
    for (let step = 1; step <= 8; step++) {
      goOn(workspace, from, 'right')
      from = `n${step}`
    }
    const last = workspace.board.elements.get(from)
    const seen = workspace.camera.visible()
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(seen.x + seen.width)
  })

  test('makes one undo step a sticky', () => {
    const workspace = opened()
    goOn(workspace, 'first', 'right')
    workspace.board.undo()
    expect([...workspace.board.elements.keys()]).toEqual(['first'])
  })

  test('changes nothing for a reader', () => {
    const workspace = opened()
    workspace.session.getState().set({ readOnly: true })
    goOn(workspace, 'first', 'right')
    expect(workspace.board.elements.size).toBe(1)
  })

  test('a sticky that was offered and not written on goes when writing ends', () => {
    const workspace = opened()
    const { board, session } = workspace
    goOn(workspace, 'first', 'right')
    session.getState().edit(null)
    expect([...board.elements.keys()]).toEqual(['first'])
    expect([...session.getState().selection]).toEqual(['first'])
  })

  test('a sticky that was written on, and one left blank on the way to the next, stay', () => {
    const workspace = opened()
    const { board, session } = workspace
    goOn(workspace, 'first', 'right')
    goOn(workspace, 'n1', 'right')
    board.continue(editText('n2', 'Order placed'))
    session.getState().edit(null)
    expect([...board.elements.keys()].toSorted()).toEqual(['first', 'n1', 'n2'])
  })
})
