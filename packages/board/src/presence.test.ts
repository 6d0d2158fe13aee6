import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_PRESENCE_IDS, readPresence } from './presence.ts'

test('what a well-behaved client shows is read as it is', () => {
  const shown = {
    name: '김',
    colour: 3,
    cursor: [1, 2],
    selection: ['a'],
    drag: { ids: ['a'], dx: 5, dy: 6 },
    editing: 'a',
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
