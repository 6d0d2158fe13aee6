import {
  type BoardElement,
  type Connector,
  type ConnectorKind,
  connectorKinds,
  isKind,
  type JudgedRelation,
  type Phase,
  phases,
  type RelationKind,
  relationKinds,
} from '@stormlane/domain'
import * as Y from 'yjs'
import { collect } from './attributes.ts'
import { MAX_COORDINATE, MAX_ID, MAX_NAME, MAX_TEXT } from './limits.ts'
import { firstKey, isOrderKey } from './order-key.ts'
import { ATTRIBUTE_PREFIX } from './roots.ts'

/** An element as the document holds it: its plain form and its order key. */
export interface StoredElement {
  readonly element: BoardElement
  readonly z: string
}

/** What the document says of the board as a whole. */
export interface BoardMeta {
  readonly name: string
  readonly locale: string
  readonly phase: Phase
}

const FALLBACK_KEY = firstKey(() => 0.5)

const pair = (value: unknown): readonly [number, number] | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [a, b] = value
  const inside = (n: unknown): n is number =>
    typeof n === 'number' && Number.isFinite(n) && Math.abs(n) <= MAX_COORDINATE
  return inside(a) && inside(b) ? [a, b] : undefined
}

const isId = (id: string): boolean => id.length > 0 && id.length <= MAX_ID

const textOf = (value: unknown): string => {
  const text = value instanceof Y.Text ? value.toString() : typeof value === 'string' ? value : ''
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text
}

/**
 * The element stored under an id, or undefined when what lies there is not one: anybody with an edit link
 * can write anything into a shared document, so reading skips what does not fit instead of failing.
 */
export const readElement = (id: string, value: unknown): StoredElement | undefined => {
  if (!(value instanceof Y.Map) || !isId(id)) return undefined
  const kind = value.get('kind')
  const at = pair(value.get('at'))
  const size = pair(value.get('size'))
  if (typeof kind !== 'string' || !isKind(kind) || !at || !size || !(size[0] > 0 && size[1] > 0)) {
    return undefined
  }
  const z = value.get('z')
  return {
    element: {
      id,
      kind,
      text: textOf(value.get('text')),
      x: at[0],
      y: at[1],
      width: size[0],
      height: size[1],
      attributes: collect(value.entries(), ATTRIBUTE_PREFIX),
    },
    z: isOrderKey(z) ? z : FALLBACK_KEY,
  }
}

/** An element of which only the place was written since it was read; undefined when that is no place. */
export const readPlace = (before: StoredElement, value: unknown): StoredElement | undefined => {
  const at = value instanceof Y.Map ? pair(value.get('at')) : undefined
  return at && { ...before, element: { ...before.element, x: at[0], y: at[1] } }
}

const isConnectorKind = (kind: unknown): kind is ConnectorKind =>
  connectorKinds.some((known) => known === kind)

/** The connector stored under an id; undefined when it is not one. Its ends may be missing from the board. */
export const readConnector = (id: string, value: unknown): Connector | undefined => {
  if (!(value instanceof Y.Map) || !isId(id)) return undefined
  const kind = value.get('kind')
  const from = value.get('from')
  const to = value.get('to')
  if (!isConnectorKind(kind) || typeof from !== 'string' || typeof to !== 'string') {
    return undefined
  }
  return { id, kind, from, to, attributes: collect(value.entries(), ATTRIBUTE_PREFIX) }
}

/** The key under which a judged relation is stored: one per kind and pair, so two people's verdicts meet. */
export const relationKey = (relation: Pick<JudgedRelation, 'kind' | 'from' | 'to'>): string =>
  JSON.stringify([relation.kind, relation.from, relation.to])

const isRelationKind = (kind: unknown): kind is RelationKind => relationKinds.some((known) => known === kind)

/** The judged relation stored under a key; undefined when it is not one. */
export const readRelation = (key: string, status: unknown): JudgedRelation | undefined => {
  if (status !== 'accepted' && status !== 'rejected') return undefined
  try {
    const parts: unknown = JSON.parse(key)
    if (!Array.isArray(parts) || parts.length !== 3) return undefined
    const [kind, from, to] = parts
    if (!isRelationKind(kind) || typeof from !== 'string' || typeof to !== 'string') return undefined
    const relation: JudgedRelation = { kind, from, to, status }
    // The same pair written another way would be a second verdict.
    return relationKey(relation) === key ? relation : undefined
  } catch {
    return undefined
  }
}

/** Name, language and phase with defaults for what is missing or malformed. */
export const readMeta = (meta: Y.Map<unknown>): BoardMeta => {
  const name = meta.get('name')
  const locale = meta.get('locale')
  const phase = meta.get('phase')
  return {
    name: typeof name === 'string' ? name.slice(0, MAX_NAME) : '',
    locale: typeof locale === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(locale) ? locale : 'en',
    phase: phases.find((known) => known === phase) ?? 'big-picture',
  }
}
