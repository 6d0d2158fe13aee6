import { languages } from '@stormlane/domain'
import { describe, expect, test } from 'vitest'
import { connectorMarksOf, marksOf, markWords } from './marks.ts'

const said = (kind: Parameters<typeof marksOf>[0]['kind'], attributes: Record<string, unknown>) =>
  markWords(marksOf({ kind, attributes }), 'en')

const saidOfLine = (attributes: Record<string, unknown>) => markWords(connectorMarksOf({ attributes }), 'en')

describe('marks', () => {
  test('name what engineers attached, the lock first', () => {
    expect(said('event', { payloadMode: 'zero-payload', saga: 'order', locked: true })).toBe(
      'locked, saga order, carries only the id',
    )
    expect(said('policy', { sagaStep: 'saga:refund', stepKind: 'pivot', timing: 'PT15M' })).toBe(
      'saga refund, point of no return, timed PT15M',
    )
    expect(said('context', { persistence: { style: 'event-sourced' } })).toBe('event-sourced')
    expect(saidOfLine({ timeoutMs: 800, circuitBreaker: {}, consistency: 'eventual' })).toBe(
      'eventually consistent, timeout 800 ms, circuit breaker',
    )
  })

  test('are said in every language', () => {
    const marks = [
      ...marksOf({ kind: 'policy', attributes: { locked: true, saga: 'a', timing: 'PT1M' } }),
      ...connectorMarksOf({ attributes: { timeoutMs: '5', consistency: 'strong', circuitBreaker: true } }),
    ]
    expect(marks).toHaveLength(6)
    for (const language of languages) {
      for (const { label } of marks) expect(label[language]).toMatch(/\S/)
    }
    expect(markWords(marks, 'ko')).toContain('잠김')
  })

  test('are silent about what a kind does not have and about values that do not fit', () => {
    expect(said('event', {})).toBe('')
    expect(said('event', { timing: 'PT1M', payloadMode: 'delta', locked: 'true' })).toBe('')
    expect(said('policy', { timing: 'immediate', saga: '  ', sagaStep: 7, locked: 1 })).toBe('')
    expect(said('policy', { timing: { kind: 'delay', after: 'PT5M' } })).toBe('timed PT5M')
    for (const timeoutMs of [0, -1, 1.5, 'soon', '', null, {}]) expect(saidOfLine({ timeoutMs })).toBe('')
    expect(saidOfLine({ circuitBreaker: false, consistency: 'maybe' })).toBe('')
  })

  test('cut values that are too long to be said', () => {
    expect(said('event', { saga: 'x'.repeat(500) }).length).toBeLessThan(60)
  })
})
