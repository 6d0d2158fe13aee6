import { areaOf } from '../geometry.ts'
import { SpatialIndex } from '../spatial-index.ts'
import type { Sticky, Wall } from './wall.ts'

/**
 * R7: the innermost context frame that holds the middle of each sticky; null outside every frame.
 * Lanes are no contexts, and a frame inside a frame stays a context of its own.
 * Returns one entry for each sticky of the wall.
 */
export const readContexts = (wall: Wall): (Sticky | null)[] => {
  const frames = wall.stickies.filter((sticky) => sticky.kind === 'context')
  const contexts = new Array<Sticky | null>(wall.stickies.length).fill(null)
  if (frames.length === 0) return contexts
  const index = new SpatialIndex(frames)
  for (const sticky of wall.stickies) {
    if (sticky.kind !== 'context') contexts[sticky.index] = innermostFrame(index, sticky)
  }
  return contexts
}

/** The smallest frame of the index that holds the middle of a sticky; of equal ones that of the smaller id. */
export const innermostFrame = (frames: SpatialIndex<Sticky>, sticky: Sticky): Sticky | null => {
  let innermost: Sticky | null = null
  frames.visit(sticky.x, sticky.y, sticky.x, sticky.y, (frame) => {
    if (frame === sticky) return
    if (innermost) {
      const difference = areaOf(frame) - areaOf(innermost)
      if (difference > 0 || (difference === 0 && frame.index > innermost.index)) return
    }
    innermost = frame
  })
  return innermost
}
