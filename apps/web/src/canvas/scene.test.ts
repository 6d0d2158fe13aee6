import {
  addElements,
  Board,
  bringToFront,
  connect,
  deleteElements,
  editText,
  moveElements,
  sendToBack,
} from '@stormlane/board'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Scene, type SceneChange } from './scene.ts'

const opened = (count = 3) => {
  const board = new Board(new Y.Doc())
  board.run(
    addElements(
      Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        kind: 'event' as const,
        x: index * 200,
        y: 0,
      })),
    ),
  )
  const scene = new Scene(board)
  const changes: SceneChange[] = []
  scene.subscribe((change) => changes.push(change))
  return { board, scene, changes }
}

const everything = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('the scene', () => {
  test('lists what meets a box from bottom to top', () => {
    const { scene } = opened()
    expect(ids(scene.stickiesIn({ x: 150, y: 10, width: 100, height: 10 }))).toEqual(['s0', 's1'])
    expect(ids(scene.stickiesIn(everything))).toEqual(['s0', 's1', 's2'])
  })

  test('follows the z-order', () => {
    const { board, scene } = opened()
    board.run(bringToFront(['s0']))
    expect(ids(scene.stickiesIn(everything))).toEqual(['s1', 's2', 's0'])
    board.run(sendToBack(['s2']))
    expect(ids(scene.stickiesIn(everything))).toEqual(['s2', 's1', 's0'])
    expect(ids(scene.stickiesIn({ x: 150, y: 10, width: 100, height: 10 }))).toEqual(['s1', 's0'])
  })

  test('marks the old and the new place of a moved sticky, and nothing else', () => {
    const { board, scene, changes } = opened()
    board.run(moveElements(['s1'], 0, 500))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.dirty).toEqual([
      { x: 200, y: 0, width: 160, height: 160 },
      { x: 200, y: 500, width: 160, height: 160 },
    ])
    expect(ids(scene.stickiesIn({ x: 200, y: 600, width: 10, height: 10 }))).toEqual(['s1'])
    expect(scene.stickiesIn({ x: 205, y: 10, width: 10, height: 10 })).toEqual([])
  })

  test('touches only the item that somebody else edited, also among ten thousand', () => {
    const { board, scene, changes } = opened(10_000)
    const before = scene.all('sticky')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
    const remote = new Board(other)
    remote.run(editText('s77', 'Order placed'))
    const started = performance.now()
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(board.doc)))
    const elapsed = performance.now() - started
    expect(scene.item('s77')?.element.text).toBe('Order placed')
    expect(changes[0]?.dirty).toHaveLength(1)
    // The very same lists and items: nothing was rebuilt.
    expect(scene.all('sticky')).toBe(before)
    expect(elapsed).toBeLessThan(20)
  })

  test('finds everything again after most of the board has moved, and after it has come back', () => {
    const { board, scene, changes } = opened(600)
    board.run(connect({ id: 'line', kind: 'flow', from: 's10', to: 's11' }))
    const before = scene.link('line')?.route[0]
    const wanted = Array.from({ length: 500 }, (_, index) => `s${index}`)
    board.run(moveElements(wanted, 0, 5000))
    const place = (x: number, y: number) =>
      ids(scene.stickiesIn({ x: x + 10, y: y + 10, width: 10, height: 10 }))
    expect(place(2000, 5000)).toEqual(['s10'])
    expect(place(2000, 0)).toEqual([])
    expect(place(500 * 200, 0)).toEqual(['s500'])
    expect(scene.link('line')?.route[0]?.y).toBe((before?.y ?? 0) + 5000)
    expect(changes.at(-1)?.dirty[0]).toEqual({ x: 0, y: 0, width: 499 * 200 + 160, height: 5160 })
    board.undo()
    expect(place(2000, 0)).toEqual(['s10'])
    board.run(deleteElements(wanted))
    expect(ids(scene.stickiesIn(everything))).toHaveLength(100)
    expect(place(2000, 0)).toEqual([])
  })

  test('leads connectors along with their ends and drops them with either', () => {
    const { board, scene, changes } = opened()
    board.run(connect({ id: 'c', kind: 'publish', from: 's0', to: 's1' }))
    const before = scene.link('c')?.route
    board.run(moveElements(['s1'], 0, 700))
    expect(scene.link('c')?.route).not.toEqual(before)
    expect(changes.at(-1)?.dirty).toHaveLength(4)
    board.run(deleteElements(['s0']))
    expect(scene.link('c')).toBeUndefined()
    expect(scene.linksIn(everything)).toEqual([])
    board.undo()
    expect(scene.link('c')).toBeDefined()
  })

  test('gives a tilted hotspot the room it takes', () => {
    const { board, scene } = opened(0)
    expect(scene.bounds()).toBeUndefined()
    board.run(addElements([{ id: 'h', kind: 'hotspot', x: 0, y: 0 }]))
    expect(scene.bounds()?.x).toBeLessThan(-5)
  })

  test('knows frames and lines apart and reports their reach for titles', () => {
    const { board, scene, changes } = opened(0)
    board.run(
      addElements([
        { id: 'f', kind: 'context', x: 0, y: 0 },
        { id: 'p', kind: 'pivot', x: 0, y: 0 },
      ]),
    )
    expect([ids(scene.all('frame')), ids(scene.all('line')), ids(scene.all('sticky'))]).toEqual([
      ['f'],
      ['p'],
      [],
    ])
    expect(changes[0]?.titled).toHaveLength(2)
  })

  test('forgets what is gone', () => {
    const { board, scene } = opened()
    board.run(deleteElements(['s0', 's1', 's2']))
    expect(scene.size).toBe(0)
    expect(scene.bounds()).toBeUndefined()
    expect(scene.stickiesIn(everything)).toEqual([])
  })
})
