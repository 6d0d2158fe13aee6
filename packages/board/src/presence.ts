import { MAX_COORDINATE, MAX_ID } from './limits.ts'

/** What one person shows of themselves to the others; gone when they leave. Travels by awareness. */
export interface Presence {
  readonly name: string
  /** Index into the application's list of presence colours. */
  readonly colour: number
  /** The same in every tab of one browser, so that two tabs are one person in a list. */
  readonly person?: string
  /** Pointer in board units; absent while it is off the wall. */
  readonly cursor?: readonly [number, number]
  /** What they see of the board: x, y, width and height in board units. */
  readonly view?: readonly [number, number, number, number]
  /** Whether they have not touched the page for a while, or look at another. */
  readonly idle?: true
  /** Awareness client id of the person whose view they follow. */
  readonly following?: number
  /** Ids of selected elements. */
  readonly selection: readonly string[]
  /** A drag under way: these elements, moved by this much, not yet in the document. */
  readonly drag?: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
  /** Id of the element whose text is being written. */
  readonly editing?: string
  /** A laser pointer that is lit. */
  readonly laser?: LaserLight
  /** What they say at their cursor just now. */
  readonly chat?: string
  /** Asks everybody to look where they look; every new request has another number. */
  readonly call?: number
}

/** The last places of a laser pointer. Messages overlap, because not every one arrives. */
export interface LaserLight {
  /** How many places there have been since it was lit, these included. */
  readonly count: number
  /** x and y by turns, board units, oldest first. */
  readonly points: readonly number[]
}

/** How many selected or dragged ids travel; more are shown as the first of them. */
export const MOST_PRESENCE_IDS = 100

/** How many places of a laser travel in one message: about half a second of them. */
export const MOST_LASER_POINTS = 16

/** Characters (UTF-16 units) of what is said at a cursor. */
export const MOST_CHAT = 120

const MOST_NAME = 60
const MOST_PERSON = 40

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const coordinate = (value: unknown): value is number => finite(value) && Math.abs(value) <= MAX_COORDINATE

const whole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const ids = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value
        .filter((id): id is string => typeof id === 'string' && id.length <= MAX_ID)
        .slice(0, MOST_PRESENCE_IDS)
    : []

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** A text cut to a length, never through the middle of a character of two units. */
const cut = (text: string, most: number): string => {
  const end = text.charCodeAt(most - 1)
  const splits = text.length > most && end >= 0xd800 && end < 0xdc00
  return text.slice(0, splits ? most - 1 : most)
}

/** One line without control characters; empty when there is nothing to say. */
const said = (value: unknown): string =>
  typeof value === 'string'
    ? cut(value.slice(0, 4 * MOST_CHAT).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '), MOST_CHAT).trim()
    : ''

const readView = (value: unknown): Presence['view'] => {
  if (!Array.isArray(value)) return undefined
  const [x, y, width, height] = value
  const fits = [x, y, width, height].every(coordinate) && width > 0 && height > 0
  return fits ? [x, y, width, height] : undefined
}

const readLaser = (value: unknown): LaserLight | undefined => {
  const count = property(value, 'count')
  const points = property(value, 'points')
  if (!whole(count) || !Array.isArray(points) || points.length % 2 !== 0) return undefined
  const last = points.slice(-2 * MOST_LASER_POINTS)
  return last.length > 0 && last.every(coordinate) ? { count, points: last } : undefined
}

/**
 * Parses what another client says of itself. Returns undefined when it does not even have a name;
 * anything else that is malformed is left out.
 */
export const readPresence = (value: unknown): Presence | undefined => {
  const name = property(value, 'name')
  if (typeof name !== 'string') return undefined
  const colour = property(value, 'colour')
  const person = property(value, 'person')
  const cursor = property(value, 'cursor')
  const drag = property(value, 'drag')
  const dx = property(drag, 'dx')
  const dy = property(drag, 'dy')
  const editing = property(value, 'editing')
  const view = readView(property(value, 'view'))
  const following = property(value, 'following')
  const laser = readLaser(property(value, 'laser'))
  const chat = said(property(value, 'chat'))
  const call = property(value, 'call')
  return {
    name: cut(name, MOST_NAME),
    colour: finite(colour) ? Math.abs(Math.trunc(colour)) : 0,
    selection: ids(property(value, 'selection')),
    ...(typeof person === 'string' && person !== '' && person.length <= MOST_PERSON ? { person } : {}),
    ...(Array.isArray(cursor) && coordinate(cursor[0]) && coordinate(cursor[1])
      ? { cursor: [cursor[0], cursor[1]] as const }
      : {}),
    ...(view ? { view } : {}),
    ...(property(value, 'idle') === true ? { idle: true } : {}),
    ...(whole(following) ? { following } : {}),
    ...(coordinate(dx) && coordinate(dy) ? { drag: { ids: ids(property(drag, 'ids')), dx, dy } } : {}),
    ...(typeof editing === 'string' && editing.length <= MAX_ID ? { editing } : {}),
    ...(laser ? { laser } : {}),
    ...(chat === '' ? {} : { chat }),
    ...(whole(call) ? { call } : {}),
  }
}
