import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { grantFor } from './access/grant.ts'
import { originAllowed } from './access/origin.ts'
import { bearerOf, SUBPROTOCOL, tokenOfProtocols } from './access/tokens.ts'
import { type Log, reasonOf } from './log.ts'
import type { Metrics } from './metrics.ts'
import { type CloseReason, closeCodes, Peer } from './peer.ts'
import type { Room } from './room.ts'
import { type Rooms, Stopping } from './rooms.ts'
import type { Store } from './store/store.ts'
import { Malformed } from './sync/cursor.ts'
import { readFrame } from './sync/frames.ts'

/** Largest message that is taken: about 30,000 stickies in one transaction. */
export const MAX_FRAME_BYTES = 8 * 1024 * 1024

/** Above this `ws` itself closes with 1009 without reading on; between the two we can say why. */
const MAX_READ_BYTES = 4 * MAX_FRAME_BYTES

/** Sockets that miss two pings in a row are dead. */
const PING_MS = 30_000

const LINGER_MS = 1000

/** What a socket is told that is not let in. */
const refusals = {
  noBoard: ['noBoard', 'there is no such board'],
  noToken: ['unauthorised', 'a token of a share link is needed'],
  unknownToken: ['unauthorised', 'the token does not fit this board'],
  revoked: ['forbidden', 'this share link was revoked'],
} as const

export interface SocketFacts {
  readonly store: Store
  readonly rooms: Rooms
  readonly metrics: Metrics
  readonly log: Log
  /** Further origins that may connect. */
  readonly origins: readonly string[]
}

/** Where a socket wants to go. */
interface Wish {
  readonly board: string
  readonly wantsAck: boolean
}

/** The path is `/sync/<board id>`; null for any other. */
const wishOf = (request: IncomingMessage): Wish | null => {
  const url = URL.parse(request.url ?? '', 'http://localhost')
  const board = url && /^\/sync\/([^/]+)$/.exec(url.pathname)?.[1]
  return url && board ? { board, wantsAck: url.searchParams.get('ack') === '1' } : null
}

/** The sync sockets of a server: who may come in, and what their messages are. */
export class Sockets {
  readonly #facts: SocketFacts
  readonly #accept = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_READ_BYTES,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  /** For sockets that are only told why they may not stay. */
  readonly #refuse = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  readonly #answered = new WeakSet<WebSocket>()
  readonly #open = new Set<WebSocket>()
  readonly #ping: NodeJS.Timeout

  constructor(server: Server, facts: SocketFacts) {
    this.#facts = facts
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      this.#upgrade(request, socket, head).catch((error: unknown) => {
        facts.log('error', 'upgrade-failed', { reason: reasonOf(error) })
        socket.destroy()
      })
    })
    this.#ping = setInterval(() => this.#dropDead(), PING_MS)
  }

  /** Waits for the sockets to be closed from the other side, then cuts those that remain. */
  async stop(): Promise<void> {
    clearInterval(this.#ping)
    const end = Date.now() + LINGER_MS
    while (this.#open.size > 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 10))
    for (const socket of this.#open) socket.terminate()
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const wish = wishOf(request)
    if (!wish) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const turnAway = (code: CloseReason, reason: string) => {
      this.#facts.metrics.count('sockets_refused')
      this.#refuse.handleUpgrade(request, socket, head, (refused) => {
        refused.on('error', () => refused.terminate())
        refused.close(closeCodes[code], reason)
        setTimeout(() => refused.terminate(), LINGER_MS).unref()
      })
    }
    const { headers } = request
    if (!originAllowed(headers.origin, headers.host, this.#facts.origins)) {
      return turnAway('forbidden', 'pages of this origin may not connect')
    }
    const token = tokenOfProtocols(headers['sec-websocket-protocol']) ?? bearerOf(headers.authorization)
    let room: Room
    try {
      const grant = await grantFor(this.#facts.store, wish.board, token)
      if (grant.type !== 'granted') {
        const [code, reason] = refusals[grant.type]
        return turnAway(code, reason)
      }
      room = await this.#facts.rooms.open(wish.board)
      this.#accept.handleUpgrade(request, socket, head, (accepted) => {
        this.#welcome(accepted, room, { role: grant.role, link: grant.link, wantsAck: wish.wantsAck })
      })
    } catch (error) {
      if (error instanceof Stopping) return turnAway('restart', 'the server restarts')
      this.#facts.log('error', 'board-unavailable', { board: wish.board, reason: reasonOf(error) })
      return turnAway('tryLater', 'the board cannot be opened just now')
    }
  }

  #welcome(socket: WebSocket, room: Room, facts: ConstructorParameters<typeof Peer>[2]): void {
    const peer = new Peer(socket, this.#facts.metrics, facts)
    this.#open.add(socket)
    this.#answered.add(socket)
    socket.on('pong', () => this.#answered.add(socket))
    // `ws` reports broken WebSocket framing here and has closed the socket by then.
    socket.on('error', () => this.#facts.metrics.count('frames_malformed'))
    socket.on('close', () => {
      this.#open.delete(socket)
      room.leave(peer)
    })
    socket.on('message', (data, isBinary) => this.#receive(peer, room, data, isBinary))
    room.join(peer)
    if (room.closing) peer.close('tryLater', 'the board is being closed, please try again')
  }

  /** One message. Whatever is wrong with it closes this socket and nothing else. */
  #receive(peer: Peer, room: Room, data: RawData, isBinary: boolean): void {
    if (!peer.open) return
    const { metrics, log } = this.#facts
    try {
      if (!isBinary || !(data instanceof Buffer))
        throw new Malformed('only binary frames are part of the protocol')
      metrics.count('bytes_received', data.length)
      if (data.length > MAX_FRAME_BYTES) {
        throw new Malformed(`a frame has at most ${MAX_FRAME_BYTES} bytes, this one had ${data.length}`)
      }
      // A copy of its own: `data` may be a slice of memory that other messages share.
      const frame = readFrame(new Uint8Array(data))
      if ((frame.type === 'step2' || frame.type === 'update') && !peer.mayEdit) {
        if (frame.shape.empty) peer.frameDurable(false)
        else metrics.count('frames_read_only')
        return
      }
      room.receive(peer, frame)
    } catch (error) {
      metrics.count('frames_malformed')
      if (!(error instanceof Malformed)) log('warn', 'frame-unreadable', { reason: reasonOf(error) })
      peer.close('malformed', error instanceof Malformed ? error.message : 'the frame cannot be read')
    }
  }

  #dropDead(): void {
    for (const socket of this.#open) {
      if (this.#answered.delete(socket)) socket.ping()
      else socket.terminate()
    }
  }
}
