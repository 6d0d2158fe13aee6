import type { Presence } from '@stormlane/board'
import { expect, test } from 'vitest'
import { rosterOf } from './roster.ts'
import type { Peer } from './workspace.ts'

const peer = (id: number, presence: Partial<Presence>): Peer => ({
  id,
  presence: { name: 'Kim', colour: 0, selection: [], ...presence },
})

const room = () => {
  let peers: readonly Peer[] = []
  const listeners = new Set<() => void>()
  const roster = rosterOf({
    peers: () => peers,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: () => {},
  })
  return {
    roster,
    report: (...next: Peer[]) => {
      peers = next
      for (const listener of listeners) listener()
    },
  }
}

test('a list hears nothing of pointers that move', () => {
  const { roster, report } = room()
  report(peer(1, { cursor: [0, 0] }))
  let told = 0
  roster.subscribe(() => told++)
  const before = roster.read()
  for (let x = 0; x < 50; x++) report(peer(1, { cursor: [x, 0] }))
  expect([told, roster.read()]).toEqual([0, before])
  report(peer(1, { idle: true }))
  expect([told, roster.read()[0]?.idle]).toEqual([1, true])
})

test('two tabs of one browser are one person, where they are not idle', () => {
  const { roster, report } = room()
  report(
    peer(1, { person: 'k', idle: true }),
    peer(2, { person: 'k' }),
    peer(3, { name: 'Lee', person: 'l' }),
  )
  expect(roster.read().map(({ id, name, tabs, idle }) => [id, name, tabs, idle])).toEqual([
    [2, 'Kim', 2, false],
    [3, 'Lee', 1, false],
  ])
})

test('people of the same name in different browsers are two', () => {
  const { roster, report } = room()
  report(peer(1, { person: 'a' }), peer(2, { person: 'b' }), peer(3, {}), peer(4, {}))
  expect(roster.read().length).toBe(4)
})
