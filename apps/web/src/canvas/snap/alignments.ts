import type { Box } from '../camera.ts'
import type { Dock } from './docks.ts'
import type { SnapLine } from './placed.ts'

/** An edge or middle of a neighbour that something could be level with. */
export interface Alignment {
  /** How far it would go along the axis, board units. */
  readonly by: number
  /** The line from one to the other, once it lies there. */
  line(at: Box): SnapLine
}

/** Ends of lines stand out by this much beyond what they connect, board units. */
const OVERHANG = 10
/** Half the length of the strokes at both ends of a gap, board units. */
const TICK = 9

const spots = ['start', 'middle', 'end'] as const
type Spot = (typeof spots)[number]

const spotOf = (from: number, length: number, spot: Spot): number =>
  spot === 'start' ? from : spot === 'end' ? from + length : from + length / 2

const upright = (x: number, a: Box, b: Box): SnapLine => ({
  from: { x, y: Math.min(a.y, b.y) - OVERHANG },
  to: { x, y: Math.max(a.y + a.height, b.y + b.height) + OVERHANG },
})

const level = (y: number, a: Box, b: Box): SnapLine => ({
  from: { x: Math.min(a.x, b.x) - OVERHANG, y },
  to: { x: Math.max(a.x + a.width, b.x + b.width) + OVERHANG, y },
})

/** Everything that a box could be level with along an axis; like with like: left edges with left edges. */
export const alignments = (box: Box, neighbours: readonly Box[], axis: 'x' | 'y'): readonly Alignment[] =>
  neighbours.flatMap((other) =>
    spots.map((spot): Alignment => {
      const side = axis === 'x' ? 'width' : 'height'
      const there = spotOf(other[axis], other[side], spot)
      return {
        by: Math.round(there - spotOf(0, box[side], spot)) - box[axis],
        line: (at) => (axis === 'x' ? upright(there, at, other) : level(there, at, other)),
      }
    }),
  )

/** The lines of a dock: what both are level with, and the gap between them. */
export const linesOf = (at: Box, beside: Box, as: Dock['as']): readonly SnapLine[] => {
  if (as === 'corner') {
    const [actor, command] = at.width * at.height < beside.width * beside.height ? [at, beside] : [beside, at]
    const [x, y] = [command.x, command.y + command.height]
    return [
      { from: { x, y: actor.y - OVERHANG }, to: { x, y } },
      { from: { x, y }, to: { x: actor.x + actor.width + OVERHANG, y } },
    ]
  }
  if (as === 'row') {
    const [left, right] = at.x < beside.x ? [at, beside] : [beside, at]
    const y = spotOf(at.y, at.height, sharedSpot(at.y, at.height, beside.y, beside.height))
    return [
      level(y, at, beside),
      ...[left.x + left.width, right.x].map((x) => ({ from: { x, y: y - TICK }, to: { x, y: y + TICK } })),
    ]
  }
  const [upper, lower] = at.y < beside.y ? [at, beside] : [beside, at]
  const x = spotOf(at.x, at.width, sharedSpot(at.x, at.width, beside.x, beside.width))
  return [
    upright(x, at, beside),
    ...[upper.y + upper.height, lower.y].map((y) => ({ from: { x: x - TICK, y }, to: { x: x + TICK, y } })),
  ]
}

/** Where two stretches are level: their middles, else their beginnings or ends. */
const sharedSpot = (a: number, aLength: number, b: number, bLength: number): Spot => {
  const distance = (spot: Spot) => Math.abs(spotOf(a, aLength, spot) - spotOf(b, bLength, spot))
  return (['middle', 'start', 'end'] as const).reduce((best, spot) =>
    distance(spot) < distance(best) - 0.75 ? spot : best,
  )
}
