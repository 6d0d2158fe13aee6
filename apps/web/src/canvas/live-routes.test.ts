import { addElements, Board, connect, moveElements } from '@stormlane/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Route, tipOf } from './connector-path.ts'
import { liveRoutes } from './live-routes.ts'
import { Scene } from './scene.ts'

const opened = () => {
  const board = new Board(new Y.Doc())
  board.run(
    addElements([
      ...[0, 1, 2].map((row) => ({ id: `e${row}`, kind: 'event' as const, x: 0, y: row * 200 })),
      { id: 'rm', kind: 'readModel', x: 700, y: 200 },
    ]),
  )
  for (const row of [0, 1, 2]) {
    board.run(connect({ id: `c${row}`, kind: 'updates', from: `e${row}`, to: 'rm' }))
  }
  return { board, scene: new Scene(board) }
}

const moved = (scene: Scene, ids: readonly string[], dx: number, dy: number) =>
  new Map(
    ids.flatMap((id) => {
      const element = scene.item(id)?.element
      return element ? [[id, { ...element, x: element.x + dx, y: element.y + dy }] as const] : []
    }),
  )

const byId = (links: readonly { readonly connector: { readonly id: string }; readonly route: Route }[]) =>
  Object.fromEntries(links.map(({ connector, route }) => [connector.id, route]))

test('connectors lie under the hand as they will lie once the sticky is put down', () => {
  const { board, scene } = opened()
  const live = byId(liveRoutes(scene, moved(scene, ['rm'], 200, -60)))
  board.run(moveElements(['rm'], 200, -60))
  for (const id of ['c0', 'c1', 'c2']) expect(live[id]).toEqual(scene.link(id)?.route)
})

test('heads do not meet while the sticky that they lead to is moved', () => {
  const { scene } = opened()
  const live = liveRoutes(scene, moved(scene, ['rm'], -40, 330))
  const tips = live.map(({ route }) => `${tipOf(route).x} ${tipOf(route).y}`)
  expect(new Set(tips).size).toBe(3)
})

test('what moves as a whole keeps its ways, and what only shows elsewhere keeps them where they are', () => {
  const { scene } = opened()
  const all = ['e0', 'e1', 'e2', 'rm']
  const before = byId(liveRoutes(scene, moved(scene, all, 0, 0)))
  const after = byId(liveRoutes(scene, moved(scene, all, 30, 40)))
  expect(before.c0).toBe(scene.link('c0')?.route)
  expect(after.c0?.[0]).toEqual({ x: (before.c0?.[0].x ?? 0) + 30, y: (before.c0?.[0].y ?? 0) + 40 })
})
