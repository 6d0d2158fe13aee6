import { clip } from './text.ts'

/** Told once for every attribute that cannot be read: where it is, what was expected, what was found. */
export type Complain = (path: string, expected: string, found: string) => void

/**
 * Reads what people and other tools left in `attributes`. Absent, null and empty values are silently absent;
 * anything else that does not fit is complained about and then treated as absent, so that garbage never gets
 * into the skeleton and never stops it.
 */
export interface AttributeReader {
  readonly has: (name: string) => boolean
  readonly value: (name: string) => unknown
  readonly text: (name: string, max?: number) => string | undefined
  readonly matching: (name: string, pattern: RegExp, expected: string) => string | undefined
  readonly choice: <const Option extends string>(
    name: string,
    options: readonly Option[],
  ) => Option | undefined
  readonly integer: (name: string, min: number, max?: number) => number | undefined
  readonly number: (name: string) => number | undefined
  readonly flag: (name: string) => boolean | undefined
  /** A list of texts; a single text counts as a list of one, or of several when commas separate it. */
  readonly texts: (name: string) => readonly string[] | undefined
  readonly record: (name: string) => AttributeReader | undefined
  /** A list whose items are records; a text item is handed over as a record with that text as `name`. */
  readonly records: (name: string) => readonly AttributeReader[]
  readonly complain: (name: string, expected: string) => void
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string => {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    text = undefined
  }
  return clip(text ?? String(value), 80)
}

const absent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

export const readAttributes = (
  attributes: Readonly<Record<string, unknown>>,
  complain: Complain,
  path = '',
): AttributeReader => {
  const value = (name: string): unknown => {
    const found = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    return absent(found) ? undefined : found
  }
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  const refuse = (name: string, expected: string): undefined => {
    complain(at(name), expected, shown(value(name)))
    return undefined
  }
  const read = <T>(
    name: string,
    expected: string,
    take: (found: unknown) => T | undefined,
  ): T | undefined => {
    const found = value(name)
    return found === undefined ? undefined : (take(found) ?? refuse(name, expected))
  }
  const nested = (record: Readonly<Record<string, unknown>>, name: string): AttributeReader =>
    readAttributes(record, complain, name)

  return {
    has: (name) => value(name) !== undefined,
    value,
    text: (name, max = 4000) =>
      read(name, 'a text', (found) => (typeof found === 'string' ? clip(found.trim(), max) : undefined)),
    matching: (name, pattern, expected) =>
      read(name, expected, (found) =>
        typeof found === 'string' && pattern.test(found.trim()) ? found.trim() : undefined,
      ),
    choice: (name, options) =>
      read(name, `one of ${options.join(', ')}`, (found) => options.find((option) => option === found)),
    integer: (name, min, max = Number.MAX_SAFE_INTEGER) =>
      read(
        name,
        `a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
        (found) => {
          const number = typeof found === 'string' ? Number(found) : found
          return typeof number === 'number' && Number.isSafeInteger(number) && number >= min && number <= max
            ? number
            : undefined
        },
      ),
    number: (name) =>
      read(name, 'a number', (found) =>
        typeof found === 'number' && Number.isFinite(found) ? found : undefined,
      ),
    flag: (name) =>
      read(name, 'true or false', (found) =>
        typeof found === 'boolean' ? found : found === 'true' ? true : found === 'false' ? false : undefined,
      ),
    texts: (name) =>
      read(name, 'a list of texts', (found) => {
        const list = typeof found === 'string' ? found.split(',') : found
        if (!Array.isArray(list)) return undefined
        const texts = list.filter((text) => typeof text === 'string').map((text) => clip(text.trim(), 4000))
        if (texts.length < list.length) refuse(name, 'a list of texts only')
        return [...new Set(texts.filter((text) => text !== ''))]
      }),
    record: (name) =>
      read(name, 'an object', (found) => (isRecord(found) ? nested(found, at(name)) : undefined)),
    records: (name) =>
      read(name, 'a list', (found) => {
        if (!Array.isArray(found)) return undefined
        return found.flatMap((entry: unknown, index) => {
          if (isRecord(entry)) return [nested(entry, `${at(name)}[${index}]`)]
          if (typeof entry === 'string' && entry.trim() !== '') {
            return [nested({ name: entry }, `${at(name)}[${index}]`)]
          }
          complain(`${at(name)}[${index}]`, 'an object or a text', shown(entry))
          return []
        })
      }) ?? [],
    complain: (name, expected) => {
      refuse(name, expected)
    },
  }
}

/** JSON data from an attribute with its keys sorted, so that the same data is written in the same bytes. */
export const canonicalData = (value: unknown, depth = 0): unknown => {
  if (depth > 32) return null
  if (Array.isArray(value)) return value.map((entry) => canonicalData(entry, depth + 1) ?? null)
  if (isRecord(value)) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return Object.fromEntries(entries.map(([key, entry]) => [key, canonicalData(entry, depth + 1) ?? null]))
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : null
}
