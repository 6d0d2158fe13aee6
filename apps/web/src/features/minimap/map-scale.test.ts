import { expect, test } from 'vitest'
import { mapScaleOf, toBoard, toMap, viewOnMap } from './map-scale.ts'

const size = { width: 200, height: 100 }

test('the whole board is on the map, in its middle', () => {
  const map = mapScaleOf({ x: -1000, y: 0, width: 2000, height: 500 }, size)
  const box = toMap(map, { x: -1000, y: 0, width: 2000, height: 500 })
  expect(box.x).toBeGreaterThan(0)
  expect(box.x + box.width).toBeLessThan(200)
  expect(box.x * 2 + box.width).toBeCloseTo(200)
  expect(box.y * 2 + box.height).toBeCloseTo(100)
  expect(toBoard(map, { x: 100, y: 50 })).toEqual({ x: 0, y: 250 })
})

test('a view beyond the board stays at the edge of the map', () => {
  const map = mapScaleOf({ x: 0, y: 0, width: 2000, height: 1000 }, size)
  const view = viewOnMap(map, { x: 90_000, y: -50_000, width: 1000, height: 500 }, size)
  expect(view).toEqual({ x: 192, y: 0, width: 8, height: 8 })
  expect(viewOnMap(map, { x: -9000, y: -9000, width: 90_000, height: 90_000 }, size)).toEqual({
    x: 0,
    y: 0,
    ...size,
  })
})

test('a single sticky makes a map, too', () => {
  const map = mapScaleOf({ x: 5, y: 5, width: 160, height: 160 }, size)
  expect(map.scale).toBeGreaterThan(0.5)
  expect(Number.isFinite(map.origin.x)).toBe(true)
})
