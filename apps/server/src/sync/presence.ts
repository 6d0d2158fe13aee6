import * as encoding from 'lib0/encoding'
import { mayActAs, type Role } from '../access/roles.ts'
import { Cursor, Malformed, parseJson } from './cursor.ts'
import { presenceFrame } from './frames.ts'

/** How long changes are gathered before everybody is told. */
const FLUSH_MS = 50

const MAX_ENTRIES = 1000
const MAX_STATE_BYTES = 4096

/** What draws everybody's eyes, and the least role that may do it: a reader's link may have gone anywhere. */
const LOUD: readonly (readonly [field: string, least: Role])[] = [
  ['chat', 'comment'],
  ['laser', 'comment'],
  ['call', 'facilitate'],
]

/** A state as others get it: the role stamped in, and without what that role may not do. */
const stamped = (state: object, role: Role): object => {
  const shown: Record<string, unknown> = { ...state, role }
  for (const [field, least] of LOUD) if (!mayActAs(role, least)) delete shown[field]
  return shown
}

/** What presence needs to know of a socket. */
export interface PresencePeer {
  readonly role: Role
  readonly synced: boolean
  sendPresence(frame: Uint8Array): void
}

interface Entry {
  readonly owner: PresencePeer
  readonly clock: number
  /** The state as JSON, role stamped in. */
  readonly json: string
}

const chunkOf = (client: number, clock: number, json: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })

const frameOf = (chunks: readonly Uint8Array[]): Uint8Array =>
  presenceFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, chunks.length)
      for (const chunk of chunks) encoding.writeUint8Array(encoder, chunk)
    }),
  )

/**
 * Who is on the board and what they point at (y-protocols awareness). A client id belongs to the socket that
 * named it first, and one socket has one id: y-websocket clients repeat what they hear of others, and nobody
 * may speak for somebody else. Clocks are the server's own, from its wall clock, so that neither a
 * reconnect nor a restart makes others ignore a state as old.
 */
export class PresenceBoard {
  readonly #peers: () => Iterable<PresencePeer>
  readonly #entries = new Map<number, Entry>()
  readonly #owned = new Map<PresencePeer, number>()
  /** Clients whose state changed since the last flush, with the one who must not hear of it. */
  readonly #changed = new Map<number, PresencePeer>()
  /** Who asked for everybody since the last flush: asking often costs no more than asking once. */
  readonly #asking = new Set<PresencePeer>()
  #lastClock = 0
  #timer: NodeJS.Timeout | undefined

  constructor(peers: () => Iterable<PresencePeer>) {
    this.#peers = peers
  }

  /** Takes an awareness message. @throws {Malformed} */
  receive(peer: PresencePeer, payload: Uint8Array): void {
    const cursor = new Cursor(payload)
    const count = cursor.varUint()
    if (count > MAX_ENTRIES) throw new Malformed('too many presence entries')
    for (let left = count; left > 0; left--) {
      const client = cursor.varUint()
      cursor.varUint()
      const json = cursor.string()
      const owner = this.#entries.get(client)?.owner
      const own = this.#owned.get(peer)
      if (owner ? owner !== peer : own !== undefined && own !== client) continue
      if (json.length > MAX_STATE_BYTES) continue
      const state = parseJson(json)
      if (state === null) this.#remove(client, peer)
      else if (typeof state !== 'object' || Array.isArray(state)) throw new Malformed('a state is no object')
      else if (owner || this.#entries.size < MAX_ENTRIES) this.#put(client, peer, stamped(state, peer.role))
    }
  }

  /** Answers with everybody at the next flush. */
  ask(peer: PresencePeer): void {
    this.#asking.add(peer)
    this.#plan()
  }

  leave(peer: PresencePeer): void {
    this.#asking.delete(peer)
    const client = this.#owned.get(peer)
    if (client !== undefined) this.#remove(client, peer)
  }

  /** Everybody, as one message; null when nobody is there. */
  everybody(except: PresencePeer): Uint8Array | null {
    const chunks: Uint8Array[] = []
    for (const [client, entry] of this.#entries) {
      if (entry.owner !== except) chunks.push(chunkOf(client, entry.clock, entry.json))
    }
    return chunks.length > 0 ? frameOf(chunks) : null
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#entries.clear()
    this.#owned.clear()
    this.#changed.clear()
    this.#asking.clear()
  }

  #put(client: number, peer: PresencePeer, state: object): void {
    this.#entries.set(client, { owner: peer, clock: this.#nextClock(), json: JSON.stringify(state) })
    this.#owned.set(peer, client)
    this.#mark(client, peer)
  }

  #remove(client: number, peer: PresencePeer): void {
    if (!this.#entries.delete(client)) return
    this.#owned.delete(peer)
    this.#mark(client, peer)
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, Date.now())
    return this.#lastClock
  }

  #mark(client: number, peer: PresencePeer): void {
    this.#changed.set(client, peer)
    this.#plan()
  }

  #plan(): void {
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MS)
  }

  #flush(): void {
    this.#timer = undefined
    this.#tellNews()
    for (const peer of this.#asking) {
      const frame = this.everybody(peer)
      if (frame) peer.sendPresence(frame)
    }
    this.#asking.clear()
  }

  #tellNews(): void {
    if (this.#changed.size === 0) return
    const news = [...this.#changed].map(([client, owner]) => {
      const entry = this.#entries.get(client)
      return { owner, chunk: chunkOf(client, entry?.clock ?? this.#nextClock(), entry?.json ?? 'null') }
    })
    this.#changed.clear()
    const owners = new Set(news.map(({ owner }) => owner))
    const forAll = frameOf(news.map(({ chunk }) => chunk))
    for (const peer of this.#peers()) {
      if (!peer.synced) continue
      if (!owners.has(peer)) peer.sendPresence(forAll)
      else if (news.length > 1) {
        peer.sendPresence(frameOf(news.filter(({ owner }) => owner !== peer).map(({ chunk }) => chunk)))
      }
    }
  }
}
