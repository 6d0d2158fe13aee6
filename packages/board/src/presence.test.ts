import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_CHAT, MOST_LASER_POINTS, MOST_PRESENCE_IDS, readPresence } from './presence.ts'

test('what a well-behaved client shows is read as it is', () => {
  const shown = {
    name: '김',
    colour: 3,
    cursor: [1, 2],
    selection: ['a'],
    drag: { ids: ['a'], dx: 5, dy: 6 },
    editing: 'a',
    person: 'kim-1',
    view: [0, -10, 1440, 900],
    idle: true,
    following: 7,
    laser: { count: 2, points: [1, 2, 3, 4] },
    chat: '여기를 보세요',
    call: 1,
  }
  expect(readPresence(shown)).toEqual(shown)
})

test('anything at all is either refused or read as something harmless', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const presence = readPresence(value)
      if (presence) expect(typeof presence.name).toBe('string')
    }),
  )
})

test('long lists and names are cut, wrong parts left out', () => {
  const presence = readPresence({
    name: 'x'.repeat(500),
    colour: 'red',
    cursor: [1],
    selection: Array(5000).fill('a'),
    drag: { dx: 1 },
  })
  expect(presence?.name.length).toBe(60)
  expect(presence?.selection.length).toBe(MOST_PRESENCE_IDS)
  expect(presence).not.toHaveProperty('cursor')
  expect(presence).not.toHaveProperty('drag')
})

test('what is said at a cursor is one short line', () => {
  const said = (chat: unknown) => readPresence({ name: 'A', chat })?.chat
  expect(said(' one\n\ttwo\u0000 ')).toBe('one two')
  expect(said('x'.repeat(100_000))?.length).toBe(MOST_CHAT)
  expect(said('😀'.repeat(1000))?.isWellFormed()).toBe(true)
  for (const nothing of ['', '  \n', 7, null, ['a'], { toString: 'a' }]) expect(said(nothing)).toBeUndefined()
})

test('of a laser at most so many places are taken, and none that is nowhere', () => {
  const laser = (points: unknown, count: unknown = 3) =>
    readPresence({ name: 'A', laser: { count, points } })?.laser
  expect(laser(Array(10_000).fill(1))?.points.length).toBe(2 * MOST_LASER_POINTS)
  for (const wrong of [[], [1], [1, Number.NaN], [1, 1e300], ['1', '2'], 'ab', null, { length: 2 }])
    expect(laser(wrong)).toBeUndefined()
  for (const count of [-1, 1.5, Number.POSITIVE_INFINITY, '3', undefined])
    expect(laser([1, 2], count ?? null)).toBeUndefined()
})

test('places, views and people that cannot be are ignored', () => {
  const wrong = {
    name: 'A',
    cursor: [1e200, 0],
    view: [0, 0, -5, 10],
    idle: 'yes',
    following: 'me',
    person: 'p'.repeat(500),
    drag: { ids: ['a'], dx: 1e200, dy: 0 },
    call: Number.NaN,
  }
  expect(readPresence(wrong)).toEqual({ name: 'A', colour: 0, selection: [] })
  for (const view of [[0, 0, 0, 0], [0, 0, 1], [0, 0, Number.NaN, 1], 'abcd', { length: 4 }])
    expect(readPresence({ name: 'A', view })).not.toHaveProperty('view')
})
