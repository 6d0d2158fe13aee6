import { normaliseText } from '@stormlane/domain'
import type { AttributeReader } from './attributes.ts'
import { sortedBy } from './report.ts'
import { slugOf } from './slug.ts'
import { type FieldType, type Ref, type Scalar, scalars } from './types.ts'

/** Names that other tools and languages give to the scalar types of the skeleton. */
const aliases: Readonly<Record<string, Scalar>> = {
  str: 'string',
  varchar: 'string',
  int: 'integer',
  number: 'decimal',
  float: 'decimal',
  double: 'decimal',
  bigdecimal: 'decimal',
  bool: 'boolean',
  datetime: 'instant',
  timestamp: 'instant',
  localdate: 'date',
  localdatetime: 'instant',
  uri: 'url',
  id: 'uuid',
  guid: 'uuid',
  object: 'json',
  any: 'json',
  bytes: 'binary',
}

/** What a field's type can point to besides scalars. */
export interface NamedType {
  readonly kind: 'enum' | 'valueObject' | 'entity' | 'idOf'
  readonly ref: Ref
  readonly name: string
  readonly slug: string
}

/** Finds a named type by ref, slug or name, first in the context at hand, then by ref or slug on the whole board. */
export interface TypeBook {
  readonly add: (context: Ref, type: NamedType) => void
  readonly find: (context: Ref, text: string, kind?: NamedType['kind']) => NamedType | undefined
}

export const createTypeBook = (): TypeBook => {
  const byKey = new Map<string, NamedType[]>()
  const keys = (context: Ref, { ref, name, slug }: NamedType): string[] => [
    ref,
    `${context} ${slug}`,
    `${context} ${normaliseText(name)}`,
    `* ${slug}`,
  ]
  return {
    add: (context, type) => {
      for (const key of new Set(keys(context, type))) byKey.set(key, [...(byKey.get(key) ?? []), type])
    },
    find: (context, text, kind) => {
      const slug = slugOf(text, 'type')
      const tried = [
        text.trim(),
        `${context} ${normaliseText(text)}`,
        ...(slug ? [`${context} ${slug}`, `* ${slug}`] : []),
      ]
      for (const key of tried) {
        // Where several are meant, the first by ref, wherever they hang.
        const found = sortedBy(byKey.get(key) ?? [], ({ ref }) => ref).find(
          (type) => !kind || type.kind === kind,
        )
        if (found) return found
      }
      return undefined
    },
  }
}

const pointing = ({ kind, ref }: NamedType): FieldType =>
  kind === 'enum'
    ? { enum: ref }
    : kind === 'valueObject'
      ? { valueObject: ref }
      : kind === 'entity'
        ? { entity: ref }
        : { idOf: ref }

const scalarOf = (text: string): Scalar | undefined => {
  const word = text.trim().toLowerCase()
  return (
    scalars.find((scalar) => scalar === word) ?? (Object.hasOwn(aliases, word) ? aliases[word] : undefined)
  )
}

export interface ReadType {
  readonly type: FieldType
  readonly collection?: 'list' | 'set'
}

const many = /^(?:(list|set|array)\s*<\s*(.+?)\s*>|(.+?)\s*\[\s*\])$/i

const fromText = (text: string, context: Ref, book: TypeBook): ReadType | undefined => {
  const wrapped = many.exec(text.trim().slice(0, 200))
  if (wrapped) {
    const inner = fromText(wrapped[2] ?? wrapped[3] ?? '', context, book)
    return inner && { type: inner.type, collection: wrapped[1]?.toLowerCase() === 'set' ? 'set' : 'list' }
  }
  const scalar = scalarOf(text)
  if (scalar) return { type: { scalar } }
  const named = book.find(context, text)
  return named && { type: pointing(named) }
}

const isPattern = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

const fromRecord = (reader: AttributeReader, context: Ref, book: TypeBook): ReadType | undefined => {
  for (const kind of ['enum', 'valueObject', 'entity', 'idOf'] as const) {
    const text = reader.text(kind, 200)
    if (text === undefined) continue
    const named = book.find(context, text, kind)
    return named && { type: pointing(named) }
  }
  const scalar = scalarOf(reader.text('scalar') ?? '')
  if (!scalar) return undefined
  const maxLength = reader.integer('maxLength', 1)
  const minimum = reader.number('minimum')
  const maximum = reader.number('maximum')
  const pattern = reader.text('pattern')
  return {
    type: {
      scalar,
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(pattern === undefined || !isPattern(pattern) ? {} : { pattern }),
    },
  }
}

/**
 * A field's type: an object as the skeleton has it, or a shorthand such as `uuid`, `money[]`, `Set<string>` or
 * the name of a value object. What cannot be resolved is complained about and read as a string.
 */
export const readType = (reader: AttributeReader, context: Ref, book: TypeBook): ReadType => {
  const value = reader.value('type')
  const otherwise: ReadType = { type: { scalar: 'string' } }
  if (value === undefined) return otherwise
  const record = typeof value === 'string' ? undefined : reader.record('type')
  const read =
    typeof value === 'string' ? fromText(value, context, book) : record && fromRecord(record, context, book)
  if (read) return read
  if (typeof value === 'string' || record) {
    reader.complain(
      'type',
      `one of ${scalars.join(', ')}, or a value object, enum, entity or aggregate of the board`,
    )
  }
  return otherwise
}
