import { expect, test } from 'vitest'
import {
  distanceTo,
  lengthOf,
  pointOn,
  type Route,
  routeBounds,
  sameRoute,
  shifted,
  widestPlace,
} from './connector-path.ts'

const route: Route = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 50 },
]

test('a share of a route is measured along its way', () => {
  expect(lengthOf(route)).toBe(60)
  expect(pointOn(route, 0.5)).toEqual({ x: 10, y: 20 })
  expect([pointOn(route, -1), pointOn(route, 2)]).toEqual([route[0], { x: 10, y: 50 }])
})

test('the distance from a route is that from its nearest piece', () => {
  expect(distanceTo(route, { x: 13, y: 20 })).toBe(3)
  expect(distanceTo(route, { x: 4, y: -2 })).toBe(2)
  expect(distanceTo(route, { x: 10, y: 60 })).toBe(10)
})

test('marks stand where a route is longest', () => {
  expect(widestPlace(route)).toEqual({ x: 10, y: 25 })
  expect(routeBounds(route)).toEqual({ x: 0, y: 0, width: 10, height: 50 })
})

test('a shifted route is another one of the same form', () => {
  const there = shifted(route, 5, -5)
  expect(there[2]).toEqual({ x: 15, y: 45 })
  expect(sameRoute(route, there)).toBe(false)
  expect(sameRoute(route, shifted(there, -5, 5))).toBe(true)
})
