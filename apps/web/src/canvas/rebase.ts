/** A replacement in a text: from `start` to `end` (UTF-16 units, exclusive) comes `inserted`. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** The one replacement that turns a text into another; never cuts a surrogate pair. */
export const replacementBetween = (before: string, after: string): Replacement => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) }
}

/**
 * What was typed here, carried over to a text that others have changed meanwhile: both sides' insertions stay,
 * both sides' deletions hold.
 * @param base the text both began with
 */
export const rebase = (base: string, local: string, remote: string): string => {
  const mine = replacementBetween(base, local)
  const theirs = replacementBetween(base, remote)
  if (theirs.end <= mine.start) {
    const shift = theirs.inserted.length - (theirs.end - theirs.start)
    return remote.slice(0, mine.start + shift) + mine.inserted + remote.slice(mine.end + shift)
  }
  if (theirs.start >= mine.end) {
    return remote.slice(0, mine.start) + mine.inserted + remote.slice(mine.end)
  }
  const [first, second] = mine.start <= theirs.start ? [mine, theirs] : [theirs, mine]
  return (
    base.slice(0, first.start) + first.inserted + second.inserted + base.slice(Math.max(mine.end, theirs.end))
  )
}
