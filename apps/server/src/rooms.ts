import { Committer } from './committer.ts'
import { type Log, reasonOf } from './log.ts'
import type { Metrics } from './metrics.ts'
import { Room } from './room.ts'
import type { Store } from './store/store.ts'

/** A quiet board sends something this often: y-websocket reconnects after 30 s without a message. */
const KEEP_ALIVE_MS = 20_000

/** How long a room without anybody stays in memory. */
const IDLE_MS = 30_000

/** Log entries after which a room that stays open is compacted. */
const COMPACT_AFTER = 2000

/** The server is stopping and opens nothing any more. */
export class Stopping extends Error {
  override readonly name = 'Stopping'
}

/** How rooms come and go. */
export interface RoomHabits {
  /** How long a room stays in memory without anybody; default 30 s. */
  readonly idleMs?: number
  /** Log entries after which a room that stays open is compacted; default 2,000. */
  readonly compactAfter?: number
}

export interface RoomsFacts {
  readonly store: Store
  readonly metrics: Metrics
  readonly log: Log
  readonly habits: RoomHabits
}

/** The boards in memory: opened on demand, compacted and dropped when nobody is there. */
export class Rooms {
  readonly #facts: RoomsFacts
  readonly #idleMs: number
  readonly #committer: Committer
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #open = new Set<Room>()
  readonly #unloads = new Map<string, Promise<void>>()
  readonly #timers: readonly NodeJS.Timeout[]
  #stopping = false

  constructor(facts: RoomsFacts) {
    this.#facts = facts
    this.#idleMs = facts.habits.idleMs ?? IDLE_MS
    this.#committer = new Committer(facts.store, facts.metrics, facts.log, (room) => this.#forget(room))
    facts.metrics.rooms = () => this.#open.size
    facts.metrics.sockets = () => [...this.#open].reduce((sum, room) => sum + room.peers.size, 0)
    this.#timers = [
      setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS),
      setInterval(() => this.#unloadIdle(), Math.max(20, this.#idleMs / 4)),
    ]
  }

  /** The room of a board that exists. Rejects with `Stopping`, or when the store cannot be read. */
  async open(id: string): Promise<Room> {
    for (;;) {
      if (this.#stopping) throw new Stopping('the server is stopping')
      await this.#unloads.get(id)
      let opening = this.#rooms.get(id)
      if (!opening) {
        opening = this.#load(id)
        this.#rooms.set(id, opening)
      }
      const room = await opening
      if (!room.closing) {
        room.lastUsed = Date.now()
        return room
      }
    }
  }

  /** Sends away who came by a link that no longer works. */
  async revoked(board: string, link: string): Promise<void> {
    const room = await this.#rooms.get(board)
    room?.closePeers('forbidden', 'this share link was revoked', (peer) => peer.link === link)
  }

  /**
   * Writes what is under way, sends everybody away and compacts, in that order.
   * @param deadline milliseconds since 1970 after which compaction is left for the next start
   */
  async stop(deadline: number): Promise<void> {
    this.#stopping = true
    for (const timer of this.#timers) clearInterval(timer)
    await this.#committer.drain()
    for (const room of this.#open) room.closePeers('restart', 'the server restarts')
    await this.#committer.drain()
    for (const room of [...this.#open]) {
      room.closing = true
      if (Date.now() < deadline) await room.compact()
      this.#forget(room)
      room.destroy()
    }
  }

  async #load(id: string): Promise<Room> {
    const { store, log, habits } = this.#facts
    try {
      const room = await Room.load(id, {
        store,
        log,
        wake: (woken) => this.#committer.wake(woken),
        compactAfter: habits.compactAfter ?? COMPACT_AFTER,
      })
      this.#open.add(room)
      return room
    } catch (error) {
      this.#rooms.delete(id)
      log('error', 'room-unreadable', { board: id, reason: reasonOf(error) })
      throw error
    }
  }

  #forget(room: Room): void {
    if (!this.#open.delete(room)) return
    this.#rooms.delete(room.id)
  }

  #keepAlive(): void {
    for (const room of this.#open) room.keepAlive()
  }

  #unloadIdle(): void {
    const before = Date.now() - this.#idleMs
    for (const room of this.#open) {
      if (!room.idle || room.lastUsed > before || room.closing) continue
      room.closing = true
      this.#forget(room)
      const unload = room.compact().finally(() => {
        this.#unloads.delete(room.id)
        room.destroy()
      })
      this.#unloads.set(room.id, unload)
    }
  }
}
