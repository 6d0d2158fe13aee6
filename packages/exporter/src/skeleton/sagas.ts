import { attributesOf } from './build.ts'
import type { Compensations } from './compensations.ts'
import { calling, namedAs } from './naming.ts'
import type { ContextPlan, Placed, Plan, PolicyPlan } from './plan.ts'
import { DURATION } from './policies.ts'
import { type Report, sorted, sortedBy } from './report.ts'
import { type SagaGroup, sagaGroups } from './saga-groups.ts'
import { courseOf, refsOf, type SagaSources, sagaSources } from './saga-steps.ts'
import { fallbackSlug, slugOf, takeSlug } from './slug.ts'
import type { Named, Saga } from './types.ts'
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

const planSaga = (sources: SagaSources, group: SagaGroup, taken: Set<string>): SagaPlan | null => {
  const { wall, report, compensations } = sources
  const { first, chain, hops, policies, mark } = group
  const about = { stickies: chain.flatMap(({ item }) => item.stickies) }
  const withFirst = compensations.isUndone(first) || chain.length < 3
  const candidates = withFirst ? chain : chain.filter((command) => command !== first)
  const commands = candidates.filter((command) => sources.events(command).length > 0)
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

  const { steps, completedBy } = courseOf(sources, group, commands, named.ref)
  const givenUp = group.rejections.flatMap((command) => sources.events(command))
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
    events: commands.flatMap((command) => sources.events(command)),
    saga: (correlation) => ({
      ...named,
      style,
      ...(style === 'orchestration' ? { orchestrator: first.context.serviceRef } : {}),
      startedBy: withFirst || !startEvent ? first.named.ref : startEvent.named.ref,
      completedBy,
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
export const planSagas = (
  wall: Wall,
  report: Report,
  plan: Plan,
  compensations: Compensations,
): readonly SagaPlan[] => {
  const sources = sagaSources(wall, report, plan, compensations)
  const taken = new Set<string>()
  return sagaGroups(wall, report, plan, compensations).flatMap(
    (group) => planSaga(sources, group, taken) ?? [],
  )
}
