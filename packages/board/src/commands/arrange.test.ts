import { expect, test } from 'vitest'
import {
  type AlignTo,
  addElements,
  alignElements,
  Board,
  createBoardDoc,
  distributeElements,
  groupElements,
  lockElements,
  type NewElement,
  placeElements,
} from '../index.ts'

const opened = (...made: readonly NewElement[]): Board => {
  const board = new Board(createBoardDoc())
  board.run(addElements(made))
  return board
}
const event = (id: string, x: number, y: number): NewElement => ({ id, kind: 'event', x, y })
const places = (board: Board) =>
  Object.fromEntries([...board.elements.values()].map(({ id, x, y }) => [id, [x, y]]))
const three = () => [
  event('a', 0, 10),
  event('b', 210, 50),
  { id: 'c', kind: 'actor', x: 500, y: 0 } as const,
]

const aligned: readonly (readonly [AlignTo, readonly number[][]])[] = [
  [
    'left',
    [
      [0, 10],
      [0, 50],
      [0, 0],
    ],
  ],
  [
    'centre',
    [
      [210, 10],
      [210, 50],
      [250, 0],
    ],
  ],
  [
    'right',
    [
      [420, 10],
      [420, 50],
      [500, 0],
    ],
  ],
  [
    'top',
    [
      [0, 0],
      [210, 0],
      [500, 0],
    ],
  ],
  [
    'middle',
    [
      [0, 25],
      [210, 25],
      [500, 49],
    ],
  ],
  [
    'bottom',
    [
      [0, 50],
      [210, 50],
      [500, 98],
    ],
  ],
]

test.each(aligned)('aligning %s is one step, and undone by one', (to, [a, b, c]) => {
  const board = opened(...three())
  const before = places(board)
  expect(board.run(alignElements(['a', 'b', 'c'], to))).toBe(true)
  expect(places(board)).toEqual({ a, b, c })
  expect(board.can(alignElements(['a', 'b', 'c'], to))).toBe(false)
  board.undo()
  expect(places(board)).toEqual(before)
})

test('others align with what is locked', () => {
  const board = opened(...three())
  board.run(lockElements(['b']))
  board.run(alignElements(['a', 'b', 'c'], 'left'))
  expect(places(board)).toEqual({ a: [210, 10], b: [210, 50], c: [210, 0] })
})

test('a group is aligned as one, and its members among themselves when nothing else is chosen', () => {
  const board = opened(...three())
  board.run(groupElements(['a', 'b'], 'g'))
  board.run(alignElements(['a', 'b', 'c'], 'top'))
  expect(places(board)).toEqual({ a: [0, 0], b: [210, 40], c: [500, 0] })
  board.run(alignElements(['a', 'b'], 'top'))
  expect(places(board)).toEqual({ a: [0, 0], b: [210, 0], c: [500, 0] })
})

test('a frame takes along what lies in it, chosen or not', () => {
  const board = opened(
    { id: 'frame', kind: 'context', x: 100, y: 100, width: 600, height: 400 },
    event('in', 120, 200),
    event('also', 400, 200),
    event('out', 900, 0),
  )
  board.run(alignElements(['frame', 'in', 'out'], 'top'))
  expect(places(board)).toEqual({ frame: [100, 0], in: [120, 100], also: [400, 100], out: [900, 0] })
})

test('distributing makes equal gaps and leaves the outermost where they are', () => {
  const board = opened(event('a', 0, 0), event('b', 170, 9), event('c', 800, 0), {
    id: 'wide',
    kind: 'policy',
    x: 300,
    y: 40,
  })
  expect(board.run(distributeElements(['c', 'b', 'a', 'wide'], 'horizontally'))).toBe(true)
  const gap = (800 - 160 - 160 - 288) / 3
  expect(places(board)).toEqual({ a: [0, 0], b: [160 + gap, 9], wide: [320 + 2 * gap, 40], c: [800, 0] })
  expect(board.can(distributeElements(['a', 'b', 'c', 'wide'], 'horizontally'))).toBe(false)
  board.undo()
  expect(places(board)).toMatchObject({ b: [170, 9], wide: [300, 40] })
})

test('what is locked divides what is distributed', () => {
  const board = opened(...[0, 10, 400, 410, 1000].map((y, at) => event(`s${at}`, 0, y)))
  board.run(lockElements(['s2']))
  board.run(distributeElements(['s0', 's1', 's2', 's3', 's4'], 'vertically'))
  expect([...board.elements.values()].map(({ y }) => y)).toEqual([0, 200, 400, 700, 1000])
})

test('two are neither distributed, nor is one aligned', () => {
  const board = opened(...three())
  expect(board.can(distributeElements(['a', 'b'], 'horizontally'))).toBe(false)
  expect(board.can(alignElements(['a', 'gone'], 'left'))).toBe(false)
})

test('elements are put at places of their own, except what is locked', () => {
  const board = opened(...three())
  board.run(lockElements(['b']))
  const wanted = new Map(['a', 'b', 'c', 'gone'].map((id, at) => [id, { x: at * 7, y: 3 }]))
  expect(board.run(placeElements(wanted))).toBe(true)
  expect(places(board)).toEqual({ a: [0, 3], b: [210, 50], c: [14, 3] })
  expect(board.can(placeElements(wanted))).toBe(false)
})
