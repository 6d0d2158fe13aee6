import type { KindId } from '@stormlane/domain'
import type { Box, Point } from '../camera.ts'

/** A sticky of a kind at a place, whether it is on the board yet or not. Board units. */
export interface Placed extends Box {
  readonly kind: KindId
}

/** A line that shows what a place was taken from, board units. */
export interface SnapLine {
  readonly from: Point
  readonly to: Point
}

/** How much further something goes to lie where it is read without doubt, and the lines that show why. */
export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly lines: readonly SnapLine[]
}

/** Which ways something may be pulled; a drag along one axis leaves the other alone. */
export interface Axes {
  readonly x: boolean
  readonly y: boolean
}

export const UNSNAPPED: Snapped = { dx: 0, dy: 0, lines: [] }
