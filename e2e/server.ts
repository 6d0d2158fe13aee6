import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export const node = join(root, 'node_modules/.bin/node')
export const stormlane = join(root, 'apps/cli/src/main.ts')

export interface NewBoard {
  readonly id: string
  readonly name: string
  readonly tokens: Readonly<Record<'facilitate' | 'edit' | 'comment' | 'view', string>>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** A real `stormlane serve` on the production build, with a data folder of its own. */
export class Server {
  readonly #data: string
  #process: ChildProcess | undefined
  #port = 0

  private constructor() {
    this.#data = mkdtempSync(join(tmpdir(), 'stormlane-e2e-'))
  }

  static async start(): Promise<Server> {
    const server = new Server()
    server.#port = await freePort()
    await server.restart()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts the process on the same port and data; resolves when it answers. */
  async restart(): Promise<void> {
    const child = spawn(node, [stormlane, 'serve', '--port', String(this.#port), '--data', this.#data], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${output}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok
    } catch {
      return false
    }
  }

  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.#data, { recursive: true, force: true })
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  }

  /** Creates a board, from a board file's value where one is given. */
  async createBoard(board?: unknown, name?: string): Promise<NewBoard> {
    const response = await fetch(`${this.url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(name ? { name } : {}), ...(board ? { board } : {}) }),
    })
    if (response.status !== 201) throw new Error(`no board: ${response.status} ${await response.text()}`)
    return response.json()
  }

  /** The address of a board with the link of a role. */
  link(board: NewBoard, role: keyof NewBoard['tokens'] = 'edit'): string {
    return `${this.url}/b/${board.id}#${board.tokens[role]}`
  }

  /** The board file that the server holds. */
  async boardFile(board: NewBoard): Promise<string> {
    const response = await fetch(`${this.url}/api/boards/${board.id}/board.json`, {
      headers: { authorization: `Bearer ${board.tokens.view}` },
    })
    return response.text()
  }
}
