import { Cursor, Malformed, parseJson } from './cursor.ts'

/** Half-open range of clocks. */
export interface ClockRange {
  readonly from: number
  readonly to: number
}

/** What an update brings and what it builds upon, by client id. */
export interface UpdateShape {
  /** Ranges of new structs, ascending; more than one when the update itself has holes. */
  readonly brings: ReadonlyMap<number, readonly ClockRange[]>
  /** Smallest clock that must be known for every reference to resolve. */
  readonly needs: ReadonlyMap<number, number>
  readonly structs: number
  /** Whether it carries neither structs nor deletions. */
  readonly empty: boolean
}

/** Clocks count characters and values; no board comes near, and sums stay exact. */
const MAX_CLOCK = 2 ** 40

/** Overlapping deletions cost a walk over the board each; Yjs itself writes none. */
const MAX_DELETE_OVERLAPS = 100

/** Info byte of a struct in update format V1 of Yjs 13: two flags for its neighbours, one for a map key. */
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20
const CONTENT = 0x1f

/**
 * Reads an update (format V1 of Yjs 13) without a document: proves that Yjs can decode it, within bounded
 * memory and stack, and says what it depends on.
 * @throws {Malformed} for anything Yjs would choke on or could not write out again
 */
export const readUpdateShape = (update: Uint8Array): UpdateShape => {
  const cursor = new Cursor(update)
  const brings = new Map<number, ClockRange[]>()
  const needs = new Map<number, number>()
  const need = (client: number, clock: number) => {
    if (clock >= MAX_CLOCK) throw new Malformed('a clock is out of range')
    if (clock + 1 > (needs.get(client) ?? 0)) needs.set(client, clock + 1)
  }

  let structs = 0
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const count = cursor.varUint()
    const client = cursor.varUint()
    let clock = cursor.varUint()
    if (brings.has(client)) throw new Malformed('one client appears twice in an update')
    const ranges: ClockRange[] = []
    brings.set(client, ranges)
    let start = clock
    for (let index = 0; index < count; index++) {
      const info = cursor.byte()
      const kind = info & CONTENT
      const before = clock
      if (kind === 10) {
        if (clock > start) ranges.push({ from: start, to: clock })
        clock += cursor.varUint()
        start = clock
      } else if (kind === 0) clock += cursor.varUint()
      else {
        readNeighbours(cursor, info, (id, at) => {
          if (id === client && at >= before) throw new Malformed('an item refers to a later one')
          need(id, at)
        })
        clock += readContent(cursor, kind)
      }
      if (clock <= before) throw new Malformed('a struct has no length')
      if (clock > MAX_CLOCK) throw new Malformed('a clock is out of range')
      structs++
    }
    if (clock > start) ranges.push({ from: start, to: clock })
  }
  const deletions = readDeletions(cursor, need)
  if (!cursor.atEnd) throw new Malformed('bytes are left over after an update')
  return { brings, needs, structs, empty: structs === 0 && deletions === 0 }
}

const readNeighbours = (
  cursor: Cursor,
  info: number,
  refer: (client: number, clock: number) => void,
): void => {
  const readId = () => {
    const client = cursor.varUint()
    refer(client, cursor.varUint())
  }
  if (info & HAS_ORIGIN) readId()
  if (info & HAS_RIGHT_ORIGIN) readId()
  if (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) return
  if (cursor.varUint() === 1) cursor.string()
  else readId()
  if (info & HAS_PARENT_KEY) cursor.string()
}

/** Walks over an item's content and returns its length in clock ticks. */
const readContent = (cursor: Cursor, kind: number): number => {
  switch (kind) {
    case 1: // deleted
      return cursor.varUint()
    case 2: {
      // JSON values of old documents
      const count = cursor.varUint()
      for (let left = count; left > 0; left--) {
        const text = cursor.string()
        if (text !== 'undefined') parseJson(text)
      }
      return count
    }
    case 3: // binary
      cursor.varBytes()
      return 1
    case 4: // text, counted in UTF-16 units
      return cursor.string().length
    case 5: // embedded object
      parseJson(cursor.string())
      return 1
    case 6: // text format
      cursor.string()
      parseJson(cursor.string())
      return 1
    case 7: {
      // a shared type: array, map, text, XML element, fragment, hook, XML text
      const type = cursor.varUint()
      if (type > 6) throw new Malformed('a shared type is unknown')
      if (type === 3 || type === 5) cursor.string()
      return 1
    }
    case 8: {
      // any values
      const count = cursor.varUint()
      for (let left = count; left > 0; left--) cursor.skipAny()
      return count
    }
    case 9:
      throw new Malformed('a board holds no documents inside the document')
    default:
      throw new Malformed('an item has an unknown content')
  }
}

const readDeletions = (cursor: Cursor, need: (client: number, clock: number) => void): number => {
  let total = 0
  let overlaps = 0
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const client = cursor.varUint()
    const ranges: ClockRange[] = []
    for (let left = cursor.varUint(); left > 0; left--) {
      const from = cursor.varUint()
      const length = cursor.varUint()
      if (length > 0) need(client, from + length - 1)
      ranges.push({ from, to: from + length })
      total++
    }
    ranges.sort((a, b) => a.from - b.from)
    let end = -1
    for (const range of ranges) {
      if (range.from < end && ++overlaps > MAX_DELETE_OVERLAPS) throw new Malformed('deletions overlap')
      end = Math.max(end, range.to)
    }
  }
  return total
}

/**
 * Whether a document that knows `known(client)` clocks of each client can take the whole update at once.
 * If not, Yjs would keep parts of it aside until the rest arrives.
 */
export const fits = (shape: UpdateShape, known: (client: number) => number): boolean => {
  const reach = (client: number): number => {
    let end = known(client)
    for (const range of shape.brings.get(client) ?? []) {
      if (range.from > end) return end
      end = Math.max(end, range.to)
    }
    return end
  }
  for (const [client, ranges] of shape.brings) {
    const last = ranges.at(-1)
    if (last && reach(client) < last.to) return false
  }
  for (const [client, clock] of shape.needs) if (reach(client) < clock) return false
  return true
}

/** Whether an update brings something of which a document knows the first part already. */
export const overlaps = (shape: UpdateShape, known: (client: number) => number): boolean => {
  for (const [client, ranges] of shape.brings) {
    const end = known(client)
    if (ranges.some(({ from, to }) => from < end && end < to)) return true
  }
  return false
}

/** Proves that bytes are a state vector (client, clock pairs) before Yjs reads them. @throws {Malformed} */
export const checkStateVector = (bytes: Uint8Array): void => {
  const cursor = new Cursor(bytes)
  for (let left = cursor.varUint(); left > 0; left--) {
    cursor.varUint()
    cursor.varUint()
  }
}
