import type { BoardElement, BoardSnapshot, Connector, JudgedRelation } from '@stormlane/domain'
import type * as Y from 'yjs'
import { byOrder } from './file/doc-file.ts'
import { type BoardFile, boardFileOf } from './file/index.ts'
import {
  type BoardMeta,
  readConnector,
  readElement,
  readMeta,
  readPlace,
  readRelation,
  type StoredElement,
} from './read-doc.ts'
import { type BoardRoots, rootsOf } from './roots.ts'
import { type Touched, watchRoots } from './touched.ts'
import { PersonalUndo, type UndoOutcome } from './undo.ts'
import { Writer } from './writer.ts'

/** What one transaction changed, by id; an id in `removed` is gone from the board. */
export interface BoardChange {
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  /** Ids of connectors that appeared, changed or went, also because an end did. */
  readonly connectors: ReadonlySet<string>
  /** Whether the z-order may differ. */
  readonly order: boolean
  readonly meta: boolean
  readonly relations: boolean
  /** Whether this page made the change (undo and redo included). */
  readonly local: boolean
}

/**
 * Answers "would I do something?" and does it: without a writer it only answers, with one it acts.
 * The same function greys a button and does the work.
 */
export type Command = (board: Board, write?: Writer) => boolean

/**
 * A live board: the plain, readonly view of a shared document, kept up to date change by change, and the one
 * door through which this page changes it.
 */
export class Board {
  readonly doc: Y.Doc
  readonly #origin = { stormlane: 'board' }
  readonly #roots: BoardRoots
  readonly #undo: PersonalUndo
  readonly #stored = new Map<string, StoredElement>()
  readonly #elements = new Map<string, BoardElement>()
  /** Every well-formed connector, whether or not its ends are there. */
  readonly #drawn = new Map<string, Connector>()
  readonly #connectors = new Map<string, Connector>()
  /** Element id → ids of connectors that begin or end there. */
  readonly #incident = new Map<string, Set<string>>()
  /** Ids of elements and connectors that another page has changed since this one opened. */
  readonly #touchedByOthers = new Set<string>()
  readonly #listeners = new Set<(change: BoardChange) => void>()
  readonly #unobserve: () => void
  #meta: BoardMeta
  #order: readonly string[] | undefined
  #snapshot: BoardSnapshot | undefined

  /** @param doc the shared document; others may be writing to it already */
  constructor(doc: Y.Doc) {
    this.doc = doc
    this.#roots = rootsOf(doc)
    this.#undo = new PersonalUndo(this.#roots, this.#origin, (id) => this.#touchedByOthers.has(id))
    this.#meta = readMeta(this.#roots.meta)
    for (const [id, value] of this.#roots.elements.entries()) this.#readElement(id, value)
    for (const [id, value] of this.#roots.connectors.entries()) this.#readConnector(id, value)
    this.#unobserve = watchRoots(doc, this.#roots, (touched) => {
      const change = this.#apply(touched)
      for (const listener of this.#listeners) listener(change)
    })
  }

  get meta(): BoardMeta {
    return this.#meta
  }

  get elements(): ReadonlyMap<string, BoardElement> {
    return this.#elements
  }

  /** Connectors whose both ends are on the board. */
  get connectors(): ReadonlyMap<string, Connector> {
    return this.#connectors
  }

  /** Ids of the connectors at an element. */
  connectorsAt(elementId: string): readonly string[] {
    return [...(this.#incident.get(elementId) ?? [])].filter((id) => this.#connectors.has(id))
  }

  /** Element ids from bottom to top. */
  order(): readonly string[] {
    this.#order ??= [...this.#stored.values()].sort(byOrder).map(({ element }) => element.id)
    return this.#order
  }

  /** The order key of an element; commands that change the z-order need it. */
  orderKey(id: string): string | undefined {
    return this.#stored.get(id)?.z
  }

  /** The board as plain data; the same object until something changes. */
  snapshot(): BoardSnapshot {
    this.#snapshot ??= {
      ...this.#meta,
      elements: this.order().flatMap((id) => this.#elements.get(id) ?? []),
      connectors: [...this.#connectors.values()],
      relations: this.relations(),
    }
    return this.#snapshot
  }

  /** What people have judged of stickies that are on the board. */
  relations(): readonly JudgedRelation[] {
    const found: JudgedRelation[] = []
    for (const [key, status] of this.#roots.relations.entries()) {
      const relation = readRelation(key, status)
      if (relation && this.#elements.has(relation.from) && this.#elements.has(relation.to))
        found.push(relation)
    }
    return found
  }

  /** The board as a file, unknown properties included. */
  file(): BoardFile {
    return boardFileOf(this.doc)
  }

  /** Calls back after every transaction that changed something; returns the way to stop. */
  subscribe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether a command would do something now. */
  can(command: Command): boolean {
    return command(this)
  }

  /** Does a command: one transaction, one undo step. Returns whether it did something. */
  run(command: Command): boolean {
    this.#undo.closeStep()
    const done = this.continue(command)
    this.#undo.closeStep()
    return done
  }

  /** Does a command as part of the step that is open, as while typing; `run` and `closeStep` end the step. */
  continue(command: Command): boolean {
    if (!command(this)) return false
    return this.doc.transact(() => command(this, new Writer(this.#roots)), this.#origin)
  }

  /** Ends an undo step that `continue` kept open. */
  closeStep(): void {
    this.#undo.closeStep()
  }

  get canUndo(): boolean {
    return this.#undo.canUndo
  }

  get canRedo(): boolean {
    return this.#undo.canRedo
  }

  /**
   * Takes back this page's last step; never what somebody else did. `overtaken`: they have changed it since,
   * so the step is used up and nothing happens.
   */
  undo(): UndoOutcome {
    return this.#undo.undo()
  }

  redo(): UndoOutcome {
    return this.#undo.redo()
  }

  /** Lets go of the document; the document itself stays. */
  destroy(): void {
    this.#unobserve()
    this.#undo.destroy()
    this.#listeners.clear()
  }

  /** @param before what was read last, where nothing but the place can have changed since */
  #readElement(id: string, value: unknown, before?: StoredElement): StoredElement | undefined {
    const stored = before ? readPlace(before, value) : readElement(id, value)
    if (stored) {
      this.#stored.set(id, stored)
      this.#elements.set(id, stored.element)
    } else {
      this.#stored.delete(id)
      this.#elements.delete(id)
    }
    return stored
  }

  #readConnector(id: string, value: unknown): void {
    const before = this.#drawn.get(id)
    if (before) for (const end of [before.from, before.to]) this.#incident.get(end)?.delete(id)
    const connector = readConnector(id, value)
    if (connector) {
      this.#drawn.set(id, connector)
      for (const end of [connector.from, connector.to]) {
        const at = this.#incident.get(end)
        if (at) at.add(id)
        else this.#incident.set(end, new Set([id]))
      }
    } else this.#drawn.delete(id)
    this.#showConnector(id)
  }

  #showConnector(id: string): void {
    const connector = this.#drawn.get(id)
    if (connector && this.#elements.has(connector.from) && this.#elements.has(connector.to)) {
      this.#connectors.set(id, connector)
    } else this.#connectors.delete(id)
  }

  /** A connector that somebody drew to a sticky counts as work on the sticky too. */
  #noteOthers(elementIds: Iterable<string>, connectorIds: Iterable<string>): void {
    for (const id of elementIds) this.#touchedByOthers.add(id)
    for (const id of connectorIds) {
      this.#touchedByOthers.add(id)
      const connector = readConnector(id, this.#roots.connectors.get(id))
      if (!connector) continue
      this.#touchedByOthers.add(connector.from)
      this.#touchedByOthers.add(connector.to)
    }
  }

  #apply({ elements, connectors: connectorIds, meta, relations, origin }: Touched): BoardChange {
    const local = origin === this.#origin || this.#undo.isOrigin(origin)
    const added = new Set<string>()
    const changed = new Set<string>()
    const removed = new Set<string>()
    const connectors = new Set(connectorIds)
    let order = false
    if (!local) this.#noteOthers(elements.keys(), connectorIds)
    for (const [id, isOnlyPlace] of elements) {
      const before = this.#stored.get(id)
      const now = this.#readElement(id, this.#roots.elements.get(id), isOnlyPlace ? before : undefined)
      if (before && now) changed.add(id)
      else if (now) added.add(id)
      else if (before) removed.add(id)
      if (before?.z !== now?.z) order = true
      if (!before !== !now) for (const connector of this.#incident.get(id) ?? []) connectors.add(connector)
    }
    for (const id of connectorIds) this.#readConnector(id, this.#roots.connectors.get(id))
    for (const id of connectors) this.#showConnector(id)
    if (meta) this.#meta = readMeta(this.#roots.meta)
    if (order) this.#order = undefined
    this.#snapshot = undefined
    return { added, changed, removed, connectors, order, meta, relations, local }
  }
}
