import { type BoardSnapshot, connectorKinds, kinds, phases, relationKinds } from '@stormlane/domain'
import * as z from 'zod/mini'
import { MAX_COORDINATE, MAX_ELEMENTS, MAX_ID, MAX_NAME, MAX_TEXT } from '../limits.ts'

// Zod's small build: the page pastes board files, so the reader is part of what every page loads. The page
// forbids eval (content security policy), which zod would try for speed.
z.config({ jitless: true })

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

const id = z.string().check(z.minLength(1), z.maxLength(MAX_ID))
const coordinate = z.number().check(z.gte(-MAX_COORDINATE), z.lte(MAX_COORDINATE))
const extent = z.number().check(z.gt(0), z.lte(MAX_COORDINATE))
const attributes = z._default(z.record(z.string(), z.unknown()), {})

const element = z.looseObject({
  id,
  kind: z.enum(kinds.map((kind) => kind.id)),
  text: z._default(z.string().check(z.maxLength(MAX_TEXT)), ''),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  attributes,
})

const connector = z.looseObject({ id, kind: z.enum(connectorKinds), from: id, to: id, attributes })

const relation = z.object({
  kind: z.enum(relationKinds),
  from: id,
  to: id,
  status: z.enum(['accepted', 'rejected']),
})

/** The shape of version 1; what spans several places (ids, ends) is checked in read-file.ts. */
export const boardFileShape = z.looseObject({
  format: z.literal(BOARD_FILE_FORMAT),
  version: z.literal(BOARD_FILE_VERSION),
  name: z._default(z.string().check(z.maxLength(MAX_NAME)), ''),
  locale: z._default(z.string().check(z.regex(/^[A-Za-z0-9-]{2,35}$/)), 'en'),
  phase: z._default(z.enum(phases), 'design'),
  elements: z._default(z.array(element).check(z.maxLength(MAX_ELEMENTS)), []),
  connectors: z._default(z.array(connector).check(z.maxLength(MAX_ELEMENTS)), []),
  relations: z._default(z.array(relation).check(z.maxLength(MAX_ELEMENTS)), []),
})

export type BoardFileShape = z.output<typeof boardFileShape>

/** The properties the format knows, in the order in which they are written. */
export const KNOWN = {
  top: ['format', 'version', 'name', 'locale', 'phase', 'elements', 'connectors', 'relations'],
  element: ['id', 'kind', 'text', 'x', 'y', 'width', 'height', 'attributes'],
  connector: ['id', 'kind', 'from', 'to', 'attributes'],
} as const
