import { type AttributeReader, canonicalData } from './attributes.ts'
import { digestOf } from './digest.ts'
import { camelOf, slugOf } from './slug.ts'
import type { Field, Ref } from './types.ts'
import { readType, type TypeBook } from './types-of-fields.ts'

const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/

/** A name that code can use for a field, and the written name as label where the two differ. */
const fieldName = (reader: AttributeReader): { name: string; label?: string } | undefined => {
  const written = reader.text('name', 200)
  const code = reader.text('codeName', 100)
  const source = code ?? written
  if (source === undefined) {
    reader.complain('name', 'a name')
    return undefined
  }
  const slug = FIELD_NAME.test(source) ? null : slugOf(source, 'field')
  const name = FIELD_NAME.test(source) ? source : slug && camelOf(slug)
  if (!name) reader.complain(code === undefined ? 'name' : 'codeName', 'a name of letters a to z and digits')
  const usable = name || `field${digestOf(source).slice(0, 8)}`
  const label =
    reader.text('label', 200) ?? (written !== undefined && written !== usable ? written : undefined)
  return { name: usable, ...(label === undefined ? {} : { label }) }
}

const readField = (reader: AttributeReader, context: Ref, book: TypeBook): Field | undefined => {
  const named = fieldName(reader)
  if (!named) return undefined
  const { type, collection: implied } = readType(reader, context, book)
  const collection = reader.choice('collection', ['none', 'list', 'set']) ?? implied
  const required = reader.flag('required')
  const identity = reader.flag('identity') ?? reader.flag('isKey')
  const sensitive = reader.choice('sensitive', ['none', 'personal', 'secret'])
  const description = reader.text('description')
  const from = reader.text('from', 200)
  return {
    ...named,
    type,
    ...(collection === undefined ? {} : { collection }),
    required: required ?? true,
    ...(identity === undefined ? {} : { identity }),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(description === undefined ? {} : { description }),
    ...(reader.has('example') ? { example: canonicalData(reader.value('example')) } : {}),
    ...(from === undefined ? {} : { from }),
  }
}

/**
 * The fields that people wrote into an attribute, in their order. A field without a name and the second of two
 * of one name are complained about and left out.
 */
export const readFields = (
  reader: AttributeReader,
  context: Ref,
  book: TypeBook,
  attribute = 'fields',
): readonly Field[] => {
  const fields = new Map<string, Field>()
  for (const entry of reader.records(attribute)) {
    const field = readField(entry, context, book)
    if (!field) continue
    if (fields.has(field.name)) entry.complain('name', 'a name that no other field of this sticky has')
    else fields.set(field.name, field)
  }
  return [...fields.values()]
}

/** The field by which an aggregate is known, where its sticky names none. */
export const identityField = (name: string): Field => ({
  name,
  type: { scalar: 'uuid' },
  required: true,
  identity: true,
})
