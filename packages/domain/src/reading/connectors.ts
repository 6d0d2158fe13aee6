import { type ConnectorMeaning, mayRelate, meaningsOf } from '../grammar.ts'
import type { Connector, JudgedRelation, RelationKind } from '../snapshot.ts'
import { nearestInHeight } from './emitted-events.ts'
import type { Question, Reading } from './reading.ts'
import { byCodeUnits, type Sticky } from './wall.ts'

/** A connector from a target to an event, waiting for a command of that target. */
export interface Produces {
  readonly target: Sticky
  readonly event: Sticky
  readonly connector: string
}

/** Which question of placement a relation answers, and for which of its ends. */
const answers: Partial<Record<RelationKind, (from: Sticky, to: Sticky) => [Question, Sticky]>> = {
  handledBy: (from) => ['target of a command', from],
  emits: (_, to) => ['producer of an event', to],
  issues: (from, to) => [from.kind === 'actor' ? 'actor of a command' : 'trigger', to],
  triggers: (_, to) => ['trigger', to],
  needs: (_, to) => ['need of a read model', to],
  updates: (_, to) => ['source of a read model', to],
  refersTo: (from) => ['origin', from],
  annotates: (from) => ['annotated', from],
}

const answer = (reading: Reading, relation: RelationKind, from: Sticky, to: Sticky): void => {
  const answered = answers[relation]?.(from, to)
  if (answered) reading.answer(...answered)
  if (relation === 'handledBy' && !reading.targets.has(from))
    reading.targets.set(from, { target: to, layout: 'drawn' })
}

/**
 * R0: what people have drawn or accepted comes first and closes the question for placement. Connectors
 * whose ends are missing, or to which the grammar gives no meaning, say nothing. Returns the connectors
 * from targets to events, see `assignProduced`.
 */
export const readConnectors = (reading: Reading, connectors: readonly Connector[]): Produces[] => {
  const produces: Produces[] = []
  const sorted = [...connectors].sort((a, b) => byCodeUnits(a.id, b.id))
  for (const connector of sorted) {
    const start = reading.wall.byId.get(connector.from)
    const end = reading.wall.byId.get(connector.to)
    if (!start || !end || start === end) continue
    for (const meaning of meaningsOf(connector.kind, start.kind, end.kind, reading.elsewhere(start, end))) {
      if (meaning.relation === 'produces') {
        produces.push({ target: start, event: end, connector: connector.id })
        reading.answer('producer of an event', end)
        reading.produced.add(end)
      } else readConnector(reading, connector.id, meaning.relation, meaning, start, end)
    }
  }
  return produces
}

const readConnector = (
  reading: Reading,
  connector: string,
  relation: RelationKind,
  { reversed }: ConnectorMeaning,
  start: Sticky,
  end: Sticky,
): void => {
  const from = reversed ? end : start
  const to = reversed ? start : end
  reading.pairs.push({ relation, from, to, basis: 'connector', confidence: 1, connector })
  if (!reading.isRejected(relation, from, to)) answer(reading, relation, from, to)
}

/** Accepted relations stand wherever their stickies are moved; those the grammar forbids are passed over. */
export const readAccepted = (reading: Reading, relations: readonly JudgedRelation[]): void => {
  const sorted = relations
    .filter(({ status }) => status === 'accepted')
    .sort((a, b) => byCodeUnits(a.kind, b.kind) || byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to))
  for (const { kind, from, to } of sorted) {
    const start = reading.wall.byId.get(from)
    const end = reading.wall.byId.get(to)
    if (!start || !end || !mayRelate(kind, start.kind, end.kind) || reading.isRejected(kind, start, end))
      continue
    reading.pairs.push({
      relation: kind,
      from: start,
      to: end,
      basis: 'accepted',
      confidence: 1,
      connector: null,
    })
    answer(reading, kind, start, end)
  }
}

/**
 * Gives events at the end of a connector from a target to the command of that target nearest in height.
 * With one command that is what was drawn; with several it is a guess about which.
 */
export const assignProduced = (
  reading: Reading,
  produces: readonly Produces[],
  commands: readonly Sticky[],
): void => {
  if (produces.length === 0) return
  const commandsOf = new Map<Sticky, Sticky[]>()
  for (const command of commands) {
    const target = reading.targets.get(command)?.target
    if (!target) continue
    const others = commandsOf.get(target)
    if (others) others.push(command)
    else commandsOf.set(target, [command])
  }
  for (const { target, event, connector } of produces) {
    const sharing = (commandsOf.get(target) ?? []).filter(
      (command) => !reading.isRejected('emits', command, event),
    )
    const command = nearestInHeight(sharing, event)
    if (!command) continue
    const confidence = sharing.length === 1 ? 1 : 0.7
    reading.pairs.push({
      relation: 'emits',
      from: command,
      to: event,
      basis: 'connector',
      confidence,
      connector,
    })
  }
}
