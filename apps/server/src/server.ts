import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { httpApp } from './http/app.ts'
import { jsonLog, type Log, reasonOf } from './log.ts'
import { Metrics } from './metrics.ts'
import { type RoomHabits, Rooms } from './rooms.ts'
import { Sockets } from './sockets.ts'
import { StartError } from './start-error.ts'
import type { Store } from './store/store.ts'

/** How long stopping may take before compaction is left for the next start; the whole stays under 10 s. */
const STOP_MS = 6000

const COMPACT_MS = 5000

export interface ServerFacts {
  /** The name or address to bind to. */
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  readonly webDir: string
  readonly examplesDir: string
  readonly origins?: readonly string[]
  readonly log?: Log
  readonly habits?: RoomHabits
}

export interface RunningServer {
  /** Where a person opens it, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Writes what is under way, sends everybody away, closes the store. Resolves within 10 s. */
  stop(): Promise<void>
}

/**
 * Serves page, REST and sync on one port from a given store, which it closes at the end.
 * @throws {StartError} when the port cannot be used
 */
export const serveStore = async (store: Store, facts: ServerFacts): Promise<RunningServer> => {
  const log = facts.log ?? jsonLog
  const origins = facts.origins ?? []
  const metrics = new Metrics()
  const rooms = new Rooms({ store, metrics, log, habits: facts.habits ?? {} })
  const { webDir, examplesDir } = facts
  const app = httpApp({ store, rooms, metrics, log, origins, webDir, examplesDir })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, autoCleanupIncoming: false })
  const server = createServer(
    // Some clients offer HTTP/2 on every request (`Upgrade: h2c`); they are answered in HTTP/1.1 like all others.
    { shouldUpgradeCallback: ({ headers }) => /^websocket$/i.test(headers.upgrade ?? '') },
    (request, response) => void listener(request, response),
  )
  const sockets = new Sockets(server, { store, rooms, metrics, log, origins })
  const closeAll = async () => {
    await rooms.stop(Date.now() + COMPACT_MS)
    await sockets.stop()
    metrics.stop()
    await store.close()
  }

  let port: number
  try {
    port = await listen(server, facts.host, facts.port)
  } catch (error) {
    await closeAll()
    throw error
  }
  const url = `http://${shownHost(facts.host)}:${port}`
  log('info', 'started', { url })

  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    log('info', 'stopping')
    server.close()
    server.closeIdleConnections()
    const cut = setTimeout(() => server.closeAllConnections(), STOP_MS)
    try {
      await closeAll()
    } finally {
      clearTimeout(cut)
      server.closeAllConnections()
      log('info', 'stopped')
    }
  }
  return {
    url,
    port,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}

/** An address a browser understands for what was bound to. */
const shownHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartError(listenProblem(error, host, port))))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const listenProblem = (error: Error & { code?: string }, host: string, port: number): string => {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is taken by another program; stop it or choose another port with --port`
    case 'EACCES':
      return `port ${port} on ${host} needs more rights; choose one above 1023 with --port`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `this machine has no address ${host}; choose another one with --host`
    default:
      return `cannot listen on ${host}:${port} (${reasonOf(error)}); choose another address with --host and --port`
  }
}
