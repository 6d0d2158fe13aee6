import type { KindId } from './kinds/index.ts'
import { kindOf } from './kinds/index.ts'
import type { Phase } from './kinds/kind.ts'
import type { ConnectorKind, RelationKind } from './snapshot.ts'

/** One line of the grammar: things of these kinds may stand in this relation to things of those kinds. */
export interface GrammarRule {
  readonly relation: RelationKind
  readonly from: readonly KindId[]
  /** `any` = every kind on the wall. */
  readonly to: readonly KindId[] | 'any'
}

/** What happened or was noticed, and may therefore start a reaction. */
const happenings = ['event', 'timer', 'foreignEvent'] as const satisfies readonly KindId[]
/** What takes a command and decides about it. */
const targets = ['aggregate', 'externalSystem'] as const satisfies readonly KindId[]
/** What a command can lead to; a foreign event only through an external system. */
const outcomes = ['event', 'foreignEvent'] as const satisfies readonly KindId[]

/**
 * The grammar of the wall as data. Source: the ddd-crew EventStorming glossary (CC BY 4.0), with the
 * event → command shortcut ("implicit policy") that real walls use.
 */
export const grammar: readonly GrammarRule[] = [
  { relation: 'handledBy', from: ['command'], to: targets },
  { relation: 'emits', from: ['command'], to: outcomes },
  { relation: 'issues', from: ['actor', 'policy', ...happenings], to: ['command'] },
  { relation: 'triggers', from: happenings, to: ['policy'] },
  { relation: 'needs', from: ['actor', 'command'], to: ['readModel'] },
  { relation: 'updates', from: happenings, to: ['readModel'] },
  { relation: 'refersTo', from: outcomes, to: outcomes },
  { relation: 'annotates', from: ['hotspot'], to: 'any' },
  { relation: 'compensates', from: ['event', 'command'], to: ['event', 'command'] },
  {
    relation: 'requests',
    from: ['command', 'policy', 'aggregate', 'context'],
    to: ['command', 'aggregate', 'externalSystem', 'readModel', 'context'],
  },
]

/** Whether a thing of kind `from` may stand in that relation to a thing of kind `to`. */
export const mayRelate = (relation: RelationKind, from: KindId, to: KindId): boolean =>
  grammar.some(
    (rule) =>
      rule.relation === relation && rule.from.includes(from) && (rule.to === 'any' || rule.to.includes(to)),
  )

/** Every relation in which a thing of kind `from` may stand to a thing of kind `to`. */
export const relationsBetween = (from: KindId, to: KindId): readonly RelationKind[] =>
  grammar.filter((rule) => mayRelate(rule.relation, from, to)).map((rule) => rule.relation)

/**
 * What a connector says. `produces` (aggregate or external system → event) is no relation of the model
 * by itself: the reading hands the event to a command of that target, as `emits`.
 */
export interface ConnectorMeaning {
  readonly relation: RelationKind | 'produces'
  /** The relation runs against the arrow: a read model drawn towards a command is needed by it. */
  readonly reversed: boolean
}

const along = (relation: ConnectorMeaning['relation']): ConnectorMeaning => ({ relation, reversed: false })
const against = (relation: ConnectorMeaning['relation']): ConnectorMeaning => ({ relation, reversed: true })

const flowMeaning = (from: KindId, to: KindId): ConnectorMeaning | null => {
  if (from === 'hotspot') return along('annotates')
  if (to === 'hotspot') return against('annotates')
  if (mayRelate('handledBy', from, to)) return along('handledBy')
  if (mayRelate('emits', from, to)) return along('emits')
  if (mayRelate('issues', from, to)) return along('issues')
  if (mayRelate('triggers', from, to)) return along('triggers')
  if (mayRelate('needs', from, to)) return along('needs')
  if (mayRelate('needs', to, from)) return against('needs')
  if (mayRelate('updates', from, to)) return along('updates')
  if (from === 'aggregate' && to === 'event') return along('produces')
  if (from === 'externalSystem' && (to === 'event' || to === 'foreignEvent')) return along('produces')
  if (from === 'foreignEvent' && to === 'event') return along('refersTo')
  if (from === 'event' && to === 'foreignEvent') return against('refersTo')
  return null
}

/**
 * What a connector between two kinds means; empty when the grammar gives it no meaning.
 * `elsewhere` says that its ends lie in two different contexts: a `request` across a border is a
 * synchronous call besides whatever else it says.
 */
export const meaningsOf = (
  connector: ConnectorKind,
  from: KindId,
  to: KindId,
  elsewhere: boolean,
): readonly ConnectorMeaning[] => {
  if (connector === 'compensates') return mayRelate('compensates', from, to) ? [along('compensates')] : []
  if (connector === 'updates') {
    if (mayRelate('updates', from, to)) return [along('updates')]
    return []
  }
  const flow = flowMeaning(from, to)
  if (connector === 'publish') {
    if (from === 'event' && to === 'event') return elsewhere ? [against('refersTo')] : []
    return flow ? [flow] : []
  }
  if (connector === 'flow') return flow ? [flow] : []
  const call = mayRelate('requests', from, to) ? along('requests') : null
  if (!flow) return call ? [call] : []
  if (flow.relation === 'handledBy') return elsewhere && to === 'aggregate' && call ? [call] : [flow]
  return elsewhere && call ? [flow, call] : [flow]
}

const nextAtProcess: Partial<Record<KindId, KindId>> = {
  actor: 'command',
  command: 'event',
  event: 'policy',
  policy: 'command',
  readModel: 'command',
  externalSystem: 'event',
  timer: 'policy',
  foreignEvent: 'policy',
  aggregate: 'event',
  ui: 'command',
}

const nextOf: Record<Phase, Partial<Record<KindId, KindId>>> = {
  'big-picture': {},
  process: nextAtProcess,
  design: { ...nextAtProcess, command: 'aggregate' },
}

/** Kinds of which people write several in a row: the glossary, remarks, questions, frames. */
const repeating: ReadonlySet<KindId> = new Set<KindId>([
  'definition',
  'note',
  'hotspot',
  'opportunity',
  'context',
  'lane',
  'pivot',
])

/**
 * The kind offered next when a person presses Tab on a sticky of that kind: the next word of the grammar
 * in that phase, the same kind for glossary, remarks and frames, an event for all else.
 */
export const nextKind = (kind: KindId, phase: Phase): KindId => {
  if (repeating.has(kind)) return kind
  const next = nextOf[phase][kind]
  return next && kindOf(next).phases.includes(phase) ? next : 'event'
}
