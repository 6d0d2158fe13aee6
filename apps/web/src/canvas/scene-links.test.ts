import { addElements, Board, connect, deleteConnectors, deleteElements, moveElements } from '@stormlane/board'
import { connectorKinds } from '@stormlane/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { piecesOf, tipOf } from './connector-path.ts'
import { Scene } from './scene.ts'

interface At {
  readonly id: string
  readonly x: number
  readonly y: number
}

const opened = (stickies: readonly At[], links: readonly (readonly [string, string])[]) => {
  const board = new Board(new Y.Doc())
  board.run(addElements(stickies.map((sticky) => ({ kind: 'event' as const, ...sticky }))))
  links.forEach(([from, to], index) => {
    const kind = connectorKinds[index % connectorKinds.length] ?? 'flow'
    board.run(connect({ id: `c${index}`, kind, from, to }))
  })
  return { board, scene: new Scene(board) }
}

const everything = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

const routes = (scene: Scene) =>
  Object.fromEntries(scene.linksIn(everything).map(({ id, route }) => [id, route]))

const ends = (scene: Scene): readonly string[] =>
  scene.linksIn(everything).map(({ route }) => `${tipOf(route).x} ${tipOf(route).y}`)

const begins = (scene: Scene): readonly string[] =>
  scene.linksIn(everything).map(({ route: [{ x, y }] }) => `${x} ${y}`)

/** How often an upright piece of one connector crosses a level piece of another. */
const crossings = (scene: Scene): number => {
  const links = scene.linksIn(everything)
  let count = 0
  for (const { id, route } of links) {
    for (const [a, b] of piecesOf(route)) {
      if (a.y !== b.y) continue
      for (const other of links) {
        if (other.id === id) continue
        for (const [c, d] of piecesOf(other.route)) {
          if (c.x !== d.x) continue
          const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
          const [top, bottom] = [Math.min(c.y, d.y), Math.max(c.y, d.y)]
          if (c.x > left && c.x < right && a.y > top && a.y < bottom) count++
        }
      }
    }
  }
  return count
}

describe('connectors on the wall', () => {
  test('fan out at the sticky they meet, without crossing each other', () => {
    const sources = [0, 1, 2, 3, 4, 5].map((row) => ({ id: `e${row}`, x: 0, y: row * 200 }))
    const { scene } = opened(
      [...sources, { id: 'rm', x: 600, y: 500 }],
      sources.map(({ id }) => [id, 'rm']),
    )
    expect(new Set(ends(scene)).size).toBe(6)
    expect(crossings(scene)).toBe(0)
  })

  test('fan out from the sticky they leave, without crossing each other', () => {
    const targets = [0, 1, 2, 3, 4].map((row) => ({ id: `e${row}`, x: 600, y: row * 220 }))
    const { scene } = opened(
      [...targets, { id: 's', x: 0, y: 440 }],
      targets.map(({ id }) => ['s', id]),
    )
    expect(new Set(begins(scene)).size).toBe(5)
    expect(crossings(scene)).toBe(0)
  })

  test('run side by side between the same two stickies', () => {
    const { scene } = opened(
      [
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 400, y: 30 },
      ],
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ],
    )
    const levels = scene.linksIn(everything).map(({ route }) => {
      expect(route).toHaveLength(2)
      return route[0].y
    })
    expect(new Set(levels).size).toBe(3)
  })

  test('give way to a sticky that is put between them, and go straight again when it leaves', () => {
    const { board, scene } = opened(
      [
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 600, y: 0 },
        { id: 'n', x: 300, y: 900 },
      ],
      [['a', 'b']],
    )
    expect(scene.link('c0')?.route).toHaveLength(2)
    board.run(moveElements(['n'], 0, -900))
    expect(scene.link('c0')?.route.length).toBeGreaterThan(2)
    board.run(deleteElements(['n']))
    expect(scene.link('c0')?.route).toHaveLength(2)
  })
})

test('the ways depend on the board alone, whatever happened before', () => {
  const place = fc.integer({ min: 0, max: 1200 })
  const sticky = fc.record({ x: place, y: place })
  const pair = fc.tuple(fc.nat(7), fc.nat(7))
  const step = fc.record({ of: fc.nat(7), dx: place, dy: place })
  fc.assert(
    fc.property(
      fc.array(sticky, { minLength: 8, maxLength: 8 }),
      fc.array(pair, { maxLength: 10 }),
      fc.array(step, { maxLength: 6 }),
      fc.array(fc.nat(9), { maxLength: 3 }),
      (stickies, pairs, steps, cut) => {
        const { board, scene } = opened(
          stickies.map((at, index) => ({ id: `s${index}`, ...at })),
          pairs.filter(([a, b]) => a !== b).map(([a, b]) => [`s${a}`, `s${b}`] as const),
        )
        for (const { of, dx, dy } of steps) board.run(moveElements([`s${of}`], dx - 600, dy - 600))
        for (const index of cut) board.run(deleteConnectors([`c${index}`]))
        expect(routes(scene)).toEqual(routes(new Scene(board)))
      },
    ),
  )
})
