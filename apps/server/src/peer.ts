import type { WebSocket } from 'ws'
import { mayEdit, type Role } from './access/roles.ts'
import type { Metrics } from './metrics.ts'
import { durableFrame } from './sync/frames.ts'

/** Why a socket is closed. 4400 to 4499 are final for the client, the others mean "try again". */
export const closeCodes = {
  /** The server restarts. */
  restart: 1012,
  /** The board cannot be served just now. */
  tryLater: 1013,
  /** The client sent what is not part of the protocol. */
  malformed: 4400,
  /** No token, or one nobody gave out. */
  unauthorised: 4401,
  /** A token that was revoked, or a page of another site. */
  forbidden: 4403,
  noBoard: 4404,
  tooMany: 4429,
} as const
export type CloseReason = keyof typeof closeCodes

/** With this much unsent, presence is left out: it is stale when it arrives. */
const SOFT_BUFFER_BYTES = 1024 * 1024

/** With this much unsent beyond its largest message (a whole board), the socket is closed: nobody reads. */
const HARD_BUFFER_BYTES = 16 * 1024 * 1024

/** How long a client may take to answer the close before its socket is cut. */
const CLOSE_TIMEOUT_MS = 3000

/** Causally early frames after which a socket is closed; each makes the server ask for what is missing. */
const MAX_EARLY_FRAMES = 20

/** One socket on a board, with what the server keeps about it. */
export class Peer {
  readonly role: Role
  /** Id of the share link it came by. */
  readonly link: string
  /** Whether it has the state of the board, so that updates make sense to it. */
  synced = false
  readonly #socket: WebSocket
  readonly #metrics: Metrics
  readonly #wantsAck: boolean
  #largest = 0
  #durable = 0
  #told = 0
  #refused = 0
  #early = 0

  constructor(socket: WebSocket, metrics: Metrics, facts: { role: Role; link: string; wantsAck: boolean }) {
    this.#socket = socket
    this.#metrics = metrics
    this.role = facts.role
    this.link = facts.link
    this.#wantsAck = facts.wantsAck
  }

  get mayEdit(): boolean {
    return mayEdit(this.role)
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  send(frame: Uint8Array): void {
    if (!this.open) return
    if (this.#socket.bufferedAmount > HARD_BUFFER_BYTES + this.#largest) {
      this.#metrics.count('sockets_too_slow')
      this.close('tryLater', 'the connection is too slow for this board')
      return
    }
    this.#metrics.count('bytes_sent', frame.length)
    this.#largest = Math.max(this.#largest, frame.length)
    this.#socket.send(frame)
  }

  /** As `send`, for what may be left out. */
  sendPresence(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount > SOFT_BUFFER_BYTES) this.#metrics.count('presence_dropped')
    else this.send(frame)
  }

  /** @param reason for the person, at most 123 bytes (RFC 6455) */
  close(code: CloseReason, reason: string): void {
    if (this.#socket.readyState >= this.#socket.CLOSING) return
    this.#socket.close(closeCodes[code], reason)
    setTimeout(() => this.#socket.terminate(), CLOSE_TIMEOUT_MS).unref()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  /** Stops or resumes reading from the network. */
  pause(paused: boolean): void {
    if (paused) this.#socket.pause()
    else this.#socket.resume()
  }

  /**
   * A document frame of this socket is on disk. A sync step 2 holds everything its client knows and we did
   * not, so with it the frames are safe as well that were refused before.
   */
  frameDurable(isStep2: boolean): void {
    this.#durable += 1
    if (!isStep2) return
    this.#durable += this.#refused
    this.#refused = 0
  }

  /** Nothing is missing between this client and us. */
  caughtUp(): void {
    this.#early = 0
  }

  /** A frame was refused; the next sync step 2 brings it again. */
  frameRefused(): void {
    this.#refused++
  }

  /** A frame builds upon data we lack. Closes the socket and returns true when that happens too often. */
  frameEarly(): boolean {
    this.#metrics.count('frames_early')
    if (++this.#early <= MAX_EARLY_FRAMES) return false
    this.close('malformed', 'too many changes that build upon unknown ones')
    return true
  }

  /** Tells how many of its document frames are on disk, if it asked for that and there is news. */
  acknowledge(): void {
    if (!this.#wantsAck || this.#durable === this.#told) return
    this.#told = this.#durable
    this.send(durableFrame(this.#durable))
  }
}
