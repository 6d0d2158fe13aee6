import type { Attributes } from '@stormlane/domain'

/** Names that would reach an object's prototype instead of a property of its own. */
const FORBIDDEN = new Set(['__proto__'])

/** Whether a name may be used for an attribute or an unknown property. */
export const isPlainName = (name: string): boolean =>
  name.length > 0 && name.length <= 200 && !FORBIDDEN.has(name)

/** No attributes; one frozen object, so that comparing by identity works for the many stickies without any. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({})

/** Collects `<prefix><name>` entries of a Yjs map as a record with sorted names. */
export const collect = (entries: Iterable<readonly [string, unknown]>, prefix: string): Attributes => {
  let found: [string, unknown][] | undefined
  for (const [key, value] of entries) {
    if (!key.startsWith(prefix)) continue
    const name = key.slice(prefix.length)
    if (isPlainName(name) && isJson(value)) {
      found ??= []
      found.push([name, value])
    }
  }
  if (!found) return NO_ATTRIBUTES
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Depth to which an attribute's value may nest; deeper values are refused. */
export const MAX_DEPTH = 64

/** Whether a value is plain JSON: finite numbers, no types of a library, nested at most `MAX_DEPTH` deep. */
export const isJson = (value: unknown, depth = 0): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.entries(value).every(([name, item]) => !FORBIDDEN.has(name) && isJson(item, depth + 1))
}
