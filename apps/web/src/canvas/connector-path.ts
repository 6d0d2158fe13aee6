import { around, centreOf } from './box.ts'
import type { Box, Point } from './camera.ts'

/** A cubic curve between two elements: begin, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

/** Elements whose sides overlap by this much (board units) are joined by a straight line. */
const ENOUGH_OVERLAP = 24

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The middle of what two spans share, or undefined when that is too little. */
const sharedMiddle = (a: number, aSize: number, b: number, bSize: number): number | undefined => {
  const low = Math.max(a, b)
  const high = Math.min(a + aSize, b + bSize)
  return high - low >= Math.min(ENOUGH_OVERLAP, aSize, bSize) ? (low + high) / 2 : undefined
}

/**
 * The way of a connector between the two nearest edges: straight where the elements face each other, else a
 * curve that leaves and arrives at a right angle.
 */
export const connectorCurve = (from: Box, to: Box): Curve => {
  const a = centreOf(from)
  const b = centreOf(to)
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width))
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height))
  const across = gapX >= gapY
  if (across) {
    const forward = b.x >= a.x ? 1 : -1
    const level = sharedMiddle(from.y, from.height, to.y, to.height)
    const start = { x: forward > 0 ? from.x + from.width : from.x, y: level ?? a.y }
    const end = { x: forward > 0 ? to.x : to.x + to.width, y: level ?? b.y }
    const bend =
      level === undefined ? clamp(Math.abs(end.x - start.x) / 2, 24, 200) : ((end.x - start.x) * forward) / 3
    return [start, { x: start.x + bend * forward, y: start.y }, { x: end.x - bend * forward, y: end.y }, end]
  }
  const downward = b.y >= a.y ? 1 : -1
  const level = sharedMiddle(from.x, from.width, to.x, to.width)
  const start = { x: level ?? a.x, y: downward > 0 ? from.y + from.height : from.y }
  const end = { x: level ?? b.x, y: downward > 0 ? to.y : to.y + to.height }
  const bend =
    level === undefined ? clamp(Math.abs(end.y - start.y) / 2, 24, 200) : ((end.y - start.y) * downward) / 3
  return [start, { x: start.x, y: start.y + bend * downward }, { x: end.x, y: end.y - bend * downward }, end]
}

/** The point of a curve at a share (0…1) of its parameter. */
export const pointOn = ([p0, p1, p2, p3]: Curve, t: number): Point => {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return {
    x: a * p0.x + b * p1.x + c * p2.x + d * p3.x,
    y: a * p0.y + b * p1.y + c * p2.y + d * p3.y,
  }
}

/** The box around a curve (around its control points, which hold it). */
export const curveBounds = (curve: Curve): Box =>
  around(curve.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }

const SAMPLES = 24

/** Distance of a point from a curve, board units. */
export const distanceTo = (curve: Curve, point: Point): number => {
  let nearest = Number.POSITIVE_INFINITY
  let before = curve[0]
  for (let index = 1; index <= SAMPLES; index++) {
    const after = pointOn(curve, index / SAMPLES)
    const dx = after.x - before.x
    const dy = after.y - before.y
    const length = dx * dx + dy * dy
    const along =
      length === 0 ? 0 : clamp(((point.x - before.x) * dx + (point.y - before.y) * dy) / length, 0, 1)
    nearest = Math.min(nearest, Math.hypot(point.x - before.x - along * dx, point.y - before.y - along * dy))
    before = after
  }
  return nearest
}
