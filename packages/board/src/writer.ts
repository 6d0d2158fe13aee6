import type { BoardElement, Connector, JudgedRelation, Phase } from '@stormlane/domain'
import * as Y from 'yjs'
import { relationKey } from './read-doc.ts'
import { ATTRIBUTE_PREFIX, type BoardRoots } from './roots.ts'
import { newConnectorMap, newElementMap, setText } from './store-element.ts'

/** The writes that commands are made of; only `Board` makes one, inside its transaction. */
export class Writer {
  readonly #roots: BoardRoots

  constructor(roots: BoardRoots) {
    this.#roots = roots
  }

  addElement(element: BoardElement, z: string): void {
    this.#roots.elements.set(element.id, newElementMap(element, z))
  }

  removeElement(id: string): void {
    this.#roots.elements.delete(id)
  }

  setPosition(id: string, x: number, y: number): void {
    this.#element(id)?.set('at', [x, y])
  }

  setSize(id: string, width: number, height: number): void {
    this.#element(id)?.set('size', [width, height])
  }

  setKind(id: string, kind: BoardElement['kind']): void {
    this.#element(id)?.set('kind', kind)
  }

  setOrder(id: string, z: string): void {
    this.#element(id)?.set('z', z)
  }

  setText(id: string, next: string): void {
    const map = this.#element(id)
    const text = map?.get('text')
    if (text instanceof Y.Text) setText(text, next)
    else map?.set('text', new Y.Text(next))
  }

  /** Sets an attribute, or removes it when the value is undefined. */
  setAttribute(id: string, name: string, value: unknown): void {
    setOrDelete(this.#element(id), ATTRIBUTE_PREFIX + name, value)
  }

  addConnector(connector: Connector): void {
    this.#roots.connectors.set(connector.id, newConnectorMap(connector))
  }

  removeConnector(id: string): void {
    this.#roots.connectors.delete(id)
  }

  setConnectorKind(id: string, kind: Connector['kind']): void {
    this.#connector(id)?.set('kind', kind)
  }

  setConnectorAttribute(id: string, name: string, value: unknown): void {
    setOrDelete(this.#connector(id), ATTRIBUTE_PREFIX + name, value)
  }

  setMeta(name: 'name' | 'locale', value: string): void {
    this.#roots.meta.set(name, value)
  }

  setPhase(phase: Phase): void {
    this.#roots.meta.set('phase', phase)
  }

  setRelation(relation: JudgedRelation): void {
    this.#roots.relations.set(relationKey(relation), relation.status)
  }

  removeRelation(relation: Pick<JudgedRelation, 'kind' | 'from' | 'to'>): void {
    this.#roots.relations.delete(relationKey(relation))
  }

  #element(id: string): Y.Map<unknown> | undefined {
    const map = this.#roots.elements.get(id)
    return map instanceof Y.Map ? map : undefined
  }

  #connector(id: string): Y.Map<unknown> | undefined {
    const map = this.#roots.connectors.get(id)
    return map instanceof Y.Map ? map : undefined
  }
}

const setOrDelete = (map: Y.Map<unknown> | undefined, key: string, value: unknown): void => {
  if (value === undefined) map?.delete(key)
  else map?.set(key, value)
}
