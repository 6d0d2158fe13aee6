import { type Decoder, readVarUint } from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from './driver.ts'

/** A y-websocket client as it comes, or with the acknowledgement frame hooked in. */
export interface TestClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Document frames sent on the current socket, oldest first: how many edits had been made by then. */
  readonly sent: () => readonly number[]
  /** The last count of durable frames the server told on the current socket. */
  readonly durable: () => number
  /** How many edits are known to be on disk. */
  readonly savedEdits: () => number
  /** Codes of all closed sockets. */
  readonly closeCodes: readonly number[]
  edit(change: (doc: Y.Doc) => void): void
  set(key: string, value: unknown): void
  get(key: string): unknown
  /** Resolves when everything that was sent is on disk. */
  saved(): Promise<void>
  close(): void
}

export interface ClientOptions {
  /** Asks for acknowledgements. */
  readonly ack?: boolean
  readonly doc?: Y.Doc
}

/** Whether a frame counts for the acknowledgement: sync step 2 or an update. */
const isDocumentFrame = (data: unknown): boolean =>
  data instanceof Uint8Array && data[0] === 0 && (data[1] === 1 || data[1] === 2)

export const connect = (
  url: string,
  board: string,
  token: string,
  options: ClientOptions = {},
): TestClient => {
  const doc = options.doc ?? new Y.Doc()
  let edits = 0
  let sent: number[] = []
  let durable = 0
  class CountingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      sent = []
      durable = 0
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (isDocumentFrame(data)) sent.push(edits)
      super.send(data)
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, board, doc, {
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    protocols: ['stormlane.v1', `bearer.${token}`],
    params: options.ack === false ? {} : { ack: '1' },
    disableBc: true,
    maxBackoffTime: 300,
  })
  provider.messageHandlers[100] = (_encoder: unknown, decoder: Decoder) => {
    durable = readVarUint(decoder)
  }
  const closeCodes: number[] = []
  provider.on('connection-close', (event) => {
    if (event) closeCodes.push(event.code)
  })
  const edit = (change: (doc: Y.Doc) => void) => {
    edits++
    doc.transact(() => change(doc))
  }
  return {
    doc,
    provider,
    sent: () => sent,
    durable: () => durable,
    savedEdits: () => sent[durable - 1] ?? 0,
    closeCodes,
    edit,
    set: (key, value) => edit((shared) => shared.getMap('test').set(key, value)),
    get: (key) => doc.getMap('test').get(key),
    saved: () =>
      until('everything is saved', () => provider.synced && durable > 0 && durable === sent.length),
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

export const synced = (...clients: readonly TestClient[]): Promise<void> =>
  until('clients are synced', () => clients.every(({ provider }) => provider.synced))
