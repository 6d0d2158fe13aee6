import { centreOf, grown } from '../../canvas/box.ts'
import type { Box, Point } from '../../canvas/camera.ts'

/** Kept free around the board on the map, as a share of its longer side. */
const MARGIN = 0.04

/** The view is never drawn smaller than this, so that it can be found, CSS pixels. */
const LEAST_VIEW = 8

interface Size {
  readonly width: number
  readonly height: number
}

/** How board units become CSS pixels of the map: the board whole, and in the middle. */
export interface MapScale {
  /** CSS pixels per board unit. */
  readonly scale: number
  /** Board point at the map's upper left corner. */
  readonly origin: Point
}

/** @param board what is on the map */
export const mapScaleOf = (board: Box, size: Size): MapScale => {
  const all = grown(board, Math.max(1, MARGIN * Math.max(board.width, board.height)))
  const scale = Math.min(size.width / all.width, size.height / all.height)
  const centre = centreOf(all)
  return {
    scale,
    origin: { x: centre.x - size.width / scale / 2, y: centre.y - size.height / scale / 2 },
  }
}

export const toMap = ({ scale, origin }: MapScale, { x, y, width, height }: Box): Box => ({
  x: (x - origin.x) * scale,
  y: (y - origin.y) * scale,
  width: width * scale,
  height: height * scale,
})

export const toBoard = ({ scale, origin }: MapScale, { x, y }: Point): Point => ({
  x: origin.x + x / scale,
  y: origin.y + y / scale,
})

/** The view's rectangle on the map; a view beyond the map's edges stays as a strip at the edge. */
export const viewOnMap = (map: MapScale, view: Box, size: Size): Box => {
  const box = toMap(map, view)
  const along = (start: number, length: number, most: number): readonly [number, number] => {
    const from = Math.min(Math.max(start, 0), most - LEAST_VIEW)
    const to = Math.max(Math.min(start + length, most), from + LEAST_VIEW)
    return [from, to - from]
  }
  const [x, width] = along(box.x, box.width, size.width)
  const [y, height] = along(box.y, box.height, size.height)
  return { x, y, width, height }
}
