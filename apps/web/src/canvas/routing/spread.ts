import type { Box, Point } from '../camera.ts'
import { ahead, isUpright, opposite, outward, type Port, type Side, spanOf } from './port.ts'

/** Distance of connectors at one side, board units; less where the side is short. */
const SPREAD = 26
/** Free ends of a side, board units. */
const INSET = 14
/** Distance of the corners of connectors that turn beside each other, board units. */
const CORNERS_APART = 10

/** A connector at a side of an element. */
export interface Meeting {
  readonly id: string
  /** Whether it comes along the side: -1 from its begin, 1 from its end, 0 straight from outside. */
  readonly along: -1 | 0 | 1
  /** How far out it runs where it comes along the side, in any unit that orders. */
  readonly depth: number
  /** Number among the connectors between the same two elements. */
  readonly lane: number
  /** Middle of the element at its other end, along this side. */
  readonly other: number
  /** Middle of what this element and the other one share along this side, when they face each other. */
  readonly shared: number | undefined
}

/** Where a connector meets a side. */
export interface Place {
  /** Coordinate along the side. */
  readonly at: number
  /** How far its corner is moved towards this side, board units; negative: away from it. */
  readonly turn: number
}

/**
 * Order of connectors along a side in which none crosses another: what comes along the side is nested, the
 * farthest out landing farthest from where it comes.
 */
const inOrder = (a: Meeting, b: Meeting): number => {
  if (a.along !== b.along) return a.along - b.along
  const nested = (a.depth - b.depth || a.lane - b.lane) * -a.along
  return nested || a.other - b.other || (a.id < b.id ? -1 : 1)
}

/**
 * Gives each of several connectors at one side of an element a place of its own, in the order in which they come
 * or go, so that they neither meet nor cross there.
 */
export const spread = (box: Box, side: Side, meetings: readonly Meeting[]): ReadonlyMap<string, Place> => {
  const { from, length } = spanOf(box, side)
  const count = meetings.length
  const sorted = meetings.toSorted(inOrder)
  const inset = Math.min(INSET, length / 4)
  const step = count < 2 ? 0 : Math.min(SPREAD, (length - 2 * inset) / (count - 1))
  const half = (step * (count - 1)) / 2
  const [first] = meetings
  // All to one neighbour: around what they share, so that they run straight.
  const isBundle = meetings.every(({ shared }) => shared !== undefined && shared === first?.shared)
  const wanted = isBundle ? (first?.shared ?? 0) : from + length / 2
  const low = from + inset + half
  const high = from + length - inset - half
  const middle = low > high ? from + length / 2 : Math.min(Math.max(wanted, low), high)
  const ordered = sorted.map((meeting, index) => ({ ...meeting, at: middle - half + index * step }))
  const before = ordered.filter(({ other, at }) => other < at)
  const after = ordered.filter(({ other, at }) => other >= at).reverse()
  const places = new Map<string, Place>()
  // Those that come from farthest turn nearest to the side, so that none crosses another.
  for (const ones of [before, after]) {
    ones.forEach(({ id, at }, index) => {
      places.set(id, { at, turn: ((ones.length - 1) / 2 - index) * CORNERS_APART })
    })
  }
  return places
}

/** How a connector comes to the middle of a side from the middle of another element. */
export const approachOf = (
  side: Side,
  otherSide: Side,
  own: Port,
  middle: Point,
): { readonly along: -1 | 0 | 1; readonly depth: number } => {
  if (otherSide === opposite[side]) return { along: 0, depth: 0 }
  const distance = isUpright(side) ? middle.y - own.y : middle.x - own.x
  // Two ends at like sides: the way goes out, along and back in, the wider the farther away.
  if (otherSide === side) return { along: distance < 0 ? -1 : 1, depth: Math.abs(distance) }
  return { along: outward[otherSide].x + outward[otherSide].y > 0 ? -1 : 1, depth: ahead(side, own, middle) }
}
