import { parentPort, workerData } from 'node:worker_threads'
import type { BoardFile } from '@stormlane/board'
import { exportBoard } from '@stormlane/exporter'

// One export in a thread of its own; started by render.ts.
const { board, format }: { board: BoardFile; format: string } = workerData
parentPort?.postMessage(exportBoard(board, format))
