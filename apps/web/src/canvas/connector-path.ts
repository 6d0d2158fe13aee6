import { around } from './box.ts'
import type { Box, Point } from './camera.ts'

/**
 * The way of a connector: the points at which it turns, its two ends included; at least two. Routed ways run
 * level or upright from point to point; painting rounds their corners off.
 */
export type Route = readonly [Point, Point, ...Point[]]

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The last point of a route, where its head is. */
export const tipOf = (route: Route): Point => route.at(-1) ?? route[1]

/** The straight pieces of a route, from begin to end. */
export const piecesOf = (route: Route): readonly (readonly [Point, Point])[] =>
  route.slice(1).map((point, index) => [route[index] ?? point, point] as const)

/** How long a route is, board units. */
export const lengthOf = (route: Route): number =>
  piecesOf(route).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0)

/** The point of a route at a share (0…1) of its length. */
export const pointOn = (route: Route, share: number): Point => {
  let rest = lengthOf(route) * clamp(share, 0, 1)
  for (const [a, b] of piecesOf(route)) {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (rest <= length) {
      const along = length === 0 ? 0 : rest / length
      return { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along }
    }
    rest -= length
  }
  return tipOf(route)
}

/** The middle of a route's longest piece, where marks have most room. */
export const widestPlace = (route: Route): Point => {
  let longest = -1
  let place = route[0]
  for (const [a, b] of piecesOf(route)) {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length <= longest) continue
    longest = length
    place = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  }
  return place
}

/** The box around a route. */
export const routeBounds = (route: Route): Box =>
  around(route.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }

/** Distance of a point from a route, board units. */
export const distanceTo = (route: Route, point: Point): number => {
  let nearest = Number.POSITIVE_INFINITY
  for (const [a, b] of piecesOf(route)) {
    const dx = b.x - a.x
    const dy = b.y - a.y
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0, 1)
    nearest = Math.min(nearest, Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy))
  }
  return nearest
}

/** A route shifted as a whole. */
export const shifted = (route: Route, dx: number, dy: number): Route => {
  const [first, second, ...rest] = route
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy })
  return [shift(first), shift(second), ...rest.map(shift)]
}

/** Whether two routes are the same. */
export const sameRoute = (a: Route, b: Route): boolean =>
  a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && y === b[index]?.y)
