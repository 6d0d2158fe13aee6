import { expect, test } from 'vitest'
import { LaserTrail, TRAIL_LIFE } from './laser-trail.ts'

const line = (from: number, count: number) => ({
  count: from + count,
  points: Array.from({ length: count }, (_, index) => [10 * (from + index), 0]).flat(),
})

const ends = (trail: LaserTrail, now: number) => trail.glow(now).map(({ from, to }) => [from.x, to.x])

test('overlapping messages make one unbroken trail', () => {
  const trail = new LaserTrail()
  trail.shine(line(0, 3), 0)
  trail.shine(line(1, 4), 50)
  expect(ends(trail, 100)).toEqual([
    [0, 10],
    [10, 20],
    [20, 30],
    [30, 40],
  ])
})

test('places of one message light up one after the other', () => {
  const trail = new LaserTrail()
  trail.shine(line(0, 5), 0)
  expect(trail.glow(20).length).toBeLessThan(4)
  expect(trail.glow(50).length).toBe(4)
})

test('it fades and goes out, also when nothing more is heard', () => {
  const trail = new LaserTrail()
  trail.shine(line(0, 2), 0)
  expect(trail.glow(500)[0]?.strength).toBeLessThan(1)
  expect(trail.isOut(500)).toBe(false)
  const late = 100 + TRAIL_LIFE
  expect(trail.glow(late).every(({ strength }) => strength === 0)).toBe(true)
  expect(trail.isOut(late)).toBe(true)
})

test('a new stroke is not joined to the one before', () => {
  const trail = new LaserTrail()
  trail.shine(line(0, 3), 0)
  trail.shine(undefined, 60)
  trail.shine({ count: 2, points: [500, 0, 510, 0] }, 100)
  expect(ends(trail, 150)).toEqual([
    [0, 10],
    [10, 20],
    [500, 510],
  ])
})

test('a count that makes no sense lights nothing more than the places that came with it', () => {
  const trail = new LaserTrail()
  trail.shine({ count: 1e15, points: [0, 0, 1, 0] }, 0)
  expect(trail.glow(50).length).toBe(1)
  trail.shine({ count: 0, points: [5, 5] }, 60)
  expect(trail.glow(120).length).toBe(1)
})
