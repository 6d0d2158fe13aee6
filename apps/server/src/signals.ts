import { type Log, reasonOf } from './log.ts'
import type { RunningServer } from './server.ts'

/** A process that has not stopped by then never will; what was acknowledged is on disk anyway. */
const LAST_RESORT_MS = 9500

/** Stops the server on SIGTERM and SIGINT and ends the process: code 0, or 1 when stopping failed. */
export const stopOnSignals = (server: RunningServer, log: Log): void => {
  const stop = (signal: NodeJS.Signals) => {
    log('info', 'signal', { signal })
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref()
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log('error', 'stop-failed', { reason: reasonOf(error) })
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
