import { addElements, Board, createBoardDoc, fillDoc, readBoardFile } from '@stormlane/board'
import { type BoardElement, readBoard, sentenceOf } from '@stormlane/domain'
import { describe, expect, test } from 'vitest'
import food from '../../../../../examples/food-delivery.board.json?raw'
import lakeside from '../../../../../examples/lakeside-claims.board.json?raw'
import meetings from '../../../../../examples/meetings-payments.board.json?raw'
import { Camera } from '../../canvas/camera.ts'
import { Drafts } from '../../canvas/drafts.ts'
import { Scene } from '../../canvas/scene.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { createSession } from '../../session/session.ts'
import { neighbourhoodOf, shifted } from './neighbourhood.ts'

const workspaceOf = (board: Board): Workspace => ({
  board,
  scene: new Scene(board),
  drafts: new Drafts(),
  camera: new Camera(),
  session: createSession(),
  presence: { peers: () => [], subscribe: () => () => {}, show: () => {} },
  newId: () => 'new',
})

const opened = (text: string): Workspace => {
  const result = readBoardFile(text)
  if (!result.ok) throw new Error('the example does not open')
  const doc = createBoardDoc()
  fillDoc(doc, result.file)
  return workspaceOf(new Board(doc))
}

const said = (steps: ReturnType<typeof sentenceOf>['steps']) => steps.map(({ stickyId }) => stickyId)

/** What the whole board says of a sticky, and what its neighbourhood says. */
const both = (workspace: Workspace, sticky: BoardElement) => ({
  whole: said(sentenceOf(readBoard(workspace.board.snapshot()), sticky.id).steps),
  near: said(sentenceOf(readBoard(neighbourhoodOf(workspace, sticky)), sticky.id).steps),
})

describe('the neighbourhood of a sticky', () => {
  test.each([
    ['food delivery', food],
    ['lakeside claims', lakeside],
    ['meetings', meetings],
  ])('says what the whole board says: %s', (_, text) => {
    const workspace = opened(text)
    const wrong = [...workspace.board.elements.values()].filter((sticky) => {
      const { whole, near } = both(workspace, sticky)
      return JSON.stringify(whole) !== JSON.stringify(near)
    })
    expect(wrong.map(({ text: name }) => name)).toEqual([])
  })

  test('of something on its way says what is said once it is put down there', () => {
    const workspace = opened(lakeside)
    const { board } = workspace
    const moved = [...board.elements.values()].find(({ kind }) => kind === 'command')
    if (!moved) throw new Error('the example has no command')
    const shift = { ids: new Set([moved.id]), dx: 333, dy: 45, copy: false }
    const focus = shifted(moved, shift)
    const before = said(sentenceOf(readBoard(neighbourhoodOf(workspace, focus, shift)), focus.id).steps)
    board.continue((_, write) => {
      write?.setPosition(moved.id, focus.x, focus.y)
      return true
    })
    expect(before).toEqual(both(workspace, focus).near)
  })

  test('stays small on a large wall', () => {
    const board = new Board(createBoardDoc())
    board.run(
      addElements(
        Array.from({ length: 3000 }, (_, at) => ({
          id: `s${at}`,
          kind: at % 2 === 0 ? ('command' as const) : ('event' as const),
          text: `Sticky ${at}`,
          x: (at % 60) * 180,
          y: Math.floor(at / 60) * 180,
        })),
      ),
    )
    const workspace = workspaceOf(board)
    const middle = board.elements.get('s1530')
    if (!middle) throw new Error('the board has no middle')
    expect(neighbourhoodOf(workspace, middle).elements.length).toBeLessThanOrEqual(160)
    const { whole, near } = both(workspace, middle)
    expect(near).toEqual(whole)
  })
})
