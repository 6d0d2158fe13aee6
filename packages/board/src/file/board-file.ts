import { type BoardSnapshot, connectorKinds, kinds, phases, relationKinds } from '@stormlane/domain'
import * as z from 'zod'
import { MAX_COORDINATE, MAX_ELEMENTS, MAX_ID, MAX_NAME, MAX_TEXT } from '../limits.ts'

// The page forbids eval (content security policy), which zod would try for speed.
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

const id = z.string().min(1).max(MAX_ID)
const coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)
const extent = z.number().gt(0).max(MAX_COORDINATE)
const attributes = z.record(z.string(), z.unknown()).default({})

const element = z.looseObject({
  id,
  kind: z.enum(kinds.map((kind) => kind.id)),
  text: z.string().max(MAX_TEXT).default(''),
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
  name: z.string().max(MAX_NAME).default(''),
  locale: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .default('en'),
  phase: z.enum(phases).default('design'),
  elements: z.array(element).max(MAX_ELEMENTS).default([]),
  connectors: z.array(connector).max(MAX_ELEMENTS).default([]),
  relations: z.array(relation).max(MAX_ELEMENTS).default([]),
})

export type BoardFileShape = z.output<typeof boardFileShape>

/** The properties the format knows, in the order in which they are written. */
export const KNOWN = {
  top: ['format', 'version', 'name', 'locale', 'phase', 'elements', 'connectors', 'relations'],
  element: ['id', 'kind', 'text', 'x', 'y', 'width', 'height', 'attributes'],
  connector: ['id', 'kind', 'from', 'to', 'attributes'],
} as const
