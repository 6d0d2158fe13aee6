import type { Phase } from '@stormlane/domain'
import { clip } from './text.ts'
import type { Decision, Diagnostic, Ref, Severity, TraceEntry } from './types.ts'

/** What the exporter says beside the model: where things come from, what it chose, what it could not read. */
export interface Report {
  readonly trace: (ref: Ref, entry: TraceEntry) => void
  readonly decide: (decision: Decision) => void
  readonly tell: (
    diagnostic: Omit<Diagnostic, 'stickies'> & { readonly stickies?: readonly string[] },
  ) => void
  /** Everything said, in an order that depends on nothing but what was said. */
  readonly close: () => {
    readonly decisions: readonly Decision[]
    readonly trace: Readonly<Record<Ref, TraceEntry>>
    readonly diagnostics: readonly Diagnostic[]
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Strictness by phase (notation, lint catalogue): a design-level board is held to everything, a process-level
 * board is never in error, a big picture is only told.
 */
export const severityIn = (phase: Phase, severity: Severity): Severity => {
  if (phase === 'design') return severity
  if (phase === 'process') return severity === 'error' ? 'warning' : severity
  return 'info'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorted without duplicates; refs and ids compare by code unit, so the order is the same everywhere. */
export const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort(compare)

/** Sorts by a text key, in place of nothing: returns a new array. */
export const sortedBy = <T>(values: Iterable<T>, key: (value: T) => string): T[] =>
  [...values]
    .map((value) => ({ value, key: key(value) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ value }) => value)

export const createReport = (phase: Phase, publicId: (id: string) => string): Report => {
  const traces = new Map<Ref, TraceEntry>()
  const decisions: Decision[] = []
  const diagnostics: Diagnostic[] = []
  return {
    trace: (ref, { stickies, arrows, basis, confidence }) => {
      traces.set(ref, {
        stickies: sorted(stickies.map(publicId)),
        ...(arrows && arrows.length > 0 ? { arrows: sorted(arrows.map(publicId)) } : {}),
        basis,
        ...(confidence === undefined ? {} : { confidence }),
      })
    },
    decide: ({ about, property, chose, alternatives, because, by }) => {
      decisions.push({
        about,
        ...(property === undefined ? {} : { property }),
        chose,
        ...(alternatives === undefined ? {} : { alternatives }),
        because: clip(because, 4000),
        by,
      })
    },
    tell: ({ code, severity, message, element, stickies = [], suggestion, blocksGeneration }) => {
      const strict = severityIn(phase, severity)
      diagnostics.push({
        code,
        severity: strict,
        message: clip(message, 4000),
        ...(element === undefined ? {} : { element }),
        stickies: sorted(stickies.map(publicId)),
        ...(suggestion === undefined ? {} : { suggestion: clip(suggestion, 4000) }),
        blocksGeneration: blocksGeneration ?? strict === 'error',
      })
    },
    close: () => ({
      decisions: sortedBy(decisions, ({ about, property = '', chose }) => `${about} ${property} ${chose}`),
      trace: Object.fromEntries(sortedBy(traces, ([ref]) => ref)),
      diagnostics: sortedBy(
        diagnostics,
        ({ severity, code, element = '', stickies, message }) =>
          `${severities.indexOf(severity)} ${code} ${element} ${stickies.join(' ')} ${message}`,
      ),
    }),
  }
}
