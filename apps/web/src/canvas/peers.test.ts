import { addElements, Board, moveElements, type Presence } from '@stormlane/board'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Peers } from './peers.ts'
import { createPresenceOut } from './presence-out.ts'
import type { Peer } from './workspace.ts'

const here = (presence: Partial<Presence>): Peer => ({
  id: 1,
  presence: { name: 'Kim', colour: 0, selection: [], ...presence },
})

const room = (calm = false) => {
  const board = new Board(new Y.Doc())
  board.run(addElements([{ id: 's', kind: 'event', x: 0, y: 0 }]))
  let present: Peer[] = []
  const door = { peers: () => present, subscribe: () => () => {}, show: () => {} }
  const peers = new Peers(
    door,
    (id) => board.elements.get(id),
    () => calm,
  )
  const report = (...next: Peer[]) => {
    present = next
    return peers.update()
  }
  return { board, peers, report }
}

describe('other people', () => {
  test('move smoothly to where they were reported', () => {
    const { peers, report } = room()
    report(here({ cursor: [0, 0] }))
    report(here({ cursor: [100, 0] }))
    expect(peers.advance(16)).toEqual({ people: true, dragged: false })
    const x = peers.people[0]?.cursor?.x ?? 0
    expect(x).toBeGreaterThan(5)
    expect(x).toBeLessThan(95)
    for (let frame = 0; frame < 60; frame++) peers.advance(16)
    expect(peers.people[0]?.cursor).toEqual({ x: 100, y: 0 })
    expect(peers.advance(16)).toEqual({ people: false, dragged: false })
  })

  test('jump when less motion was asked for', () => {
    const { peers, report } = room(true)
    report(here({ cursor: [0, 0] }))
    report(here({ cursor: [100, 0] }))
    peers.advance(16)
    expect(peers.people[0]?.cursor).toEqual({ x: 100, y: 0 })
  })

  test('show what they drag until the board has it there', () => {
    const { board, peers, report } = room(true)
    report(here({ drag: { ids: ['s', 'unknown'], dx: 50, dy: 10 } }))
    peers.advance(16)
    expect([...peers.dragged()]).toEqual([['s', { x: 50, y: 10 }]])
    board.run(moveElements(['s'], 50, 10))
    expect(peers.dragged().size).toBe(0)
  })

  test('are painted anew only when something of them looks different', () => {
    const { peers, report } = room()
    expect(report(here({ cursor: [0, 0] }))).toEqual({ people: true, dragged: false })
    expect(report(here({ cursor: [0, 0], view: [0, 0, 10, 10] }))).toEqual({ people: false, dragged: false })
    expect(report(here({ cursor: [9, 0], view: [0, 0, 10, 10] }))).toEqual({ people: true, dragged: false })
    expect(report(here({ drag: { ids: ['s'], dx: 1, dy: 1 } })).dragged).toBe(true)
    expect(report(here({})).dragged).toBe(true)
    expect(peers.dragged().size).toBe(0)
  })

  test('leave nothing of what they drag when they go', () => {
    const { peers, report } = room(true)
    report(here({ drag: { ids: ['s'], dx: 50, dy: 10 } }))
    expect(report()).toEqual({ people: true, dragged: true })
    expect(peers.dragged().size).toBe(0)
  })

  test('are gone when they leave', () => {
    const { peers, report } = room()
    report(here({ cursor: [0, 0] }))
    report()
    expect(peers.people).toEqual([])
  })
})

test('others hear of the pointer at most thirty times a second, and of the last place always', () => {
  vi.useFakeTimers()
  let now = 0
  const shown: object[] = []
  const out = createPresenceOut(
    { peers: () => [], subscribe: () => () => {}, show: (part) => shown.push(part) },
    () => now,
  )
  for (let step = 0; step < 100; step++) {
    out.show({ cursor: [step, 0] })
    now += 10
    vi.advanceTimersByTime(10)
  }
  now += 100
  vi.advanceTimersByTime(100)
  expect(shown.length).toBeLessThanOrEqual(31)
  expect(shown.at(-1)).toEqual({ cursor: [99, 0] })
  out.destroy()
  vi.useRealTimers()
})
