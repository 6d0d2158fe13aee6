import * as Y from 'yjs'
import type { BoardRoots } from './roots.ts'

/**
 * Whether undoing may delete this item. Undo takes back what this page did, never what another person put on
 * top of it: a sticky in which somebody else has written or which somebody else has moved stays when its
 * maker undoes making it.
 */
const nobodyElseWorkedOn = (item: Y.Item): boolean => {
  if (!(item.content instanceof Y.ContentType) || !(item.content.type instanceof Y.Map)) return true
  return !holdsForeign(item.content.type, item.id.client)
}

/** The parts of a shared type that hold its items; typed by what is read, since Yjs' own types are invariant. */
interface Holder {
  readonly _map: ReadonlyMap<string, Y.Item>
  readonly _start: Y.Item | null
}

const holdsForeign = (type: Holder, client: number): boolean => {
  const foreign = (item: Y.Item): boolean => {
    if (item.deleted) return false
    if (item.id.client !== client) return true
    return item.content instanceof Y.ContentType && holdsForeign(item.content.type, client)
  }
  for (const item of type._map.values()) if (foreign(item)) return true
  for (let item: Y.Item | null = type._start; item !== null; item = item.right) if (foreign(item)) return true
  return false
}

/**
 * One person's undo: only transactions with this page's own origin count, and each command is one step
 * (`Board` closes steps itself, hence the endless capture time).
 */
export const newUndoManager = (roots: BoardRoots, origin: unknown): Y.UndoManager =>
  new Y.UndoManager([roots.meta, roots.elements, roots.connectors, roots.relations], {
    trackedOrigins: new Set([origin]),
    captureTimeout: Number.POSITIVE_INFINITY,
    deleteFilter: nobodyElseWorkedOn,
  })
