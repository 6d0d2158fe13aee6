import { MAX_ID } from './limits.ts'

/** What one person shows of themselves to the others; gone when they leave. Travels by awareness. */
export interface Presence {
  readonly name: string
  /** Index into the application's list of presence colours. */
  readonly colour: number
  /** Pointer in board units; absent while it is off the wall. */
  readonly cursor?: readonly [number, number]
  /** Ids of selected elements. */
  readonly selection: readonly string[]
  /** A drag under way: these elements, moved by this much, not yet in the document. */
  readonly drag?: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
  /** Id of the element whose text is being written. */
  readonly editing?: string
}

/** How many selected or dragged ids travel; more are shown as the first of them. */
export const MOST_PRESENCE_IDS = 100

const MOST_NAME = 60

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const ids = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value
        .filter((id): id is string => typeof id === 'string' && id.length <= MAX_ID)
        .slice(0, MOST_PRESENCE_IDS)
    : []

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/**
 * Parses what another client says of itself. Returns undefined when it does not even have a name;
 * anything else that is malformed is left out.
 */
export const readPresence = (value: unknown): Presence | undefined => {
  const name = property(value, 'name')
  if (typeof name !== 'string') return undefined
  const colour = property(value, 'colour')
  const cursor = property(value, 'cursor')
  const drag = property(value, 'drag')
  const dx = property(drag, 'dx')
  const dy = property(drag, 'dy')
  const editing = property(value, 'editing')
  return {
    name: name.slice(0, MOST_NAME),
    colour: finite(colour) ? Math.abs(Math.trunc(colour)) : 0,
    selection: ids(property(value, 'selection')),
    ...(Array.isArray(cursor) && finite(cursor[0]) && finite(cursor[1])
      ? { cursor: [cursor[0], cursor[1]] as const }
      : {}),
    ...(finite(dx) && finite(dy) ? { drag: { ids: ids(property(drag, 'ids')), dx, dy } } : {}),
    ...(typeof editing === 'string' && editing.length <= MAX_ID ? { editing } : {}),
  }
}
