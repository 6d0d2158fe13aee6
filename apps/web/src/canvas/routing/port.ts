import type { Box, Point } from '../camera.ts'

/** The sides of an element at which connectors begin and end. */
export const sides = ['right', 'left', 'bottom', 'top'] as const
export type Side = (typeof sides)[number]

/** Where a connector meets the border of an element. */
export interface Port extends Point {
  readonly side: Side
}

/** The way out of an element through a side, one board unit long. */
export const outward: Readonly<Record<Side, Point>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  bottom: { x: 0, y: 1 },
  top: { x: 0, y: -1 },
}

export const opposite: Readonly<Record<Side, Side>> = {
  right: 'left',
  left: 'right',
  bottom: 'top',
  top: 'bottom',
}

/** Whether a side runs upright, so that its ports differ in y. */
export const isUpright = (side: Side): boolean => side === 'left' || side === 'right'

/** Begin and length of a side along its own direction, board units. */
export const spanOf = (box: Box, side: Side): { readonly from: number; readonly length: number } =>
  isUpright(side) ? { from: box.y, length: box.height } : { from: box.x, length: box.width }

/** The port of a side at a coordinate along it; its middle without one. */
export const portOn = (box: Box, side: Side, at?: number): Port => {
  const { from, length } = spanOf(box, side)
  const along = at ?? from + length / 2
  if (side === 'left') return { side, x: box.x, y: along }
  if (side === 'right') return { side, x: box.x + box.width, y: along }
  return { side, x: along, y: side === 'top' ? box.y : box.y + box.height }
}

/** The point straight out of a port, so many board units away. */
export const beyond = ({ side, x, y }: Port, by: number): Point => ({
  x: x + outward[side].x * by,
  y: y + outward[side].y * by,
})

/** How far one point lies from another in the direction of a side. */
export const ahead = (side: Side, from: Point, to: Point): number =>
  (to.x - from.x) * outward[side].x + (to.y - from.y) * outward[side].y
