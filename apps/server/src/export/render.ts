import { Worker } from 'node:worker_threads'
import type { BoardFile } from '@stormlane/board'

/** From so many elements on an export takes long enough for everybody on the server to feel it. */
const LARGE = 2000

/**
 * Renders a board in a format that exists. A large one is rendered in a thread of its own, one after the
 * other, so that neither time nor memory of exports adds up for people who draw meanwhile.
 */
export const createRenderer = (): ((board: BoardFile, format: string) => Promise<string>) => {
  let last: Promise<unknown> = Promise.resolve()
  return async (board, format) => {
    if (board.elements.length + board.connectors.length < LARGE) {
      const { exportBoard } = await import('@stormlane/exporter')
      return exportBoard(board, format)
    }
    const rendered = last.then(() => renderApart(board, format))
    last = rendered.catch(() => {})
    return rendered
  }
}

const renderApart = (board: BoardFile, format: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { board, format } })
    worker.on('message', (text: unknown) => resolve(String(text)))
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the export ended without a result')))
    worker.unref()
  })
