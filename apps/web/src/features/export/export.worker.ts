import type { BoardSnapshot } from '@stormlane/domain'
import { diagnosticWords, exportSkeleton, formats, type Skeleton } from '@stormlane/exporter'
import type { ExportQuestion, ExportReply, Finding, Summary } from './messages.ts'

/** Findings of one code together, worst first as the exporter lists them. */
const findingsOf = (
  { elements }: BoardSnapshot,
  diagnostics: Skeleton['diagnostics'],
): readonly Finding[] => {
  const textOf = new Map(elements.map(({ id, text }) => [id, text.replace(/\s+/gu, ' ').trim()]))
  const found = new Map<string, { severity: string; words: Finding['words']; names: Set<string> }>()
  for (const { code, severity, stickies } of diagnostics) {
    const key = `${severity} ${code}`
    const finding = found.get(key) ?? { severity, words: diagnosticWords[code], names: new Set() }
    for (const sticky of stickies) finding.names.add(textOf.get(sticky) ?? '')
    found.set(key, finding)
  }
  return [...found.values()].map(({ severity, words, names }) => ({
    severity,
    words,
    names: [...names].filter((name) => name !== ''),
  }))
}

const summaryOf = (board: BoardSnapshot, { contexts, diagnostics }: Skeleton): Summary => {
  const aggregates = contexts.flatMap((context) => context.aggregates)
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return {
    contexts: contexts.length,
    aggregates: aggregates.length,
    commands: sum(aggregates.map(({ commands }) => commands.length)),
    events: sum(aggregates.map(({ events }) => events.length)),
    policies: sum(contexts.map(({ policies }) => policies.length)),
    findings: findingsOf(board, diagnostics),
  }
}

const answer = (board: BoardSnapshot): ExportReply => {
  try {
    // Built once: on a large board it takes longer than everything that is made from it.
    const skeleton = exportSkeleton(board)
    return {
      ok: true,
      formats: formats.map(({ id, label, mediaType, extension }) => ({ id, label, mediaType, extension })),
      texts: Object.fromEntries(formats.map(({ id, render }) => [id, render({ skeleton })])),
      summary: summaryOf(board, skeleton),
    }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ExportQuestion>) => {
  self.postMessage(answer(data.board))
})
