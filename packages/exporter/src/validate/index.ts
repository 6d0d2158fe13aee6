import type { Finding } from './finding.ts'
import { referenceFindings } from './references.ts'
import { schemaFindings } from './schema.ts'

export type { Finding } from './finding.ts'

/**
 * Everything that is wrong with a skeleton document: against the schema, then against itself (dangling or
 * doubled refs, elements without a trace). An empty list is a valid skeleton.
 */
export const validateSkeleton = (document: unknown): readonly Finding[] => [
  ...schemaFindings(document),
  ...referenceFindings(document),
]
