import type { BoardSnapshot } from '@stormlane/domain'
import { exportBoard, exportSkeleton, formats } from '@stormlane/exporter'
import type { ExportQuestion, ExportReply, Summary } from './messages.ts'

const summaryOf = (board: BoardSnapshot): Summary => {
  const { contexts, diagnostics } = exportSkeleton(board)
  const aggregates = contexts.flatMap((context) => context.aggregates)
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return {
    contexts: contexts.length,
    aggregates: aggregates.length,
    commands: sum(aggregates.map(({ commands }) => commands.length)),
    events: sum(aggregates.map(({ events }) => events.length)),
    policies: sum(contexts.map(({ policies }) => policies.length)),
    findings: diagnostics.map(({ severity, message }) => ({ severity, message })),
  }
}

const answer = (board: BoardSnapshot): ExportReply => {
  try {
    return {
      ok: true,
      formats: formats.map(({ id, label, mediaType, extension }) => ({ id, label, mediaType, extension })),
      texts: Object.fromEntries(formats.map(({ id }) => [id, exportBoard(board, id)])),
      summary: summaryOf(board),
    }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  self.postMessage(answer(data.board))
})
