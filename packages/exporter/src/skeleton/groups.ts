import type { AttributeReader } from './attributes.ts'
import { attributesOf } from './build.ts'
import { digestOf } from './digest.ts'
import { readFields } from './fields.ts'
import { namedAs } from './naming.ts'
import type { AggregatePlan, Plan } from './plan.ts'
import type { Report } from './report.ts'
import { fallbackSlug, slugOf, takeSlug } from './slug.ts'
import type { Enumeration, FieldGroup, Named } from './types.ts'
import type { NamedType, TypeBook } from './types-of-fields.ts'
import type { Wall } from './wall.ts'

interface Draft {
  readonly named: Named
  readonly reader: AttributeReader
}

/** Value objects, entities and enums of an aggregate, named but with their fields still unread. */
export interface Groups {
  readonly entities: readonly Draft[]
  readonly valueObjects: readonly Draft[]
  readonly enums: readonly Enumeration[]
}

const CONSTANT = /^[A-Z][A-Z0-9_]*$/

/** `out of stock` → `OUT_OF_STOCK`; undefined where a text has no letters a to z. */
export const constantOf = (text: string): string | undefined =>
  CONSTANT.test(text) ? text : slugOf(text, 'value')?.replaceAll('-', '_').toUpperCase()

const readValues = (reader: AttributeReader): Enumeration['values'] => {
  const values = new Map<string, { value: string; label?: string }>()
  for (const entry of reader.records('values')) {
    const text = entry.text('value', 100) ?? entry.text('name', 100)
    const code = entry.text('codeName', 100) ?? text
    if (text === undefined || code === undefined) {
      entry.complain('value', 'a value')
      continue
    }
    const constant = constantOf(code)
    if (!constant)
      entry.complain(entry.has('codeName') ? 'codeName' : 'value', 'a value of letters A to Z and digits')
    const value = constant ?? `VALUE_${digestOf(code).slice(0, 8).toUpperCase()}`
    const label = entry.text('label', 200) ?? (text === value ? undefined : text)
    if (!values.has(value)) values.set(value, { value, ...(label === undefined ? {} : { label }) })
  }
  return [...values.values()]
}

/** Names what the fields of a board can point to, and enters it into the type book. */
export const readGroups = (
  wall: Wall,
  report: Report,
  plan: Plan,
  book: TypeBook,
): Map<AggregatePlan, Groups> => {
  for (const system of plan.systems) book.add('', { kind: 'idOf', ...system.named })
  const groups = new Map<AggregatePlan, Groups>()
  for (const context of plan.contexts) {
    const taken = { ent: new Set<string>(), vo: new Set<string>(), enum: new Set<string>() }
    const enter = (kind: NamedType['kind'], { ref, name, slug }: Named) =>
      book.add(context.named.ref, { kind, ref, name, slug })
    for (const aggregate of context.aggregates) enter('idOf', aggregate.named)
    for (const aggregate of [...context.aggregates].sort((a, b) => (a.named.ref < b.named.ref ? -1 : 1))) {
      if (!aggregate.item) continue
      const { stickies } = aggregate.item
      const attributes = attributesOf(report, aggregate.item, aggregate.named.ref)
      const drafts = (attribute: string, kind: 'ent' | 'vo' | 'enum', as: NamedType['kind']): Draft[] =>
        attributes.records(attribute).flatMap((reader): Draft[] => {
          const name = reader.text('name', 200)
          if (name === undefined) {
            reader.complain('name', 'a name')
            return []
          }
          const key = `${aggregate.named.uid} ${kind} ${name}`
          const code = reader.text('codeName', 100)
          const wanted = (code === undefined ? null : slugOf(code, kind)) ?? slugOf(name, kind)
          if (wanted === null)
            reader.complain('codeName', 'a code name, since the name has no letters a to z')
          if (kind === 'enum' && readValues(reader).length === 0) {
            reader.complain('values', 'at least one value')
            return []
          }
          const slug = takeSlug(taken[kind], wanted ?? fallbackSlug(key, kind), key)
          const path = `${context.named.slug}.${slug}`
          const uid = wall.derivedId(kind, `${context.named.slug}_${slug}`)
          const named = namedAs(uid, `${kind}:${path}`, name, slug)
          enter(as, named)
          report.trace(named.ref, { stickies, basis: 'sticky' })
          return [{ named, reader }]
        })
      groups.set(aggregate, {
        entities: drafts('entities', 'ent', 'entity'),
        valueObjects: drafts('valueObjects', 'vo', 'valueObject'),
        enums: drafts('enums', 'enum', 'enum').map(({ named, reader }) => ({
          ...named,
          values: readValues(reader),
        })),
      })
    }
  }
  return groups
}

export const fieldGroupsOf = (
  drafts: readonly Draft[],
  context: string,
  book: TypeBook,
): readonly FieldGroup[] =>
  drafts.map(({ named, reader }) => ({ ...named, fields: readFields(reader, context, book) }))
