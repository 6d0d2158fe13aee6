import { digestOf } from './digest.ts'
import type { Skeleton } from './types.ts'

/** The parts of a skeleton that are the model; the rest says where it comes from and what was chosen or missed. */
export type ModelPart = Omit<Skeleton, 'source' | 'decisions' | 'trace' | 'diagnostics'>

const REF = /^[a-z]+:[a-z0-9.-]+$/

const keyOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return REF.test(value) ? value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if ('ref' in value && typeof value.ref === 'string') return value.ref
  // Terms of a glossary have no ref.
  return 'term' in value && 'definition' in value ? `${value.term} ${value.definition}` : undefined
}

/** Elements, refs and terms in an order of their own; lists whose order means something (fields, steps) as they are. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => ({ item: ordered(item), key: keyOf(item) }))
    if (items.every(({ key }) => key !== undefined)) {
      items.sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : (a.key ?? '') > (b.key ?? '') ? 1 : 0))
    }
    return items.map(({ item }) => item)
  }
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) result[key] = ordered(entry)
  return result
}

/**
 * `sha256:` and the digest of the model alone. Elements stand in reading order in the skeleton but in the order
 * of their refs here, so moving a sticky leaves the hash as it is unless the move changes the model.
 */
export const modelHashOf = (model: ModelPart): string => `sha256:${digestOf(JSON.stringify(ordered(model)))}`
