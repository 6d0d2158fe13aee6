import { STICKY_SIDE } from '@stormlane/domain'

/** How much of a sticky is drawn. `lines` stands for text that will follow once the camera rests. */
export type Detail = 'full' | 'text' | 'lines' | 'fill'

/** From this size of an event sticky on screen (CSS pixels) everything is drawn. */
const FULL = 60
/** Below this size text cannot be read any more. */
const READABLE = 24
/** So many texts can be drawn in a frame while the camera moves. */
const TEXTS_IN_MOTION = 400

/** The level of detail for a zoom factor, for `count` stickies that are to be painted in one go. */
export const detailFor = (zoom: number, moving: boolean, count: number): Detail => {
  const side = STICKY_SIDE * zoom
  if (side < READABLE) return 'fill'
  if (moving && count >= TEXTS_IN_MOTION) return 'lines'
  return side < FULL ? 'text' : 'full'
}

/** Whether painting at rest would show more than painting in motion did. */
export const isCoarse = (detail: Detail): boolean => detail === 'lines'
