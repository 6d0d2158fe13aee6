import { createBoardDoc, migrateDoc } from '@stormlane/board'
import * as Y from 'yjs'
import { type Log, reasonOf } from './log.ts'
import type { Store } from './store/store.ts'
import { fits, overlaps, readUpdateShape, type UpdateShape } from './sync/update-shape.ts'

/**
 * Bytes that may wait in a room for the data they build upon. Yjs walks over all of it again whenever
 * something is added, so this bounds what one client can cost everybody.
 */
const MAX_ASIDE_BYTES = 256 * 1024

/** A change to the document: what a client sent, or something the server does itself. */
export type Change =
  | {
      readonly type: 'step2' | 'update'
      readonly update: Uint8Array
      readonly shape: UpdateShape
    }
  | { readonly type: 'edit'; readonly edit: (doc: Y.Doc) => void }

/**
 * What became of a change. `early`: it builds upon data we do not have and was not taken.
 * `aside`: the same, but it was taken and logged and waits for the rest. `failed`: nothing of it was taken.
 */
export type Outcome =
  | { readonly type: 'applied' | 'aside' | 'early' }
  | { readonly type: 'failed'; readonly error: unknown }

export interface Written {
  /** One a change, in order. */
  readonly outcomes: readonly Outcome[]
  /** What has to be on disk before anybody hears of it. */
  readonly log: readonly Uint8Array[]
  /** What everybody is told then, merged; null when nobody can see a difference. */
  readonly broadcast: Uint8Array | null
}

/** The document of one room in memory. After an error it is rebuilt from the store, never guessed at. */
export class LiveDocument {
  readonly #room: string
  readonly #store: Store
  readonly #log: Log
  #doc: Y.Doc = createBoardDoc()
  /** The last sequence number this document contains. */
  seq = 0
  /** Whether the log holds an entry that was damaged on the disk. */
  #damaged = false
  /** Log entries since the last snapshot. */
  entries = 0

  constructor(room: string, store: Store, log: Log) {
    this.#room = room
    this.#store = store
    this.#log = log
  }

  /** For reading only; changes go through `write`. */
  get doc(): Y.Doc {
    return this.#doc
  }

  /** Reads the room from the store and brings it to the current schema. Rejects when the store does. */
  async load(): Promise<void> {
    await this.#reload()
    const written = await this.write([{ type: 'edit', edit: (doc) => void migrateDoc(doc) }])
    if (written.log.length === 0) return
    this.committed(await this.#store.append(written.log.map((data) => ({ room: this.#room, data }))))
  }

  /** Takes changes into memory. The caller commits `log` before it shows the document to anybody. */
  async write(changes: readonly Change[]): Promise<Written> {
    try {
      return this.#attempt(changes)
    } catch (error) {
      this.#log('warn', 'change-refused', { board: this.#room, reason: reasonOf(error) })
      return this.#oneByOne(changes)
    }
  }

  committed(seqs: readonly number[]): void {
    this.seq = seqs.at(-1) ?? this.seq
    this.entries += seqs.length
  }

  /** Replaces the log by a snapshot of what is committed. Call only while nothing is being committed. */
  async compact(): Promise<void> {
    // What cannot be read now may be mended from a backup; a snapshot over it would be the end of it.
    if (this.entries === 0 || this.#damaged) return
    const { seq, entries } = this
    this.entries = 0
    try {
      await this.#store.compact(this.#room, seq, Y.encodeStateAsUpdate(this.#doc))
    } catch (error) {
      this.entries += entries
      throw error
    }
  }

  destroy(): void {
    this.#doc.destroy()
  }

  /** The state for a client that knows `stateVector`, without what waits for other data. */
  state(stateVector?: Uint8Array): Uint8Array {
    const { store } = this.#doc
    const { pendingStructs, pendingDs } = store
    dropPending(this.#doc)
    try {
      return Y.encodeStateAsUpdate(this.#doc, stateVector)
    } finally {
      store.pendingStructs = pendingStructs
      store.pendingDs = pendingDs
    }
  }

  async #reload(): Promise<void> {
    const stored = await this.#store.load(this.#room)
    const entries = stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates
    const doc = this.#docFrom(entries, stored.snapshot)
    this.#doc.destroy()
    this.#doc = doc
    this.seq = stored.seq
    this.entries = stored.updates.length
  }

  #docFrom(entries: readonly Uint8Array[], snapshot: Uint8Array | null): Y.Doc {
    try {
      const doc = createBoardDoc()
      doc.transact(() => {
        for (const entry of entries) Y.applyUpdate(doc, entry)
      })
      return doc
    } catch (error) {
      this.#log('error', 'log-entry-refused', { board: this.#room, reason: reasonOf(error) })
      if (snapshot) proveReadable(snapshot)
      this.#damaged = entries.some(isDamaged)
      return carefulDocFrom(entries)
    }
  }

  /** All changes in one transaction. Throws when one of them cannot be applied; the document is lost then. */
  #attempt(changes: readonly Change[]): Written {
    const outcomes: Outcome[] = []
    const aside: Uint8Array[] = []
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    const doc = this.#doc
    doc.on('update', collect)
    try {
      doc.transact(() => {
        for (const change of changes) outcomes.push({ type: this.#apply(doc, change, aside) })
      })
    } finally {
      doc.off('update', collect)
    }
    const broadcast = updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null)
    return { outcomes, log: broadcast ? [broadcast, ...aside] : aside, broadcast }
  }

  #apply(doc: Y.Doc, change: Change, aside: Uint8Array[]): 'applied' | 'aside' | 'early' {
    if (change.type === 'edit') {
      change.edit(doc)
      return 'applied'
    }
    const { store } = doc
    const known = (client: number) => Y.getState(store, client)
    const early = !fits(change.shape, known)
    const waiting = (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)
    // A client that itself waits for something can only ever offer it in a step 2, so that is taken.
    if (early && (change.type === 'update' || waiting + change.update.length > MAX_ASIDE_BYTES))
      return 'early'
    const before = [store.pendingStructs, store.pendingDs]
    if (overlaps(change.shape, known)) applyNews(doc, change.update)
    else Y.applyUpdate(doc, change.update)
    // Yjs fires no update event for what it keeps aside.
    const kept =
      (store.pendingStructs !== null && store.pendingStructs !== before[0]) ||
      (store.pendingDs !== null && store.pendingDs !== before[1])
    if (kept) aside.push(change.update)
    return early ? 'aside' : 'applied'
  }

  /** The slow way after an error: starts from what is committed and leaves out what fails. */
  async #oneByOne(changes: readonly Change[]): Promise<Written> {
    const outcomes: Outcome[] = []
    const log: Uint8Array[] = []
    const seen: Uint8Array[] = []
    const restart = async () => {
      await this.#reload()
      // What waits for data may be what fails when the data comes; nobody else must suffer for it.
      dropPending(this.#doc)
      for (const update of log) Y.applyUpdate(this.#doc, update)
    }
    await restart()
    for (const change of changes) {
      try {
        const written = this.#attempt([change])
        outcomes.push(...written.outcomes)
        log.push(...written.log)
        if (written.broadcast) seen.push(written.broadcast)
      } catch (error) {
        outcomes.push({ type: 'failed', error })
        await restart()
      }
    }
    return { outcomes, log, broadcast: seen.length > 0 ? Y.mergeUpdates(seen) : null }
  }
}

const dropPending = (doc: Y.Doc): void => {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
}

/**
 * Applies only what a document does not know yet. Yjs 13 breaks over an item of which it knows the first
 * part, if that part was deleted meanwhile.
 */
const applyNews = (doc: Y.Doc, update: Uint8Array): void => {
  Y.applyUpdate(doc, Y.diffUpdate(update, Y.encodeStateVector(doc)))
}

/** Whether bytes that were once a checked update no longer are one. */
const isDamaged = (entry: Uint8Array): boolean => {
  try {
    readUpdateShape(entry)
    return false
  } catch {
    return true
  }
}

/**
 * A snapshot was written by us from a sound document. One that cannot be read was damaged on the disk: the
 * board is then refused as it is, rather than opened without it and compacted over it.
 */
const proveReadable = (snapshot: Uint8Array): void => {
  const doc = createBoardDoc()
  try {
    Y.applyUpdate(doc, snapshot)
  } catch (error) {
    throw new Error(`the snapshot of the board is damaged: ${reasonOf(error)}`, { cause: error })
  } finally {
    doc.destroy()
  }
}

/**
 * The document of a log in which an entry fails: somebody had data kept aside that breaks when what it waited
 * for comes. Whatever people saw stands in the log complete, so nothing is kept aside here.
 */
const carefulDocFrom = (entries: readonly Uint8Array[]): Y.Doc => {
  const failing = new Set<Uint8Array>()
  for (;;) {
    const doc = createBoardDoc()
    const bad = entries.find((entry) => {
      if (failing.has(entry)) return false
      try {
        applyNews(doc, entry)
        return false
      } catch {
        return true
      } finally {
        dropPending(doc)
      }
    })
    if (!bad) return doc
    failing.add(bad)
    doc.destroy()
  }
}
