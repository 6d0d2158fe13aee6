import type { NewElement } from '@stormlane/board'
import { STICKY_SIDE } from '@stormlane/domain'

/** At most this many lines become stickies at once. */
export const MOST_LINES = 1_000

/** Lists are numbered or bulleted in many ways; the mark is not part of the event. */
const BULLET = /^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/u

/** Distance of neighbours: far enough that nothing is read as belonging together. */
const STEP = STICKY_SIDE * 1.25

/** The lines of a list that say something, without bullets. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')

/**
 * One sticky a line, left to right in rows, so that time runs along the wall.
 * @param at top left of the first, board units
 */
export const linesToStickies = (
  lines: readonly string[],
  at: { readonly x: number; readonly y: number },
  newId: () => string,
): readonly NewElement[] => {
  const taken = lines.slice(0, MOST_LINES)
  const columns = Math.min(12, Math.max(6, Math.ceil(Math.sqrt(taken.length * 2))))
  return taken.map((line, index) => ({
    id: newId(),
    kind: line.startsWith('!') ? 'hotspot' : 'event',
    text: line.replace(/^!\s*/, ''),
    x: at.x + (index % columns) * STEP,
    y: at.y + Math.floor(index / columns) * STEP,
  }))
}
