import * as Y from 'yjs'
import type { BoardRoots } from './roots.ts'

/** What one transaction wrote to. */
export interface Touched {
  /** Ids of elements, each with whether nothing of it but its place was written. */
  readonly elements: ReadonlyMap<string, boolean>
  readonly connectors: ReadonlySet<string>
  readonly meta: boolean
  readonly relations: boolean
  readonly origin: unknown
}

/** The key that holds where an element is. */
const PLACE = 'at'

/** Id of the entry of a root that an event is about; undefined when entries came or went. */
const entryOf = (event: Y.YEvent<Y.AbstractType<unknown>>): string | undefined => {
  const [id] = event.path
  return typeof id === 'string' ? id : undefined
}

const isOnlyPlace = (event: Y.YEvent<Y.AbstractType<unknown>>): boolean =>
  event instanceof Y.YMapEvent &&
  event.path.length === 1 &&
  event.keysChanged.size === 1 &&
  event.keysChanged.has(PLACE)

/** Calls back after each transaction that wrote to the board; returns the way to stop. */
export const watchRoots = (doc: Y.Doc, roots: BoardRoots, tell: (touched: Touched) => void): (() => void) => {
  let elements = new Map<string, boolean>()
  let connectors = new Set<string>()
  let meta = false
  let relations = false
  const onElements = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const id = entryOf(event)
      if (id === undefined) for (const key of event.keys.keys()) elements.set(key, false)
      else elements.set(id, elements.get(id) !== false && isOnlyPlace(event))
    }
  }
  const onConnectors = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const id = entryOf(event)
      if (id === undefined) for (const key of event.keys.keys()) connectors.add(key)
      else connectors.add(id)
    }
  }
  const onMeta = () => {
    meta = true
  }
  const onRelations = () => {
    relations = true
  }
  const after = ({ origin }: Y.Transaction) => {
    if (elements.size + connectors.size === 0 && !meta && !relations) return
    const touched = { elements, connectors, meta, relations, origin }
    elements = new Map()
    connectors = new Set()
    meta = false
    relations = false
    tell(touched)
  }
  roots.elements.observeDeep(onElements)
  roots.connectors.observeDeep(onConnectors)
  roots.meta.observe(onMeta)
  roots.relations.observe(onRelations)
  doc.on('afterTransaction', after)
  return () => {
    roots.elements.unobserveDeep(onElements)
    roots.connectors.unobserveDeep(onConnectors)
    roots.meta.unobserve(onMeta)
    roots.relations.unobserve(onRelations)
    doc.off('afterTransaction', after)
  }
}
