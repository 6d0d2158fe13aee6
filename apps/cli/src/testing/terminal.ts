import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const binary = join(import.meta.dirname, '../../bin/stormlane.mjs')

/** Starts the real command as a person at a terminal would. */
export const start = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [binary, ...words], { env: { ...process.env, ...env } })

/** Runs the real command to its end. */
export const stormlane = (words: readonly string[], stdin: string | Uint8Array = ''): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = start(words)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    // A command that refuses its input may be gone before it has taken it.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })

/** A folder of its own for one test. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'stormlane-cli-'))

/** A file with that content, in a folder of its own. */
export const fileWith = (content: string | Uint8Array, name = 'wall.board.json'): string => {
  const path = join(freshFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A small board file: one row from command to event. */
export const smallBoard = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    format: 'stormlane-board',
    version: 1,
    name: 'Small board',
    locale: 'en',
    phase: 'design',
    elements: [
      { id: 'a', kind: 'command', text: 'Place Order', x: 0, y: 0, width: 160, height: 160 },
      { id: 'b', kind: 'aggregate', text: 'Order', x: 180, y: 0, width: 288, height: 160 },
      { id: 'c', kind: 'event', text: 'Order Placed', x: 490, y: 0, width: 160, height: 160 },
    ],
    connectors: [],
    relations: [],
    ...change,
  })
