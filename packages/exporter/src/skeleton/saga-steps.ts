import { attributesOf } from './build.ts'
import type { Compensations } from './compensations.ts'
import type { Placed, Plan, PolicyPlan } from './plan.ts'
import { type Report, sorted, sortedBy } from './report.ts'
import type { SagaGroup } from './saga-groups.ts'
import type { Ref, SagaStep } from './types.ts'
import type { Wall } from './wall.ts'

/** What sagas are read from, indexed once for all of them. */
export interface SagaSources {
  readonly wall: Wall
  readonly report: Report
  readonly plan: Plan
  readonly compensations: Compensations
  /** The events of a command that have their place, by ref. */
  readonly events: (command: Placed) => readonly Placed[]
  /** Whether a policy answers an event with something that undoes. */
  readonly isUndoneOn: (event: Placed) => boolean
  /** The first policy, by ref, that issues a command. */
  readonly issuer: (command: Placed) => PolicyPlan | undefined
}

export const sagaSources = (
  wall: Wall,
  report: Report,
  plan: Plan,
  compensations: Compensations,
): SagaSources => {
  const policies = sortedBy(
    plan.contexts.flatMap((context) => context.policies),
    ({ named }) => named.ref,
  )
  const undone = new Set(
    policies.filter(({ issues }) => issues.some(compensations.isUndoing)).flatMap(({ when }) => when),
  )
  const issuers = new Map(
    policies.toReversed().flatMap((policy) => policy.issues.map((command) => [command, policy] as const)),
  )
  return {
    wall,
    report,
    plan,
    compensations,
    events: (command) =>
      sortedBy(
        new Set(wall.from('emits', command.item).flatMap(({ to }) => plan.event(to) ?? [])),
        ({ named }) => named.ref,
      ),
    isUndoneOn: (event) => undone.has(event),
    issuer: (command) => issuers.get(command),
  }
}

export const refsOf = (placed: readonly Placed[]): readonly Ref[] =>
  sorted(placed.map(({ named }) => named.ref))

/** What undoes a step, where that is on the wall and leaves an event behind. */
const compensationOf = (sources: SagaSources, command: Placed): SagaStep['compensation'] => {
  const undoing = sources.compensations.undoingOf(command)
  const event = undoing && sources.events(undoing)[0]
  if (!undoing || !event) return null
  const trigger = sources.issuer(undoing)
  return {
    command: undoing.named.ref,
    succeedsWith: event.named.ref,
    ...(trigger ? { triggeredBy: trigger.named.ref } : {}),
  }
}

/** The events with which a step goes on and those with which it fails; together at least one goes on. */
const outcomesOf = (
  sources: SagaSources,
  command: Placed,
  { failing }: SagaGroup,
  leading: ReadonlySet<Placed>,
): { readonly succeeds: readonly Placed[]; readonly fails: readonly Placed[] } => {
  const events = sources.events(command)
  const ahead = events.filter((event) => leading.has(event))
  const fails = events.filter(
    (event) =>
      !leading.has(event) &&
      (failing.has(event) || event.item.attributes.outcome === 'failure' || sources.isUndoneOn(event)),
  )
  const rest = events.filter((event) => !fails.includes(event))
  const succeeds = ahead.length > 0 ? ahead : rest.length > 0 ? rest : events
  return { succeeds, fails: fails.filter((event) => !succeeds.includes(event)) }
}

/**
 * Steps up to the last that can be undone are compensatable; the one behind it is the point of no return, and
 * what follows is tried until it succeeds. A mark on the command wins.
 */
const kindsOf = (
  report: Report,
  steps: readonly { readonly command: Placed; readonly compensated: boolean }[],
): readonly SagaStep['kind'][] => {
  const lastCompensated = steps.findLastIndex(({ compensated }) => compensated)
  const options = ['compensatable', 'pivot', 'retriable'] as const
  return steps.map(({ command, compensated }, index) => {
    const wished = attributesOf(report, command.item, command.named.ref).choice('stepKind', options)
    if (wished) return wished
    if (compensated || index < lastCompensated) return 'compensatable'
    return index === lastCompensated + 1 ? 'pivot' : 'retriable'
  })
}

export interface SagaCourse {
  readonly steps: readonly SagaStep[]
  /** Events of the last commands along each way. */
  readonly completedBy: readonly Ref[]
}

/** @param commands those of the group that end in an event, in order */
export const courseOf = (
  sources: SagaSources,
  group: SagaGroup,
  commands: readonly Placed[],
  saga: Ref,
): SagaCourse => {
  const { report } = sources
  const leaving = Map.groupBy(group.hops, ({ from }) => from)
  const triggers = new Map(
    sortedBy(group.hops, ({ policy }) => policy.named.ref)
      .toReversed()
      .map(({ to, policy }) => [to, policy]),
  )
  const details = commands.map((command) => ({
    command,
    compensation: compensationOf(sources, command),
    ...outcomesOf(sources, command, group, new Set(leaving.get(command)?.map(({ event }) => event))),
  }))
  const kinds = kindsOf(
    report,
    details.map(({ command, compensation }) => ({ command, compensated: compensation !== null })),
  )
  const steps = details.map(({ command, compensation, succeeds, fails }, index): SagaStep => {
    const trigger = triggers.get(command)
    const kind = kinds[index] ?? 'retriable'
    if (kind === 'compensatable' && !compensation) {
      report.tell({
        code: 'saga.step-without-compensation',
        severity: 'warning',
        message: `Step ${index + 1} (${command.named.name}) lies before the point of no return, but nothing undoes it.`,
        element: saga,
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
      compensation,
    }
  })
  const leaves = details.filter(({ command }) => !leaving.has(command))
  const ends = leaves.length > 0 ? leaves : details.slice(-1)
  return { steps, completedBy: refsOf(ends.flatMap(({ succeeds }) => succeeds)) }
}
