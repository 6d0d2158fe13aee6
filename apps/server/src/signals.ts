import { type Log, reasonOf } from './log.ts'
import type { RunningServer } from './server.ts'

/** A process that has not stopped by then never will; what was acknowledged is on disk anyway. */
const LAST_RESORT_MS = 9500

/**
 * Stops the server on SIGTERM and SIGINT and ends the process: code 0, or 1 when stopping failed. Signals that
 * follow change nothing: Ctrl+C reaches the whole group and is passed on besides by whoever started us. A parent
 * that holds a channel to us and dies counts as a signal too.
 */
export const stopOnSignals = (server: RunningServer, log: Log): void => {
  let stopping = false
  const stop = (signal: NodeJS.Signals | 'disconnect') => {
    if (stopping) return
    stopping = true
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
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Whoever started us with a channel (npm start does) wants us to go when it is gone, however it ended.
  if (process.channel) {
    process.on('disconnect', () => stop('disconnect'))
    process.channel.unref()
  }
}
