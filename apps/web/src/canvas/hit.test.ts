import { addElements, Board, connect, type NewElement } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  connectorAt,
  elementAt,
  gripAt,
  type HitView,
  itemsWithin,
  onLinkHandle,
  withContents,
} from './hit.ts'
import { Scene } from './scene.ts'

const view = (elements: readonly NewElement[], zoom = 1): HitView & { board: Board } => {
  const board = new Board(new Y.Doc())
  board.run(addElements(elements))
  return {
    board,
    scene: new Scene(board),
    zoom,
    titleBox: ({ x, y }) => ({ x, y: y - 32, width: 120, height: 32 }),
    linkAt: () => undefined,
  }
}
const at = (seen: HitView, x: number, y: number) => elementAt(seen, { x, y })?.id

describe('what lies under the pointer', () => {
  test('is the uppermost sticky', () => {
    const seen = view([
      { id: 'below', kind: 'event', x: 0, y: 0 },
      { id: 'above', kind: 'command', x: 80, y: 0 },
    ])
    expect(at(seen, 100, 50)).toBe('above')
    expect(at(seen, 40, 50)).toBe('below')
    expect(at(seen, 400, 50)).toBeUndefined()
  })

  test('follows the tilt of a hotspot', () => {
    const seen = view([{ id: 'h', kind: 'hotspot', x: 0, y: 0 }])
    // The upright corner is outside of the tilted sticky, the tilted corner inside.
    expect(at(seen, -4, 148)).toBe('h')
    expect(at(seen, 1, 1)).toBeUndefined()
    expect(at(seen, 12, 2)).toBe('h')
  })

  test('is a frame at its title and border, and empty wall inside', () => {
    const seen = view([
      { id: 'frame', kind: 'context', x: 0, y: 0, width: 800, height: 600 },
      { id: 'sticky', kind: 'event', x: 100, y: 100 },
    ])
    expect(at(seen, 30, -10)).toBe('frame')
    expect(at(seen, 3, 300)).toBe('frame')
    expect(at(seen, 797, 300)).toBe('frame')
    expect(at(seen, 400, 300)).toBeUndefined()
    expect(at(seen, 150, 150)).toBe('sticky')
  })

  test('is as easy to hit zoomed out', () => {
    const seen = view([{ id: 'frame', kind: 'context', x: 0, y: 0, width: 8000, height: 6000 }], 0.1)
    expect(at(seen, 50, 3000)).toBe('frame')
    expect(at(seen, 90, 3000)).toBeUndefined()
  })

  test('is a connector near its line', () => {
    const seen = view([
      { id: 'a', kind: 'event', x: 0, y: 0 },
      { id: 'b', kind: 'policy', x: 500, y: 0 },
    ])
    seen.board.run(connect({ id: 'c', kind: 'publish', from: 'a', to: 'b' }))
    expect(connectorAt(seen, { x: 300, y: 84 })?.id).toBe('c')
    expect(connectorAt(seen, { x: 300, y: 100 })).toBeUndefined()
  })
})

test('handles are found at the corners, and not on tiny stickies', () => {
  const { scene } = view([{ id: 'a', kind: 'event', x: 0, y: 0 }])
  const item = scene.item('a')
  if (!item) throw new Error('the sticky is on the board')
  expect(gripAt(item, { x: 163, y: 158 }, 1)).toEqual({ horizontal: 1, vertical: 1 })
  expect(gripAt(item, { x: 80, y: 80 }, 1)).toBeUndefined()
  expect(gripAt(item, { x: 160, y: 160 }, 0.1)).toBeUndefined()
  expect(onLinkHandle(item, { x: 175, y: 80 }, 1)).toBe(true)
  expect(onLinkHandle(item, { x: 310, y: 80 }, 0.1)).toBe(false)
})

test('a marquee takes stickies it touches and frames it holds whole', () => {
  const { scene } = view([
    { id: 'frame', kind: 'context', x: 0, y: 0, width: 800, height: 600 },
    { id: 'sticky', kind: 'event', x: 100, y: 100 },
  ])
  const within = (size: number) =>
    itemsWithin(scene, { x: -10, y: -10, width: size, height: size }).map(({ id }) => id)
  expect(within(150)).toEqual(['sticky'])
  expect(within(900).toSorted()).toEqual(['frame', 'sticky'])
})

test('a frame takes along what has its centre inside', () => {
  const { board } = view([
    { id: 'outer', kind: 'context', x: 0, y: 0, width: 800, height: 600 },
    { id: 'inner', kind: 'context', x: 50, y: 50, width: 300, height: 300 },
    { id: 'in', kind: 'event', x: 60, y: 60 },
    { id: 'edge', kind: 'event', x: 750, y: 100 },
  ])
  const along = (id: string) =>
    [
      ...withContents(
        [id],
        (wanted) => board.elements.get(wanted),
        ({ kind }) => kindOf(kind).shape === 'frame',
        () => board.elements.values(),
      ),
    ].toSorted()
  expect(along('outer')).toEqual(['in', 'inner', 'outer'])
  expect(along('inner')).toEqual(['in', 'inner'])
  expect(along('in')).toEqual(['in'])
})
