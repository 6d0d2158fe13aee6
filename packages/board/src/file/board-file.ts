import type { BoardSnapshot } from '@stormlane/domain'

export const BOARD_FILE_FORMAT = 'stormlane-board'

/** The version this build writes. Older ones are migrated on reading, newer ones refused by name. */
export const BOARD_FILE_VERSION = 1

/** Properties the file format does not know, kept as they are so that nothing is lost on the way through. */
export type Extras = Readonly<Record<string, unknown>>

/**
 * A board as its file holds it: a snapshot (order of `elements` = z-order) plus whatever unknown properties
 * the file had at the top, on elements and on connectors.
 */
export interface BoardFile extends BoardSnapshot {
  readonly extras: Extras
  readonly elementExtras: ReadonlyMap<string, Extras>
  readonly connectorExtras: ReadonlyMap<string, Extras>
}

/** A file without unknown properties around a snapshot. */
export const boardFileFrom = (snapshot: BoardSnapshot): BoardFile => ({
  ...snapshot,
  extras: {},
  elementExtras: new Map(),
  connectorExtras: new Map(),
})

/** The properties the format knows, in the order in which they are written. */
export const KNOWN = {
  top: ['format', 'version', 'name', 'locale', 'phase', 'elements', 'connectors', 'relations'],
  element: ['id', 'kind', 'text', 'x', 'y', 'width', 'height', 'attributes'],
  connector: ['id', 'kind', 'from', 'to', 'attributes'],
} as const
