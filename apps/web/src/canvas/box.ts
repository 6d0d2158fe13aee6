import type { Box, Point } from './camera.ts'

/** The smallest box around all boxes; undefined when there are none. */
export const around = (boxes: Iterable<Box>): Box | undefined => {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** A box with a margin on every side; a negative margin shrinks it. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const moved = (box: Box, dx: number, dy: number): Box => ({
  x: box.x + dx,
  y: box.y + dy,
  width: box.width,
  height: box.height,
})

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

export const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** The box between two corners, whichever way it was drawn. */
export const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** A point turned about a centre, degrees clockwise on screen. */
export const turned = (point: Point, about: Point, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const dx = point.x - about.x
  const dy = point.y - about.y
  return { x: about.x + dx * cos - dy * sin, y: about.y + dx * sin + dy * cos }
}

/** The upright box around a box that is tilted about its centre. */
export const boundsOf = (box: Box, tilt: number): Box => {
  if (tilt === 0) return box
  const angle = (Math.abs(tilt) * Math.PI) / 180
  const width = box.width * Math.cos(angle) + box.height * Math.sin(angle)
  const height = box.width * Math.sin(angle) + box.height * Math.cos(angle)
  const { x, y } = centreOf(box)
  return { x: x - width / 2, y: y - height / 2, width, height }
}
