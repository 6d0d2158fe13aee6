import { type RunningServer, type ServerFacts, serveStore } from './server.ts'
import { openSqliteStore } from './store/open-sqlite.ts'

export { jsonLog, type Log, type LogFacts, type LogLevel, silentLog } from './log.ts'
export type { RunningServer } from './server.ts'
export { stopOnSignals } from './signals.ts'
export { StartError } from './start-error.ts'

export interface ServerOptions extends Omit<ServerFacts, 'host'> {
  /** Default 127.0.0.1: nobody else reaches it unless told otherwise. */
  readonly host?: string
  /** Folder of the embedded store; made if it is missing. */
  readonly dataDir: string
}

/**
 * Starts a server with the embedded store.
 * @throws {StartError} with one line for the person at the terminal: port taken, folder not writable or in
 * use by another server, database damaged or locked
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> =>
  serveStore(openSqliteStore(options.dataDir), { ...options, host: options.host ?? '127.0.0.1' })
