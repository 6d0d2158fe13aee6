import { attributesOf } from './build.ts'
import type { Compensation } from './compensations.ts'
import { calling, namedAs } from './naming.ts'
import type { ContextPlan, Placed, Plan, PolicyPlan } from './plan.ts'
import { DURATION } from './policies.ts'
import { type Report, sorted, sortedBy } from './report.ts'
import { type Hop, type SagaGroup, sagaGroups } from './saga-groups.ts'
import { fallbackSlug, slugOf, takeSlug } from './slug.ts'
import type { Named, Ref, Saga, SagaStep } from './types.ts'
import type { Wall } from './wall.ts'

export interface SagaPlan {
  readonly named: Named
  readonly style: Saga['style']
  /** Where the first command is; an orchestrated saga is led from there. */
  readonly home: ContextPlan
  readonly first: Placed
  readonly policies: readonly PolicyPlan[]
  readonly commands: readonly Placed[]
  /** What its steps end in. */
  readonly events: readonly Placed[]
  /** Everything but the correlation, which is the identity of the first command's aggregate. */
  readonly saga: (correlation: string) => Saga
}

interface Sources {
  readonly wall: Wall
  readonly report: Report
  readonly plan: Plan
  readonly compensations: readonly Compensation[]
}

const eventsOf = ({ wall, plan }: Sources, command: Placed): readonly Placed[] =>
  sortedBy(
    new Set(wall.from('emits', command.item).flatMap(({ to }) => plan.event(to) ?? [])),
    ({ named }) => named.ref,
  )

const refsOf = (placed: readonly Placed[]): readonly Ref[] => sorted(placed.map(({ named }) => named.ref))

/** What undoes a step, where that is on the wall and leaves an event behind. */
const compensationOf = (sources: Sources, command: Placed): SagaStep['compensation'] => {
  const undoing = sources.compensations.find(({ undone }) => undone === command)?.undoing
  const event = undoing && eventsOf(sources, undoing)[0]
  if (!undoing || !event) return null
  const policies = sources.plan.contexts.flatMap((context) => context.policies)
  const trigger = sortedBy(policies, ({ named }) => named.ref).find(({ issues }) => issues.includes(undoing))
  return {
    command: undoing.named.ref,
    succeedsWith: event.named.ref,
    ...(trigger ? { triggeredBy: trigger.named.ref } : {}),
  }
}

const outcomesOf = (
  sources: Sources,
  command: Placed,
  forward: readonly Hop[],
  failing: ReadonlySet<Placed>,
) => {
  const events = eventsOf(sources, command)
  const undoings = new Set(sources.compensations.map(({ undoing }) => undoing))
  const policies = sources.plan.contexts.flatMap((context) => context.policies)
  const leads = new Set(forward.filter(({ from }) => from === command).map(({ event }) => event))
  const fails = events.filter(
    (event) =>
      !leads.has(event) &&
      (failing.has(event) ||
        event.item.attributes.outcome === 'failure' ||
        policies.some(
          ({ when, issues }) => when.includes(event) && issues.some((issued) => undoings.has(issued)),
        )),
  )
  const ahead = events.filter((event) => leads.has(event))
  const rest = events.filter((event) => !fails.includes(event))
  const succeeds = ahead.length > 0 ? ahead : rest.length > 0 ? rest : events
  return { succeeds, fails: fails.filter((event) => !succeeds.includes(event)) }
}

const kindsOf = (report: Report, steps: readonly { command: Placed; compensated: boolean }[]) => {
  const lastCompensated = steps.findLastIndex(({ compensated }) => compensated)
  const options = ['compensatable', 'pivot', 'retriable'] as const
  return steps.map(({ command, compensated }, index): SagaStep['kind'] => {
    const wished = attributesOf(report, command.item, command.named.ref).choice('stepKind', options)
    if (wished) return wished
    if (compensated || index < lastCompensated) return 'compensatable'
    return index === lastCompensated + 1 ? 'pivot' : 'retriable'
  })
}

const planSaga = (sources: Sources, group: SagaGroup, taken: Set<string>): SagaPlan | null => {
  const { wall, report, compensations } = sources
  const { first, chain, hops, policies, mark } = group
  const undone = new Set(compensations.map((compensation) => compensation.undone))
  const about = { stickies: chain.flatMap(({ item }) => item.stickies) }
  const withFirst = undone.has(first) || chain.length < 3
  const candidates = withFirst ? chain : chain.filter((command) => command !== first)
  const commands = candidates.filter((command) => eventsOf(sources, command).length > 0)
  if (commands.length < 2) {
    report.tell({
      ...about,
      code: 'saga.too-short',
      severity: 'warning',
      message: `The saga that ${calling(first.item)} starts has fewer than two steps that end in an event, so it was left out.`,
      suggestion: 'Give every command of the chain its event.',
    })
    return null
  }
  const title = mark ?? first.named.name
  const word = 'saga'
  const wanted = mark === null ? first.named.slug : (slugOf(mark, word) ?? fallbackSlug(mark, word))
  const slug = takeSlug(taken, wanted, first.item.id)
  const named = namedAs(wall.derivedId('saga', slug), `saga:${slug}`, title, slug)

  const readers = [
    ...policies.flatMap(({ item, named: own }) => (item ? [{ item, ref: own.ref }] : [])),
    ...chain.map(({ item, named: own }) => ({ item, ref: own.ref })),
  ].map(({ item, ref }) => attributesOf(report, item, ref))
  const styles = readers.flatMap(
    (reader) => reader.choice('sagaStyle', ['choreography', 'orchestration']) ?? [],
  )
  const style = styles.includes('orchestration') ? 'orchestration' : 'choreography'
  const timeout = readers
    .map((reader) => reader.matching('sagaTimeout', DURATION, 'a duration such as PT15M'))
    .find((text) => text !== undefined)
  report.decide({
    about: named.ref,
    property: 'style',
    chose: style,
    alternatives: [style === 'choreography' ? 'orchestration' : 'choreography'],
    because:
      styles.length > 0
        ? 'Marked so on the board.'
        : 'Every step is triggered by a policy; nothing on the wall coordinates them.',
    by: styles.length > 0 ? 'user' : 'rule',
  })

  const outcomes = new Map(
    commands.map((command) => [command, outcomesOf(sources, command, hops, group.failing)]),
  )
  const compensation = new Map(commands.map((command) => [command, compensationOf(sources, command)]))
  const kinds = kindsOf(
    report,
    commands.map((command) => ({ command, compensated: compensation.get(command) !== null })),
  )
  const steps = commands.map((command, index): SagaStep => {
    const { succeeds, fails } = outcomes.get(command) ?? { succeeds: [], fails: [] }
    const trigger = sortedBy(hops, ({ policy }) => policy.named.ref).find(({ to }) => to === command)?.policy
    const kind = kinds[index] ?? 'retriable'
    if (kind === 'compensatable' && !compensation.get(command)) {
      report.tell({
        code: 'saga.step-without-compensation',
        severity: 'warning',
        message: `Step ${index + 1} (${command.named.name}) lies before the point of no return, but nothing undoes it.`,
        element: named.ref,
        stickies: command.item.stickies,
        suggestion:
          'Draw a compensates connector from the command that undoes it, which has to end in an event.',
      })
    }
    return {
      order: index + 1,
      name: command.named.name,
      service: command.context.serviceRef,
      command: command.named.ref,
      kind,
      succeedsWith: refsOf(succeeds),
      failsWith: refsOf(fails),
      ...(trigger ? { triggeredBy: trigger.named.ref } : {}),
      compensation: compensation.get(command) ?? null,
    }
  })
  const leaves = commands.filter((command) => !hops.some(({ from }) => from === command))
  const ends = leaves.length > 0 ? leaves : commands.slice(-1)
  const givenUp = group.rejections.flatMap((command) => eventsOf(sources, command))
  const firstUndo = steps.find((step) => step.compensation)?.compensation?.succeedsWith
  const startEvent = sortedBy(hops, ({ event }) => event.named.ref).find(({ from }) => from === first)?.event
  report.trace(named.ref, { ...about, basis: mark === null ? 'derived' : 'sticky' })
  return {
    named,
    style,
    home: first.context,
    first,
    policies,
    commands,
    events: commands.flatMap((command) => eventsOf(sources, command)),
    saga: (correlation) => ({
      ...named,
      style,
      ...(style === 'orchestration' ? { orchestrator: first.context.serviceRef } : {}),
      startedBy: withFirst || !startEvent ? first.named.ref : startEvent.named.ref,
      completedBy: refsOf(ends.flatMap((command) => outcomes.get(command)?.succeeds ?? [])),
      failedBy:
        givenUp.length > 0
          ? refsOf(givenUp)
          : firstUndo === undefined
            ? sorted(steps.flatMap(({ failsWith }) => failsWith))
            : [firstUndo],
      correlation,
      ...(timeout === undefined ? {} : { timeout }),
      steps,
    }),
  }
}

/**
 * Sagas: chains of policies that somebody marked as one (`sagaStep` or `saga` on a policy or command), and
 * chains across at least two contexts in which a compensates connector undoes a command.
 */
export const planSagas = (sources: Sources): readonly SagaPlan[] => {
  const taken = new Set<string>()
  return sagaGroups(sources).flatMap((group) => planSaga(sources, group, taken) ?? [])
}
