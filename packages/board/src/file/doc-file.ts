import type { BoardElement, Connector, JudgedRelation } from '@stormlane/domain'
import * as Y from 'yjs'
import { collect, isJson } from '../attributes.ts'
import { MAX_ELEMENTS } from '../limits.ts'
import { migrateDoc, SCHEMA_VERSION } from '../migrations.ts'
import { evenKeys } from '../order-key.ts'
import {
  readConnector,
  readElement,
  readMeta,
  readRelation,
  relationKey,
  type StoredElement,
} from '../read-doc.ts'
import { ATTRIBUTE_PREFIX, EXTRA_PREFIX, rootsOf } from '../roots.ts'
import { newConnectorMap, newElementMap, setText } from '../store-element.ts'
import { type BoardFile, type Extras, KNOWN } from './board-file.ts'

/** A new, empty document of a board. */
export const createBoardDoc = (): Y.Doc => new Y.Doc()

/** By order key, equal keys by id: the z-order everybody computes alike. */
export const byOrder = (a: StoredElement, b: StoredElement): number =>
  a.z < b.z ? -1 : a.z > b.z ? 1 : a.element.id < b.element.id ? -1 : 1

/** Puts a board file into an empty document, in one transaction. */
export const fillDoc = (doc: Y.Doc, file: BoardFile, origin: unknown = 'stormlane-file'): void => {
  const keys = evenKeys(file.elements.length)
  doc.transact(() => {
    const roots = rootsOf(doc)
    roots.meta.set('schema', SCHEMA_VERSION)
    roots.meta.set('name', file.name)
    roots.meta.set('locale', file.locale)
    roots.meta.set('phase', file.phase)
    for (const [name, value] of Object.entries(file.extras)) roots.meta.set(EXTRA_PREFIX + name, value)
    for (const [index, element] of file.elements.entries()) {
      const extras = file.elementExtras.get(element.id)
      roots.elements.set(element.id, newElementMap(element, keys[index] ?? '', extras))
    }
    for (const connector of file.connectors) {
      const extras = file.connectorExtras.get(connector.id)
      roots.connectors.set(connector.id, newConnectorMap(connector, extras))
    }
    for (const relation of file.relations) roots.relations.set(relationKey(relation), relation.status)
  }, origin)
}

const storedElements = (doc: Y.Doc): StoredElement[] => {
  const found: StoredElement[] = []
  for (const [id, value] of rootsOf(doc).elements.entries()) {
    const stored = readElement(id, value)
    if (stored) found.push(stored)
  }
  return found.sort(byOrder)
}

/** In the order given, at most as many as a file may hold. */
const atMost = <Item>(items: Item[]): Item[] =>
  items.length > MAX_ELEMENTS ? items.slice(0, MAX_ELEMENTS) : items

/**
 * The board file of a document: what it holds that is well formed. Connectors and verdicts whose ends are
 * gone (somebody deleted the sticky while another drew the line) are left out, and so is what goes beyond
 * the limits of a file: whatever people wrote into the document, its file can be read again.
 */
export const boardFileOf = (doc: Y.Doc): BoardFile => {
  const roots = rootsOf(doc)
  const elements = atMost(storedElements(doc)).map(({ element }) => element)
  const ids = new Set(elements.map(({ id }) => id))
  const connectors: Connector[] = []
  for (const [id, value] of roots.connectors.entries()) {
    const connector = readConnector(id, value)
    if (connector && ids.has(connector.from) && ids.has(connector.to)) connectors.push(connector)
  }
  const relations: JudgedRelation[] = []
  for (const [key, status] of roots.relations.entries()) {
    const relation = readRelation(key, status)
    if (relation && ids.has(relation.from) && ids.has(relation.to)) relations.push(relation)
  }
  const kept = atMost(connectors.sort((a, b) => (a.id < b.id ? -1 : 1)))
  return {
    ...readMeta(roots.meta),
    elements,
    connectors: kept,
    relations: atMost(relations.sort((a, b) => (relationKey(a) < relationKey(b) ? -1 : 1))),
    extras: extrasOf(roots.meta, KNOWN.top),
    elementExtras: extrasIn(roots.elements, ids, KNOWN.element),
    connectorExtras: extrasIn(roots.connectors, new Set(kept.map(({ id }) => id)), KNOWN.connector),
  }
}

/** The unknown properties kept in a map; never one by the name of a property that the file knows. */
const extrasOf = (map: Y.Map<unknown>, known: readonly string[]): Extras => {
  const extras = collect(map.entries(), EXTRA_PREFIX)
  if (!known.some((name) => Object.hasOwn(extras, name))) return extras
  return Object.fromEntries(Object.entries(extras).filter(([name]) => !known.includes(name)))
}

const extrasIn = (
  root: Y.Map<unknown>,
  ids: ReadonlySet<string>,
  known: readonly string[],
): ReadonlyMap<string, Extras> => {
  const found = new Map<string, Extras>()
  for (const [id, value] of root.entries()) {
    if (!ids.has(id) || !(value instanceof Y.Map)) continue
    const extras = extrasOf(value, known)
    if (Object.keys(extras).length > 0) found.set(id, extras)
  }
  return found
}

/** Sets a JSON value unless it is there already. */
const setIfChanged = (map: Y.Map<unknown>, key: string, value: unknown): void => {
  const now = map.get(key)
  // Anything may be there, also what JSON cannot write.
  const same = now === value || (isJson(now) && JSON.stringify(now) === JSON.stringify(value))
  if (!same) map.set(key, value)
}

/** Makes the keys with a prefix equal to a record. */
const setRecord = (map: Y.Map<unknown>, prefix: string, values: Extras): void => {
  for (const key of [...map.keys()]) {
    if (key.startsWith(prefix) && !Object.hasOwn(values, key.slice(prefix.length))) map.delete(key)
  }
  for (const [name, value] of Object.entries(values)) setIfChanged(map, prefix + name, value)
}

const restoreElement = (map: Y.Map<unknown>, element: BoardElement, z: string, extras: Extras): void => {
  setIfChanged(map, 'kind', element.kind)
  setIfChanged(map, 'at', [element.x, element.y])
  setIfChanged(map, 'size', [element.width, element.height])
  setIfChanged(map, 'z', z)
  const text = map.get('text')
  if (text instanceof Y.Text) setText(text, element.text)
  else map.set('text', new Y.Text(element.text))
  setRecord(map, ATTRIBUTE_PREFIX, element.attributes)
  setRecord(map, EXTRA_PREFIX, extras)
}

/**
 * Makes a live document equal to a board file by changing only what differs, in one transaction: people on the
 * board see it happen, and what they type elsewhere stays.
 */
export const restoreDoc = (doc: Y.Doc, file: BoardFile, origin: unknown): void => {
  migrateDoc(doc)
  doc.transact(() => {
    const roots = rootsOf(doc)
    for (const key of ['name', 'locale', 'phase'] as const) setIfChanged(roots.meta, key, file[key])
    setRecord(roots.meta, EXTRA_PREFIX, file.extras)

    const wanted = new Set(file.elements.map(({ id }) => id))
    for (const id of [...roots.elements.keys()]) if (!wanted.has(id)) roots.elements.delete(id)
    const current = storedElements(doc)
    const sameOrder =
      current.length === file.elements.length &&
      current.every((stored, index) => stored.element.id === file.elements[index]?.id)
    const keys = sameOrder ? current.map(({ z }) => z) : evenKeys(file.elements.length)
    for (const [index, element] of file.elements.entries()) {
      const map = roots.elements.get(element.id)
      const extras = file.elementExtras.get(element.id) ?? {}
      const z = keys[index] ?? ''
      if (map instanceof Y.Map) restoreElement(map, element, z, extras)
      else roots.elements.set(element.id, newElementMap(element, z, extras))
    }

    const lines = new Map(file.connectors.map((connector) => [connector.id, connector]))
    for (const id of [...roots.connectors.keys()]) if (!lines.has(id)) roots.connectors.delete(id)
    for (const [id, connector] of lines) {
      const map = roots.connectors.get(id)
      const extras = file.connectorExtras.get(id) ?? {}
      if (map instanceof Y.Map) {
        for (const key of ['kind', 'from', 'to'] as const) setIfChanged(map, key, connector[key])
        setRecord(map, ATTRIBUTE_PREFIX, connector.attributes)
        setRecord(map, EXTRA_PREFIX, extras)
      } else roots.connectors.set(id, newConnectorMap(connector, extras))
    }

    const verdicts = new Map(file.relations.map((relation) => [relationKey(relation), relation.status]))
    for (const key of [...roots.relations.keys()]) if (!verdicts.has(key)) roots.relations.delete(key)
    for (const [key, status] of verdicts) setIfChanged(roots.relations, key, status)
  }, origin)
}
