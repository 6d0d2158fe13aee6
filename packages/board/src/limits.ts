/** A board file larger than this is refused before it is read. About 200,000 stickies. */
export const MAX_BOARD_FILE_BYTES = 48 * 1024 * 1024

/** Stickies, frames and lines of one board. */
export const MAX_ELEMENTS = 200_000

/** Characters (UTF-16 units) on one element. */
export const MAX_TEXT = 20_000

/** Distance from the origin, board units; beyond it floating point no longer places a sticky exactly. */
export const MAX_COORDINATE = 1e9

/** Characters of an id. The skeleton's `uid` allows 80. */
export const MAX_ID = 80

/** Characters of a board's name. */
export const MAX_NAME = 200
