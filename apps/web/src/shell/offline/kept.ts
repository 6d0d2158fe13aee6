/**
 * Whether the document is kept in this browser as well, and if not, why.
 *
 * - `unknown`: the copy has not been opened yet
 * - `kept`: every change is written to this device
 * - `blocked`: the browser gives no room for it (private window, storage switched off, an error)
 * - `full`: there is no space left
 * - `damaged`: what was kept could not be read
 * - `removed`: the copy was taken away while the page was open, as by “forget” in another tab
 */
export type Kept = 'unknown' | 'kept' | 'blocked' | 'full' | 'damaged' | 'removed'

/** The name of a board's copy among this browser's databases; never shared by two boards. */
export const copyName = (boardId: string): string => `${COPY_PREFIX}${boardId}`

export const COPY_PREFIX = 'stormlane.board.'
