import type * as Y from 'yjs'

/**
 * The shared document, documented for foreign y-websocket clients.
 *
 * - `meta`: Y.Map with `schema` (integer, see migrations), `name`, `locale` (BCP 47), `phase`
 *   (`big-picture` | `process` | `design`) and `extra:<name>` for unknown top-level file properties.
 * - `elements`: Y.Map from element id to a Y.Map with
 *   `kind` (string), `text` (Y.Text), `at` ([x, y], one atomic value), `size` ([width, height]),
 *   `z` (order key, see order-key.ts), `attr:<name>` (any JSON value, one key an attribute so that two
 *   people setting different attributes never collide) and `extra:<name>`.
 * - `connectors`: Y.Map from connector id to a Y.Map with `kind`, `from`, `to`, `attr:<name>`, `extra:<name>`.
 * - `relations`: Y.Map from the JSON text `["<kind>","<from>","<to>"]` (no blanks) to `accepted` | `rejected`.
 *
 * Positions and sizes are board units, y grows down. Readers skip what does not fit this shape.
 */
export const ROOTS = {
  meta: 'meta',
  elements: 'elements',
  connectors: 'connectors',
  relations: 'relations',
} as const

export const ATTRIBUTE_PREFIX = 'attr:'
export const EXTRA_PREFIX = 'extra:'

export interface BoardRoots {
  readonly meta: Y.Map<unknown>
  readonly elements: Y.Map<unknown>
  readonly connectors: Y.Map<unknown>
  readonly relations: Y.Map<unknown>
}

/** The root types of a board's document; creates them where they are missing. */
export const rootsOf = (doc: Y.Doc): BoardRoots => ({
  meta: doc.getMap(ROOTS.meta),
  elements: doc.getMap(ROOTS.elements),
  connectors: doc.getMap(ROOTS.connectors),
  relations: doc.getMap(ROOTS.relations),
})
