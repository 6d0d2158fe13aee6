import type { Attributes, BoardElement, Connector } from '@stormlane/domain'
import * as Y from 'yjs'
import type { Extras } from './file/board-file.ts'
import { ATTRIBUTE_PREFIX, EXTRA_PREFIX } from './roots.ts'

const setAll = (map: Y.Map<unknown>, prefix: string, values: Attributes): void => {
  for (const [name, value] of Object.entries(values)) map.set(prefix + name, value)
}

/** A new Yjs map for an element; see roots.ts for its keys. */
export const newElementMap = (element: BoardElement, z: string, extras: Extras = {}): Y.Map<unknown> => {
  const map = new Y.Map<unknown>()
  map.set('kind', element.kind)
  map.set('text', new Y.Text(element.text))
  map.set('at', [element.x, element.y])
  map.set('size', [element.width, element.height])
  map.set('z', z)
  setAll(map, ATTRIBUTE_PREFIX, element.attributes)
  setAll(map, EXTRA_PREFIX, extras)
  return map
}

/** A new Yjs map for a connector. */
export const newConnectorMap = (connector: Connector, extras: Extras = {}): Y.Map<unknown> => {
  const map = new Y.Map<unknown>()
  map.set('kind', connector.kind)
  map.set('from', connector.from)
  map.set('to', connector.to)
  setAll(map, ATTRIBUTE_PREFIX, connector.attributes)
  setAll(map, EXTRA_PREFIX, extras)
  return map
}

/**
 * Changes a shared text to the given one by replacing only what differs between the common beginning and end,
 * so that two people typing in one sticky both keep their letters. Never cuts a surrogate pair.
 */
export const setText = (text: Y.Text, next: string): void => {
  const before = text.toString()
  if (before === next) return
  const shorter = Math.min(before.length, next.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === next.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
  ) {
    end++
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  if (before.length - end > start) text.delete(start, before.length - end - start)
  if (next.length - end > start) text.insert(start, next.slice(start, next.length - end))
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
