import schema from '../../schema/skeleton.schema.json' with { type: 'json' }
import { below, type Finding } from './finding.ts'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const definitions: Json = schema.$defs

const ANY_REF = '#/$defs/anyRef'
const NAMED = '#/$defs/named'

/** A string schema that stands for a ref: by its pattern, which starts with the kinds it may name. */
const isRefSchema = (pattern: unknown): boolean =>
  typeof pattern === 'string' && /^\^\(?[a-z]+(\|[a-z]+)*\)?:\[a-z0-9\]/.test(pattern)

interface Seen {
  readonly defined: { readonly ref: string; readonly uid: unknown; readonly pointer: string }[]
  readonly used: { readonly ref: string; readonly pointer: string }[]
}

/**
 * Walks a document beside its schema, so that a ref is told from a text that only looks like one. Branches of
 * `oneOf` and `allOf` are all walked; each looks only at the properties it knows.
 */
const walk = (node: unknown, value: unknown, pointer: string, seen: Seen): void => {
  if (!isRecord(node)) return
  const target = node.$ref
  if (target === ANY_REF || isRefSchema(node.pattern)) {
    if (typeof value === 'string') seen.used.push({ ref: value, pointer })
    return
  }
  if (typeof target === 'string') {
    walk(definitions[target.replace('#/$defs/', '')], value, pointer, seen)
    return
  }
  const branches = [node.allOf, node.oneOf].flatMap((list: unknown) => (Array.isArray(list) ? list : []))
  if (isRecord(value)) {
    const named = branches.some((branch: unknown) => isRecord(branch) && branch.$ref === NAMED)
    if (named && typeof value.ref === 'string') {
      seen.defined.push({ ref: value.ref, uid: value.uid, pointer })
    }
    const properties = isRecord(node.properties) ? node.properties : {}
    for (const [key, entry] of Object.entries(value)) {
      if (named && key === 'ref') continue
      if (Object.hasOwn(properties, key)) walk(properties[key], entry, below(pointer, key), seen)
      else if (isRecord(node.additionalProperties)) {
        walk(node.additionalProperties, entry, below(pointer, key), seen)
      }
    }
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      walk(node.items, entry, below(pointer, index), seen)
    })
  }
  for (const branch of branches)
    if (!isRecord(branch) || branch.$ref !== NAMED) walk(branch, value, pointer, seen)
}

/** Layer 2: every ref names an element, refs and uids are there once, and every element is traced. */
export const referenceFindings = (document: unknown): readonly Finding[] => {
  const seen: Seen = { defined: [], used: [] }
  walk(schema, document, '', seen)
  const findings: Finding[] = []
  const tell = (pointer: string, message: string) => findings.push({ layer: 'references', pointer, message })

  const refs = new Map<string, string>()
  const uids = new Map<unknown, string>()
  for (const { ref, uid, pointer } of seen.defined) {
    const other = refs.get(ref)
    if (other !== undefined) tell(below(pointer, 'ref'), `${ref} is defined at ${other} already`)
    else refs.set(ref, pointer)
    const twin = uids.get(uid)
    if (twin !== undefined) tell(below(pointer, 'uid'), `${String(uid)} is the uid of ${twin} already`)
    else uids.set(uid, pointer)
  }
  for (const { ref, pointer } of seen.used) {
    if (!refs.has(ref)) tell(pointer, `${ref} names nothing in this document`)
  }
  const trace = isRecord(document) && isRecord(document.trace) ? document.trace : {}
  for (const [ref, pointer] of refs) {
    if (!Object.hasOwn(trace, ref)) tell(pointer, `${ref} is not traced to the board`)
  }
  for (const ref of Object.keys(trace)) {
    if (!refs.has(ref)) tell(below('/trace', ref), `${ref} is traced, but names nothing in this document`)
  }
  return findings
}
