import type { Attributes, BoardElement, Connector, Language, Words } from '@stormlane/domain'

/** Something that engineers attached and that shows as a small sign. */
export interface Mark {
  /** Name of the sign's drawing. */
  readonly sign: string
  readonly label: Words
}

/** Values on labels are cut after so many characters. */
const LONGEST_VALUE = 40

const clipped = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value

/** What peers and files left in an attribute: a text that says something, or undefined. */
const text = (attributes: Attributes, name: string): string | undefined => {
  const value = attributes[name]
  return typeof value === 'string' && value.trim() !== '' ? clipped(value.trim()) : undefined
}

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const LOCKED: Mark = { sign: 'lock', label: { en: 'locked', ko: '잠김' } }
const ID_ONLY: Mark = { sign: 'id', label: { en: 'carries only the id', ko: 'ID만 전달' } }
const EVENT_SOURCED: Mark = { sign: 'layers', label: { en: 'event-sourced', ko: '이벤트 소싱' } }
const STRONG: Mark = { sign: 'equal', label: { en: 'strongly consistent', ko: '강한 일관성' } }
const EVENTUAL: Mark = { sign: 'alike', label: { en: 'eventually consistent', ko: '최종 일관성' } }
const BREAKER: Mark = { sign: 'breaker', label: { en: 'circuit breaker', ko: '서킷 브레이커' } }

/** What a saga's step is called (`stepKind`, as the exporter reads it). */
const steps: Readonly<Record<string, Words>> = {
  compensatable: { en: 'can be compensated', ko: '보상 가능' },
  pivot: { en: 'point of no return', ko: '되돌릴 수 없는 단계' },
  retriable: { en: 'is retried', ko: '재시도' },
}

const sagaOf = (attributes: Attributes): Mark | undefined => {
  // Older boards write `saga:order`; the exporter reads both names alike.
  const saga = (text(attributes, 'sagaStep') ?? text(attributes, 'saga'))?.replace(/^saga:/u, '')
  if (!saga) return undefined
  const step = steps[text(attributes, 'stepKind') ?? '']
  const more = (language: Language) => (step ? `, ${step[language]}` : '')
  return { sign: 'saga', label: { en: `saga ${saga}${more('en')}`, ko: `사가 ${saga}${more('ko')}` } }
}

/** A policy that does not react at once: `timing` is a duration or a record with one or with a cron expression. */
const timingOf = ({ timing }: Attributes): Mark | undefined => {
  const when = [timing, part(timing, 'after'), part(timing, 'cron')].find(
    (value) => typeof value === 'string' && value.trim() !== '' && value !== 'immediate',
  )
  if (typeof when !== 'string') return undefined
  const value = clipped(when.trim())
  return { sign: 'clock', label: { en: `timed ${value}`, ko: `시간 ${value}` } }
}

const given = (marks: readonly (Mark | false | undefined)[]): readonly Mark[] =>
  marks.filter((mark): mark is Mark => typeof mark === 'object')

const NONE: readonly Mark[] = []

/**
 * What is marked on a sticky, frame or line, the most important first. Attributes that do not fit are no mark,
 * whoever wrote them.
 */
export const marksOf = ({ kind, attributes }: Pick<BoardElement, 'kind' | 'attributes'>): readonly Mark[] => {
  // Most elements carry nothing at all.
  for (const _ in attributes) {
    const isEvent = kind === 'event' || kind === 'timer' || kind === 'foreignEvent'
    const { persistence } = attributes
    const style = part(persistence, 'style') ?? persistence
    return given([
      attributes.locked === true && LOCKED,
      sagaOf(attributes),
      kind === 'policy' && timingOf(attributes),
      isEvent && attributes.payloadMode === 'zero-payload' && ID_ONLY,
      kind === 'context' && style === 'event-sourced' && EVENT_SOURCED,
    ])
  }
  return NONE
}

const timeoutOf = ({ timeoutMs }: Attributes): Mark | undefined => {
  const milliseconds = Number(timeoutMs)
  if (timeoutMs === null || timeoutMs === '' || !Number.isSafeInteger(milliseconds) || milliseconds < 1) {
    return undefined
  }
  return { sign: 'hourglass', label: { en: `timeout ${milliseconds} ms`, ko: `제한 시간 ${milliseconds}ms` } }
}

/** What is marked on a connector. */
export const connectorMarksOf = ({ attributes }: Pick<Connector, 'attributes'>): readonly Mark[] => {
  for (const _ in attributes) {
    const { consistency, circuitBreaker, payloadMode } = attributes
    return given([
      consistency === 'strong' && STRONG,
      consistency === 'eventual' && EVENTUAL,
      timeoutOf(attributes),
      (circuitBreaker === true || (typeof circuitBreaker === 'object' && circuitBreaker !== null)) && BREAKER,
      payloadMode === 'zero-payload' && ID_ONLY,
    ])
  }
  return NONE
}

/** Marks in words, for screen readers and tooltips; empty without any. */
export const markWords = (marks: readonly Mark[], language: Language): string =>
  marks.map(({ label }) => label[language]).join(', ')
