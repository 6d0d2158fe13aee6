import { createBoardDoc } from '@stormlane/board'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageAwareness, messageQueryAwareness, WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { keepBoard } from '../offline/keep-board.ts'
import { countedSocket } from './counted-socket.ts'
import { DURABLE } from './frames.ts'
import { AwarenessDoor } from './presence-door.ts'
import { advance, freshLink, isFinal, type Link, type LinkEvent, saveStateOf } from './save-state.ts'

/** The subprotocol of the sync socket; the token travels beside it and never in an address that logs keep. */
const SUBPROTOCOL = 'stormlane.v1'

/** Longest wait between two attempts to reach the server. */
const MOST_BACKOFF_MS = 5_000

/** One board's document, the people on it, and how far its changes have come. */
export interface BoardConnection {
  readonly doc: Y.Doc
  readonly presence: AwarenessDoor
  readonly link: Link
  /** Whether every change so far is written to this device, whatever the server says. */
  isOnDevice(): boolean
  subscribe(listener: () => void): () => void
  /** Tries at once, also after a refusal. */
  retry(): void
  close(): void
}

export interface ConnectionRequest {
  /** Where sockets are opened, such as `wss://wall.example/sync`. */
  readonly syncUrl: string
  readonly boardId: string
  readonly token: string
  readonly name: string
  /** The same in every tab of this browser. */
  readonly person: string
  /** Index into the presence colours. */
  readonly colour: number
  /** Whether this browser opened the board before by this link: what it kept is then shown before the server answers. */
  readonly isKnown: boolean
}

/** Opens a board's document over the network and keeps it open; every break is retried until it is refused. */
export const connectBoard = (request: ConnectionRequest): BoardConnection => {
  const doc = createBoardDoc()
  const awareness = new Awareness(doc)
  const listeners = new Set<() => void>()
  let link = freshLink
  const tell = (event: LinkEvent): void => {
    link = advance(link, event)
    if (saveStateOf(link, false) === 'saved') keeper.saved()
    for (const listener of listeners) listener()
  }

  const keeper = keepBoard(request.boardId, doc, () => !link.synced, tell)

  const provider = new WebsocketProvider(request.syncUrl, encodeURIComponent(request.boardId), doc, {
    connect: false,
    awareness,
    params: { ack: '1' },
    protocols: [SUBPROTOCOL, `bearer.${request.token}`],
    WebSocketPolyfill: countedSocket((step) => tell({ type: 'sent', step })),
    maxBackoffTime: MOST_BACKOFF_MS,
    disableBc: true,
    shouldReconnect: (event) => !isFinal(event.code),
  })
  provider.messageHandlers[DURABLE] = (_encoder, decoder) => {
    tell({ type: 'acknowledged', count: decoding.readVarUint(decoder) })
  }
  const stopSpeakingForOthers = speakOnlyForOneself(provider)

  provider.on('status', ({ status }) => {
    if (status === 'connected') tell({ type: 'opened' })
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    tell({ type: 'synced' })
    // A link that the server let in for the first time; before, nothing of the board is kept.
    keeper.open()
  })
  provider.on('connection-close', (event) => tell({ type: 'closed', code: event?.code ?? null }))
  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, by: Y.Transaction): void => {
    if (by.local) keeper.changed()
    if (keeper.isLoading && !by.local) return
    const taken = provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN
    if (origin !== provider && !taken) tell({ type: 'changedUnsent' })
  }
  doc.on('update', onUpdate)

  let isClosed = false
  const retry = (): void => {
    if (provider.wsconnected || provider.wsconnecting) return
    provider.wsUnsuccessfulReconnects = 0
    tell({ type: 'retried' })
    provider.connect()
  }
  window.addEventListener('online', retry)

  const presence = new AwarenessDoor(awareness, {
    name: request.name,
    colour: request.colour,
    person: request.person,
  })
  const connect = (): void => {
    if (!isClosed) provider.connect()
  }
  // The copy comes first where there is one: the server then sends only what is new, and so does this page.
  if (request.isKnown) keeper.open().then(connect)
  else connect()
  return {
    doc,
    presence,
    get link() {
      return link
    },
    isOnDevice: keeper.isSettled,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry,
    close: () => {
      isClosed = true
      listeners.clear()
      window.removeEventListener('online', retry)
      doc.off('update', onUpdate)
      stopSpeakingForOthers()
      keeper.close()
      presence.destroy()
      provider.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}

interface AwarenessUpdate {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/**
 * y-websocket passes on whatever it hears about anybody, which makes traffic grow with the square of the people.
 * The server already tells everybody about everybody, so a page speaks only for itself.
 */
const speakOnlyForOneself = (provider: WebsocketProvider): (() => void) => {
  const { awareness } = provider
  const writeOwn = (encoder: encoding.Encoder): void => {
    encoding.writeVarUint(encoder, messageAwareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
  }
  const onUpdate = ({ added, updated, removed }: AwarenessUpdate, origin: unknown): void => {
    if (origin === provider) return
    if (![...added, ...updated, ...removed].includes(awareness.clientID)) return
    const socket = provider.ws
    if (!provider.wsconnected || socket?.readyState !== WebSocket.OPEN) return
    const encoder = encoding.createEncoder()
    writeOwn(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', onUpdate)
  provider.messageHandlers[messageQueryAwareness] = writeOwn
  return () => awareness.off('update', onUpdate)
}
