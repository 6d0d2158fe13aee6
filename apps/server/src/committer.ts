import { type Log, reasonOf } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Room } from './room.ts'
import type { Store } from './store/store.ts'

/** How long changes are gathered before they are committed together. */
const TICK_MS = 10

/** What a room wants written in this tick. */
interface Page {
  readonly room: Room
  readonly log: readonly Uint8Array[]
}

/**
 * The ticks of all rooms: apply, then one commit for everybody, then tell. No room hears of a change
 * before its commit is through.
 */
export class Committer {
  readonly #store: Store
  readonly #metrics: Metrics
  readonly #log: Log
  readonly #onFailed: (room: Room, error: unknown) => void
  readonly #awake = new Set<Room>()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null

  constructor(
    store: Store,
    metrics: Metrics,
    log: Log,
    /** Called for a room whose commit failed; it must not be used again. */
    onFailed: (room: Room, error: unknown) => void,
  ) {
    this.#store = store
    this.#metrics = metrics
    this.#log = log
    this.#onFailed = onFailed
  }

  /** Asks for a tick for a room. */
  wake(room: Room): void {
    this.#awake.add(room)
    if (!this.#running) this.#timer ??= setTimeout(() => this.#start(), TICK_MS)
  }

  /** Resolves when everything that was asked for is on disk. */
  async drain(): Promise<void> {
    while (this.#running || this.#awake.size > 0) {
      if (!this.#running) this.#start()
      await this.#running
    }
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running = this.#tick()
      .catch((error: unknown) => this.#log('error', 'tick-failed', { reason: reasonOf(error) }))
      .finally(() => {
        this.#running = null
        if (this.#awake.size > 0) this.#timer ??= setTimeout(() => this.#start(), TICK_MS)
      })
  }

  async #tick(): Promise<void> {
    const rooms = [...this.#awake].filter((room) => !room.closing)
    this.#awake.clear()
    const pages: Page[] = []
    for (const room of rooms) {
      try {
        pages.push({ room, log: await room.apply() })
      } catch (error) {
        this.#fail(room, error)
      }
    }
    await this.#commit(pages)
  }

  async #commit(pages: readonly Page[]): Promise<void> {
    const entries = pages.flatMap(({ room, log }) => log.map((data) => ({ room: room.id, data })))
    let seqs: readonly number[] = []
    if (entries.length > 0) {
      const start = performance.now()
      try {
        seqs = await this.#store.append(entries)
      } catch (error) {
        this.#metrics.count('commits_failed')
        const [only] = pages
        // One room's bad luck (a value too large for the database) is not everybody's.
        if (pages.length > 1) for (const page of pages) await this.#commit([page])
        else if (only) this.#fail(only.room, error)
        return
      }
      this.#metrics.commit((performance.now() - start) / 1000)
    }
    let at = 0
    for (const { room, log } of pages) {
      const own = seqs.slice(at, at + log.length)
      at += log.length
      try {
        room.settle(own)
      } catch (error) {
        this.#fail(room, error)
      }
    }
  }

  #fail(room: Room, error: unknown): void {
    this.#log('error', 'room-failed', { board: room.id, reason: reasonOf(error) })
    room.fail(error)
    this.#onFailed(room, error)
  }
}
