import type { AttributeReader } from './attributes.ts'
import { canonicalData } from './attributes.ts'
import type { Build } from './build.ts'
import { evidenceOf, linkAttributesOf } from './build.ts'
import type { CallPlan } from './call-plans.ts'
import { sortedBy } from './report.ts'
import type { Call, CircuitBreaker, Fallback, Ref, Retry } from './types.ts'

/** One second: long enough for a healthy service, short enough for somebody who waits. */
const TIMEOUT_MS = 1000
const RETRY: Retry = {
  maxAttempts: 2,
  backoff: 'exponential-jitter',
  initialDelayMs: 100,
  onlyIdempotent: true,
}
const BREAKER: CircuitBreaker = { failureRatePercent: 50, minimumCalls: 10, openMs: 10_000, halfOpenCalls: 3 }
const FALLBACK: Fallback = { strategy: 'fail-fast' }

const retryOf = (reader: AttributeReader): Retry | undefined => {
  const value = reader.value('retry')
  if (typeof value === 'number' || typeof value === 'string') {
    const maxAttempts = reader.integer('retry', 1, 10)
    return maxAttempts === undefined ? undefined : { maxAttempts }
  }
  const record = reader.record('retry')
  const maxAttempts = record?.integer('maxAttempts', 1, 10)
  if (record && !record.has('maxAttempts')) record.complain('maxAttempts', 'a whole number from 1 to 10')
  if (!record || maxAttempts === undefined) return undefined
  const backoff = record.choice('backoff', ['none', 'fixed', 'exponential-jitter'])
  const initialDelayMs = record.integer('initialDelayMs', 0)
  const onlyIdempotent = record.flag('onlyIdempotent')
  return {
    maxAttempts,
    ...(backoff === undefined ? {} : { backoff }),
    ...(initialDelayMs === undefined ? {} : { initialDelayMs }),
    ...(onlyIdempotent === undefined ? {} : { onlyIdempotent }),
  }
}

const breakerOf = (reader: AttributeReader): false | CircuitBreaker | undefined => {
  const value = reader.value('circuitBreaker')
  if (typeof value === 'boolean') return value ? BREAKER : false
  const record = reader.record('circuitBreaker')
  if (!record) return undefined
  const halfOpenCalls = record.integer('halfOpenCalls', 1)
  return {
    failureRatePercent: record.integer('failureRatePercent', 1, 100) ?? BREAKER.failureRatePercent,
    minimumCalls: record.integer('minimumCalls', 1) ?? BREAKER.minimumCalls,
    openMs: record.integer('openMs', 1) ?? BREAKER.openMs,
    ...(halfOpenCalls === undefined ? {} : { halfOpenCalls }),
  }
}

const strategies = ['fail-fast', 'default-value', 'cached', 'queue-for-later'] as const
type Strategy = (typeof strategies)[number]

const fallbackWords = `one of ${strategies.join(', ')}`

/** What other tools call the strategies. */
const strategyAliases: Readonly<Record<string, Strategy>> = {
  fail: 'fail-fast',
  error: 'fail-fast',
  default: 'default-value',
  cache: 'cached',
  'cached-value': 'cached',
  queue: 'queue-for-later',
}

const strategyOf = (reader: AttributeReader, name: string): Strategy | undefined => {
  const word = reader.value(name)
  const alias =
    typeof word === 'string' && Object.hasOwn(strategyAliases, word) ? strategyAliases[word] : undefined
  return alias ?? reader.choice(name, strategies)
}

const fallbackOf = (
  reader: AttributeReader,
  commandRef: (text: string) => Ref | undefined,
): Fallback | undefined => {
  const value = reader.value('fallback')
  if (typeof value === 'string') {
    const strategy = strategyOf(reader, 'fallback')
    if (strategy === 'fail-fast') return { strategy }
    if (strategy === 'default-value') return { strategy, value: null }
    if (strategy === 'cached') return { strategy, maxAgeMs: 60_000 }
    if (strategy) reader.complain('fallback', 'an object that names the command to queue')
    return undefined
  }
  const record = reader.record('fallback')
  if (!record) return undefined
  const strategy = strategyOf(record, record.has('strategy') ? 'strategy' : 'kind')
  if (!strategy) {
    if (!record.has('strategy') && !record.has('kind')) record.complain('strategy', fallbackWords)
    return undefined
  }
  if (strategy === 'fail-fast') {
    const errorCode = record.text('errorCode', 100)
    return { strategy, ...(errorCode === undefined ? {} : { errorCode }) }
  }
  if (strategy === 'default-value') return { strategy, value: canonicalData(record.value('value')) }
  if (strategy === 'cached') return { strategy, maxAgeMs: record.integer('maxAgeMs', 1) ?? 60_000 }
  const command = commandRef(record.text('command', 300) ?? '')
  if (command === undefined) record.complain('command', 'a command of the board')
  return command === undefined ? undefined : { strategy, command }
}

/** @param operation the operation that the call reaches, where the callee has it */
export const callOf = (build: Build, plan: CallPlan, operation: Ref | undefined): Call => {
  const { report, plan: board } = build
  const reader = linkAttributesOf(report, plan.link, plan.named.ref)
  const commandRef = (text: string): Ref | undefined => {
    const item = build.wall.item(text)
    const byId = item && board.placed(item)
    const all = sortedBy(
      board.contexts.flatMap((context) => context.commands),
      ({ named }) => named.ref,
    )
    const placed = byId ?? all.find(({ named }) => [named.ref, named.slug, named.name].includes(text))
    return placed?.item.kind === 'command' ? placed.named.ref : undefined
  }
  const stated = <T>(property: string, written: T | undefined, otherwise: T, shown: string): T => {
    if (written !== undefined) return written
    report.decide({
      about: plan.named.ref,
      property,
      chose: shown,
      because:
        'The connector does not say; every call states how long it waits and what happens when it fails.',
      by: 'default',
    })
    return otherwise
  }
  const purpose = reader.text('purpose')
  const bulkhead = reader.record('bulkhead')?.integer('maxConcurrent', 1)
  report.trace(plan.named.ref, {
    ...evidenceOf(plan.links),
    basis: plan.link.connectors.length > 0 ? 'arrow' : 'adjacency',
    confidence: plan.link.relation.confidence,
  })
  if (operation === undefined && plan.callee.named.ref.startsWith('ctx:')) {
    report.tell({
      code: 'call.no-operation',
      severity: 'warning',
      message: `The call from ${plan.caller.named.name} to ${plan.callee.named.name} does not say which command or read model it needs.`,
      element: plan.named.ref,
      stickies: [...plan.link.from.stickies, ...plan.link.to.stickies],
      suggestion: 'End the connector at a command or a read model, or name it as operation of the connector.',
      blocksGeneration: true,
    })
  }
  return {
    ...plan.named,
    to: plan.to,
    ...(operation === undefined
      ? { externalOperation: reader.text('operation', 200) ?? plan.named.slug }
      : { operation }),
    style: reader.choice('style', ['sync-rest', 'sync-grpc']) ?? 'sync-rest',
    ...(purpose === undefined ? {} : { purpose }),
    ...(plan.issuedFor.length > 0 ? { issuedFor: plan.issuedFor } : {}),
    timeoutMs: stated('timeoutMs', reader.integer('timeoutMs', 1, 120_000), TIMEOUT_MS, `${TIMEOUT_MS}`),
    retry: stated('retry', retryOf(reader), RETRY, `${RETRY.maxAttempts} attempts`),
    circuitBreaker: stated(
      'circuitBreaker',
      breakerOf(reader),
      BREAKER,
      `opens at ${BREAKER.failureRatePercent} %`,
    ),
    ...(bulkhead === undefined ? {} : { bulkhead: { maxConcurrent: bulkhead } }),
    fallback: stated('fallback', fallbackOf(reader, commandRef), FALLBACK, FALLBACK.strategy),
  }
}
