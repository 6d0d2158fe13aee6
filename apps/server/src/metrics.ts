import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Upper bounds of the commit time histogram, seconds. */
const COMMIT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const

export type Counter =
  | 'bytes_received'
  | 'bytes_sent'
  | 'frames_malformed'
  | 'frames_read_only'
  | 'frames_early'
  | 'presence_dropped'
  | 'sockets_refused'
  | 'sockets_too_slow'
  | 'commits_failed'

/** What the server counts of itself; written out in the Prometheus text format. */
export class Metrics {
  readonly #counters = new Map<Counter, number>()
  readonly #buckets = COMMIT_BUCKETS.map(() => 0)
  readonly #loop = monitorEventLoopDelay({ resolution: 20 })
  #commits = 0
  #commitSeconds = 0
  rooms = () => 0
  sockets = () => 0

  constructor() {
    this.#loop.enable()
  }

  count(counter: Counter, by = 1): void {
    this.#counters.set(counter, (this.#counters.get(counter) ?? 0) + by)
  }

  /** @param seconds from the start of a commit to its end on disk */
  commit(seconds: number): void {
    this.#commits++
    this.#commitSeconds += seconds
    for (const [index, bound] of COMMIT_BUCKETS.entries()) {
      if (seconds <= bound) this.#buckets[index] = (this.#buckets[index] ?? 0) + 1
    }
  }

  stop(): void {
    this.#loop.disable()
  }

  /** Prometheus text format 0.0.4. */
  text(): string {
    const lines: string[] = []
    const put = (name: string, type: string, help: string, ...samples: readonly string[]) => {
      lines.push(`# HELP stormlane_${name} ${help}`, `# TYPE stormlane_${name} ${type}`)
      for (const sample of samples) lines.push(`stormlane_${name}${sample}`)
    }
    put('rooms', 'gauge', 'Boards held in memory.', ` ${this.rooms()}`)
    put('sockets', 'gauge', 'Open sync sockets.', ` ${this.sockets()}`)
    for (const [counter, value] of this.#counters) {
      put(`${counter}_total`, 'counter', `${counter.replaceAll('_', ' ')} since the start.`, ` ${value}`)
    }
    put(
      'commit_seconds',
      'histogram',
      'Time of one commit of all rooms, fsync included.',
      ...COMMIT_BUCKETS.map((bound, index) => `_bucket{le="${bound}"} ${this.#buckets[index] ?? 0}`),
      `_bucket{le="+Inf"} ${this.#commits}`,
      `_sum ${this.#commitSeconds}`,
      `_count ${this.#commits}`,
    )
    const lag = (quantile: number) => this.#loop.percentile(quantile * 100) / 1e9
    put(
      'event_loop_lag_seconds',
      'gauge',
      'Delay of the event loop since the start.',
      `{quantile="0.5"} ${lag(0.5)}`,
      `{quantile="0.99"} ${lag(0.99)}`,
    )
    const memory = process.memoryUsage()
    put('resident_bytes', 'gauge', 'Resident memory.', ` ${memory.rss}`)
    return `${lines.join('\n')}\n`
  }
}
