import { parseArgs } from 'node:util'
import { serveStore } from '../server.ts'
import { stopOnSignals } from '../signals.ts'
import { openSqliteStore } from '../store/open-sqlite.ts'
import type { LogEntry, Store } from '../store/store.ts'

// A server for tests that kill it: impatient rooms, and on request a store that breaks its promise.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
    /** Says "on disk" at once and writes this many milliseconds later: what must be caught losing. */
    late: { type: 'string', default: '0' },
  },
})

const lateStore = (store: Store, delay: number): Store => {
  const next = new Map<string, number>()
  const write = (entries: readonly LogEntry[]) => void store.append(entries)
  return {
    ...store,
    append: async (entries) => {
      setTimeout(write, delay, entries)
      return entries.map(({ room }) => {
        const seq = (next.get(room) ?? 0) + 1
        next.set(room, seq)
        return seq
      })
    },
    compact: async () => {},
  }
}

const store = openSqliteStore(values.data)
const delay = Number(values.late)
const log = () => {}
const server = await serveStore(delay > 0 ? lateStore(store, delay) : store, {
  host: '127.0.0.1',
  port: Number(values.port),
  webDir: values.data,
  examplesDir: values.data,
  log,
  habits: { idleMs: 100, compactAfter: 25 },
})
stopOnSignals(server, log)
process.stdout.write(`Stormlane: ${server.url}\n`)
