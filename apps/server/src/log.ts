export type LogLevel = 'info' | 'warn' | 'error'

/** Facts beside a log line. Never board text, never tokens. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

export type Log = (level: LogLevel, event: string, facts?: LogFacts) => void

/** One JSON object a line on standard error. */
export const jsonLog: Log = (level, event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })}\n`)
}

export const silentLog: Log = () => {}

/** What is worth logging of something thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
