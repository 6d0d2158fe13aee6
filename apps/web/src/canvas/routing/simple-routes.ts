import type { Box, Point } from '../camera.ts'
import type { Route } from '../connector-path.ts'
import { ahead, beyond, isUpright, opposite, type Port } from './port.ts'

/** So far a connector runs straight out of an element and into one, board units: a head and a little more. */
export const STUB = 16

/** Ways around an element keep this far from it, board units. */
const ROUND = 24
/** Connectors between the same two elements keep this distance on their detours, board units. */
export const LANE = 7

/** A route without points that it passes straight through; undefined when it would turn back on itself. */
export const tidied = (points: readonly Point[]): Route | undefined => {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = kept.at(-2)
    if (last && before) {
      const turn = (last.x - before.x) * (point.y - last.y) - (last.y - before.y) * (point.x - last.x)
      const along = (last.x - before.x) * (point.x - last.x) + (last.y - before.y) * (point.y - last.y)
      if (turn === 0 && along < 0) return undefined
      if (turn === 0) kept.pop()
    }
    kept.push(point)
  }
  const [first, second, ...rest] = kept
  return first && second ? [first, second, ...rest] : undefined
}

const between = (value: number, a: number, b: number): number =>
  Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))

/**
 * The ways between two ports with few corners, whatever lies in between.
 * @param turn moves the corner of a way between facing sides towards its end (or, negative, its begin), board units
 * @param lane number of the connector among those between the same two elements
 */
export const simpleRoutes = (
  fromBox: Box,
  toBox: Box,
  from: Port,
  to: Port,
  turn = 0,
  lane = 0,
): readonly Route[] => {
  const round = ROUND + LANE * lane
  const gap = ahead(from.side, from, to)
  const isFacing = from.side === opposite[to.side]
  // Close neighbours share what room there is between them.
  const stub = isFacing && gap > 0 ? Math.min(STUB, gap / 2) : STUB + LANE * lane
  const a = beyond(from, stub)
  const b = beyond(to, stub)
  const shift = isFacing && gap > 0 ? (from.side === 'right' || from.side === 'bottom' ? turn : -turn) : 0
  const middleX = between((a.x + b.x) / 2 + (isUpright(from.side) ? shift : 0), a.x, b.x)
  const middleY = between((a.y + b.y) / 2 + (isUpright(from.side) ? 0 : shift), a.y, b.y)
  const xs = [
    middleX,
    Math.min(fromBox.x, toBox.x) - round,
    Math.max(fromBox.x + fromBox.width, toBox.x + toBox.width) + round,
  ]
  const ys = [
    middleY,
    Math.min(fromBox.y, toBox.y) - round,
    Math.max(fromBox.y + fromBox.height, toBox.y + toBox.height) + round,
  ]
  const middles: readonly (readonly Point[])[] = [
    ...xs.map((x) => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ...ys.map((y) => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
    // Last, so that of ways as good as each other the one that turns in the middle is taken.
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
  ]
  return middles.flatMap((middle) => {
    const route = tidied([from, a, ...middle, b, to])
    return route ? [route] : []
  })
}
