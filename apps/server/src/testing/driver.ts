import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type ServerOptions, silentLog, startServer } from '../index.ts'
import { type RunningServer, serveStore } from '../server.ts'
import { openSqliteStore } from '../store/open-sqlite.ts'
import type { Store } from '../store/store.ts'

/** A board as `POST /api/boards` gives it out. */
export interface TestBoard {
  readonly id: string
  readonly tokens: {
    readonly facilitate: string
    readonly edit: string
    readonly comment: string
    readonly view: string
  }
}

/** A folder of its own; `remove` when done. */
export const tempFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'stormlane-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A server in this process, on a free port and a folder of its own, which goes away with it. */
export const testServer = async (
  options: Partial<ServerOptions> & { wrap?: (store: Store) => Store } = {},
): Promise<RunningServer> => {
  const folder = tempFolder()
  const { wrap, ...rest } = options
  const facts = {
    host: '127.0.0.1',
    port: 0,
    dataDir: folder.path,
    webDir: join(folder.path, 'no-build'),
    examplesDir: join(folder.path, 'no-examples'),
    log: silentLog,
    ...rest,
  }
  const server = wrap
    ? await serveStore(wrap(openSqliteStore(facts.dataDir)), facts)
    : await startServer(facts)
  return {
    ...server,
    stop: async () => {
      await server.stop()
      folder.remove()
    },
  }
}

/** A request with a JSON body and a token; resolves to status and parsed answer. */
export const call = async (
  url: string,
  path: string,
  request: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: Record<string, unknown>; text: string; headers: Headers }> => {
  const response = await fetch(url + path, {
    method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(request.token === undefined ? {} : { Authorization: `Bearer ${request.token}` }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, body: isJson ? JSON.parse(text) : {}, text, headers: response.headers }
}

export const createBoard = async (url: string, body: object = {}): Promise<TestBoard> => {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.status !== 201) throw new Error(`creating a board failed: ${await response.text()}`)
  return (await response.json()) as TestBoard
}

/** Waits until something holds; throws with `what` after `ms`. */
export const until = async (what: string, holds: () => boolean, ms = 5000): Promise<void> => {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not happen in ${ms} ms: ${what}`)
    await pause(5)
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A bare socket on a board, for what no well-behaved client would send. */
export interface RawSocket {
  readonly socket: WebSocket
  readonly frames: Uint8Array[]
  /** Resolves to the close code. */
  readonly closed: Promise<number>
}

export const rawSocket = async (
  url: string,
  board: string,
  token: string | null,
  options: { ack?: boolean; origin?: string } = {},
): Promise<RawSocket> => {
  const protocols = token === null ? ['stormlane.v1'] : ['stormlane.v1', `bearer.${token}`]
  const address = `${url.replace('http', 'ws')}/sync/${board}${options.ack ? '?ack=1' : ''}`
  const socket = new WebSocket(address, protocols, options.origin ? { origin: options.origin } : {})
  const frames: Uint8Array[] = []
  socket.on('message', (data) => {
    if (data instanceof Buffer) frames.push(new Uint8Array(data))
  })
  socket.on('error', () => {})
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  await new Promise<void>((resolve) => {
    socket.on('open', () => resolve())
    socket.on('close', () => resolve())
  })
  return { socket, frames, closed }
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  readonly port: number
  /** Everything it wrote. */
  output(): string
  /** Ends it by a signal and resolves to its exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts a server as a process of its own. @param entry file in `src` */
export const serverProcess = async (entry: string, args: readonly string[]): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', entry), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (part) => {
    output += part
  })
  child.stderr.on('data', (part) => {
    output += part
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  await until(
    'the server process starts',
    () => /^Stormlane: /m.test(output) || child.exitCode !== null,
    20_000,
  )
  const url = /^Stormlane: (\S+)$/m.exec(output)?.[1]
  if (!url) throw new Error(`the server did not start: ${output}`)
  return {
    child,
    url,
    port: Number(new URL(url).port),
    output: () => output,
    end(signal) {
      child.kill(signal)
      return exited
    },
  }
}
