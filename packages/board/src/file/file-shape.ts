import { connectorKinds, kinds, phases, relationKinds } from '@stormlane/domain'
import * as z from 'zod/mini'
import { MAX_COORDINATE, MAX_ELEMENTS, MAX_ID, MAX_NAME, MAX_TEXT } from '../limits.ts'
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION } from './board-file.ts'

// A page that reads a file fetches this when it does, hence zod's small build. The page forbids eval (content
// security policy), which zod would try for speed.
z.config({ jitless: true })

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
