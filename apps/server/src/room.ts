import * as Y from 'yjs'
import { type Change, LiveDocument, type Outcome, type Written } from './document.ts'
import { type Log, reasonOf } from './log.ts'
import type { CloseReason, Peer } from './peer.ts'
import type { Store } from './store/store.ts'
import { emptyPresenceFrame, type Frame, step1Frame, step2Frame, updateFrame } from './sync/frames.ts'
import { PresenceBoard } from './sync/presence.ts'

/** With this much waiting for a commit, a room stops reading from its sockets. */
const MAX_INBOX_BYTES = 32 * 1024 * 1024

/** Something to do in the next tick. Everything that shows the document waits for its commit. */
type Work =
  | { readonly type: 'join'; readonly peer: Peer }
  | { readonly type: 'ask'; readonly peer: Peer; readonly stateVector: Uint8Array }
  | { readonly type: 'frame'; readonly peer: Peer; readonly change: Change }
  | { readonly type: 'edit'; readonly change: Change; done(error?: unknown): void }
  | { readonly type: 'read'; read(doc: Y.Doc): void; failed(error: unknown): void }

/** The room left memory while something was asked of it; opening it again works. */
export class RoomClosed extends Error {
  override readonly name = 'RoomClosed'
}

export interface RoomFacts {
  readonly store: Store
  readonly log: Log
  /** Asks for a tick. */
  readonly wake: (room: Room) => void
  /** Log entries after which a room that stays open is compacted. */
  readonly compactAfter: number
}

/**
 * One board with everybody on it. Whatever arrives is put into an inbox; a tick applies it (`apply`), the
 * committer writes it to disk, and only then the room tells people (`settle`).
 */
export class Room {
  readonly id: string
  readonly peers = new Set<Peer>()
  /** When somebody was last here, milliseconds since 1970. */
  lastUsed = Date.now()
  /** Set once the room is on its way out of memory. */
  closing = false
  readonly #facts: RoomFacts
  readonly #document: LiveDocument
  readonly #presence = new PresenceBoard(() => this.peers)
  #inbox: Work[] = []
  #inboxBytes = 0
  #paused = false
  #work: readonly Work[] = []
  #written: Written | null = null

  private constructor(id: string, facts: RoomFacts) {
    this.id = id
    this.#facts = facts
    this.#document = new LiveDocument(id, facts.store, facts.log)
  }

  static async load(id: string, facts: RoomFacts): Promise<Room> {
    const room = new Room(id, facts)
    await room.#document.load()
    return room
  }

  /** Whether nothing is going on and nobody is here. */
  get idle(): boolean {
    return this.peers.size === 0 && this.#inbox.length === 0 && this.#work.length === 0
  }

  join(peer: Peer): void {
    this.peers.add(peer)
    if (this.#paused) peer.pause(true)
    this.#push({ type: 'join', peer })
  }

  leave(peer: Peer): void {
    this.peers.delete(peer)
    this.#presence.leave(peer)
    this.lastUsed = Date.now()
  }

  /** Takes a message of a peer. @throws {Malformed} */
  receive(peer: Peer, frame: Frame): void {
    if (frame.type === 'presence') this.#presence.receive(peer, frame.payload)
    else if (frame.type === 'queryPresence') this.#presence.ask(peer)
    else if (frame.type === 'step1') this.#push({ type: 'ask', peer, stateVector: frame.stateVector })
    else if (peer.mayEdit) this.#push({ type: 'frame', peer, change: frame }, frame.update.length)
  }

  /** Changes the document on behalf of the server; resolves when it is on disk and everybody was told. */
  edit(edit: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#push({
        type: 'edit',
        change: { type: 'edit', edit },
        done: (error) => (error === undefined ? resolve() : reject(error)),
      })
    })
  }

  /** Reads the committed state. */
  read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#push({ type: 'read', read: (doc) => resolve(read(doc)), failed: reject })
    })
  }

  /** First half of a tick: takes the inbox into memory. Resolves to what has to be written. */
  async apply(): Promise<readonly Uint8Array[]> {
    this.#work = this.#inbox
    this.#inbox = []
    this.#inboxBytes = 0
    const changes = this.#work.flatMap((work) =>
      work.type === 'frame' || work.type === 'edit' ? [work.change] : [],
    )
    this.#written = changes.length > 0 ? await this.#document.write(changes) : null
    return this.#written?.log ?? []
  }

  /** Second half, after the commit: tells people. @param seqs sequence numbers of what `apply` returned */
  settle(seqs: readonly number[]): void {
    this.#document.committed(seqs)
    const { broadcast = null, outcomes = [] } = this.#written ?? {}
    if (broadcast) {
      const frame = updateFrame(broadcast)
      for (const peer of this.peers) if (peer.synced) peer.send(frame)
    }
    const work = this.#work
    this.#work = []
    this.#written = null
    let at = 0
    for (const item of work) {
      if (item.type === 'frame' || item.type === 'edit') this.#settleChange(item, outcomes[at++])
      else if (item.type === 'join') this.#askForMissing(item.peer)
      else if (item.type === 'read') this.#settleRead(item)
    }
    this.#answer(work)
    for (const peer of this.peers) peer.acknowledge()
    if (this.#paused) this.#pause(false)
    if (this.#document.entries >= this.#facts.compactAfter) void this.compact()
  }

  /** Something could not be written: nobody hears of it, everybody is sent away to try again. */
  fail(error: unknown): void {
    this.closing = true
    for (const item of [...this.#work, ...this.#inbox]) {
      if (item.type === 'edit') item.done(error)
      else if (item.type === 'read') item.failed(error)
    }
    this.#inbox = []
    this.#work = []
    this.closePeers('tryLater', 'the board could not be saved, please try again')
    this.destroy()
  }

  /** Replaces the log by a snapshot; a failure is logged and costs nothing but space. */
  async compact(): Promise<void> {
    try {
      await this.#document.compact()
    } catch (error) {
      this.#facts.log('error', 'compaction-failed', { board: this.id, reason: reasonOf(error) })
    }
  }

  closePeers(code: CloseReason, reason: string, which: (peer: Peer) => boolean = () => true): void {
    for (const peer of this.peers) if (which(peer)) peer.close(code, reason)
  }

  /** A message without content, so that no client takes a quiet board for a dead one. */
  keepAlive(): void {
    for (const peer of this.peers) if (peer.synced) peer.send(emptyPresenceFrame)
  }

  destroy(): void {
    this.#presence.stop()
    this.#document.destroy()
  }

  #push(work: Work, bytes = 0): void {
    if (this.closing) {
      const error = new RoomClosed('the board is being closed, please try again')
      if (work.type === 'edit') work.done(error)
      else if (work.type === 'read') work.failed(error)
      return
    }
    this.#inbox.push(work)
    this.#inboxBytes += bytes
    this.lastUsed = Date.now()
    if (this.#inboxBytes > MAX_INBOX_BYTES && !this.#paused) this.#pause(true)
    this.#facts.wake(this)
  }

  #pause(paused: boolean): void {
    this.#paused = paused
    for (const peer of this.peers) peer.pause(paused)
  }

  #settleChange(item: Work & { type: 'frame' | 'edit' }, outcome: Outcome | undefined): void {
    if (item.type === 'edit') {
      item.done(outcome?.type === 'failed' ? outcome.error : undefined)
      return
    }
    const { peer, change } = item
    // What failed may be honest work on a state that is gone: it is asked for again, and again only so often.
    if (outcome?.type === 'failed' || outcome?.type === 'early') {
      peer.frameRefused()
      if (!peer.frameEarly()) this.#askForMissing(peer)
    } else {
      const isStep2 = change.type === 'step2'
      peer.frameDurable(isStep2)
      if (outcome?.type === 'aside') peer.frameEarly()
      else if (isStep2) peer.caughtUp()
    }
  }

  /** Sync step 1; readers have nothing that we would take. */
  #askForMissing(peer: Peer): void {
    if (peer.mayEdit) peer.send(step1Frame(Y.encodeStateVector(this.#document.doc)))
  }

  /** Answers sync step 1, the last one of each peer. */
  #answer(work: readonly Work[]): void {
    const asked = new Map<Peer, Uint8Array>()
    for (const item of work) if (item.type === 'ask') asked.set(item.peer, item.stateVector)
    let whole: Uint8Array | undefined
    for (const [peer, stateVector] of asked) {
      const everything = stateVector.length === 1
      if (everything) whole ??= step2Frame(this.#document.state())
      const frame = everything ? whole : step2Frame(this.#document.state(stateVector))
      if (frame) peer.send(frame)
      if (!peer.synced) this.#tellPresence(peer)
      peer.synced = true
    }
  }

  #tellPresence(peer: Peer): void {
    const frame = this.#presence.everybody(peer)
    if (frame) peer.sendPresence(frame)
  }

  #settleRead(item: Work & { type: 'read' }): void {
    try {
      item.read(this.#document.doc)
    } catch (error) {
      item.failed(error)
    }
  }
}
