import { STICKY_SIDE } from './kinds/kind.ts'
import type { BoardElement } from './snapshot.ts'

/** An upright rectangle; y grows down. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The box of an element in board units. */
export const boxOf = (element: BoardElement): Box => ({
  left: element.x,
  top: element.y,
  right: element.x + element.width,
  bottom: element.y + element.height,
})

/**
 * Rounds away what floating point adds to a length in S when a board lies elsewhere on the plane (about 1e-12),
 * so that a value right on a rule's threshold falls on the same side wherever the board is.
 */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9

/** Free width between `a` and `b` when `b` lies to the right; negative when they overlap. */
export const gap = (a: Box, b: Box): number => steady(b.left - a.right)

/** Free height between two boxes whichever lies above; negative when they overlap. */
export const verticalGap = (a: Box, b: Box): number =>
  steady(Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom))

const shared = (aFrom: number, aTo: number, bFrom: number, bTo: number): number => {
  const smaller = Math.min(aTo - aFrom, bTo - bFrom)
  return smaller > 0 ? steady(Math.max(0, Math.min(aTo, bTo) - Math.max(aFrom, bFrom)) / smaller) : 0
}

/** Shared height ÷ the smaller height, 0 to 1. */
export const verticalOverlap = (a: Box, b: Box): number => shared(a.top, a.bottom, b.top, b.bottom)

/** Shared width ÷ the smaller width, 0 to 1. */
export const horizontalOverlap = (a: Box, b: Box): number => shared(a.left, a.right, b.left, b.right)

/** Shared area ÷ the smaller area, 0 to 1. */
export const areaOverlap = (a: Box, b: Box): number => {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const smaller = Math.min(areaOf(a), areaOf(b))
  return across > 0 && down > 0 && smaller > 0 ? steady(Math.min(1, (across * down) / smaller)) : 0
}

/** Area of a box. */
export const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)

/**
 * How far apart two heights are: the distance of the middles, less what the taller box covers anyway,
 * so that a sticky beside any part of a tall one counts as level with it.
 */
export const offset = (a: Box, b: Box): number => {
  const middles = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2
  const taller = Math.abs(a.bottom - a.top - (b.bottom - b.top)) / 2
  return steady(Math.max(0, middles - taller))
}

/** Shortest distance between two boxes; 0 when they touch or overlap. */
export const distance = (a: Box, b: Box): number => {
  const across = Math.max(0, b.left - a.right, a.left - b.right)
  const down = Math.max(0, b.top - a.bottom, a.top - b.bottom)
  return steady(Math.hypot(across, down))
}

const usable = (length: number): boolean => Number.isFinite(length) && length > 0

/**
 * S, the unit of every reading rule: the median height of event and command stickies in board units,
 * `STICKY_SIDE` when there are none.
 */
export const unitOf = (elements: readonly BoardElement[]): number => {
  const heights: number[] = []
  for (const { kind, height } of elements) {
    if ((kind === 'event' || kind === 'command') && usable(height)) heights.push(height)
  }
  if (heights.length === 0) return STICKY_SIDE
  heights.sort((a, b) => a - b)
  const middle = heights.length >> 1
  const upper = heights[middle] ?? STICKY_SIDE
  const lower = heights[heights.length % 2 === 1 ? middle : middle - 1] ?? upper
  return lower / 2 + upper / 2
}
