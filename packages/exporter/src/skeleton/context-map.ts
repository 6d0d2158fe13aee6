import { normaliseText } from '@stormlane/domain'
import { type Build, evidenceOf } from './build.ts'
import type { CallPlan } from './call-plans.ts'
import type { Consumption } from './flows.ts'
import { namedAs } from './naming.ts'
import type { ContextPlan, Party } from './plan.ts'
import { sorted, sortedBy } from './report.ts'
import { fitSlug, takeSlug } from './slug.ts'
import type { ContextRelationship } from './types.ts'

/** From how many consumers of the same messages on a context is an open host (notation, context map derivation). */
const OPEN_HOST_CONSUMERS = 3

interface Edge {
  readonly upstream: ContextPlan | Party
  readonly downstream: ContextPlan
  readonly consumptions: Consumption[]
  readonly calls: CallPlan[]
}

const isContext = (side: ContextPlan | Party): side is ContextPlan => 'serviceRef' in side

const edgesOf = ({ flows }: Build, calls: readonly CallPlan[]): readonly Edge[] => {
  const edges = new Map<string, Edge>()
  const edge = (upstream: ContextPlan | Party, downstream: ContextPlan): Edge => {
    const key = `${upstream.named.ref} ${downstream.named.ref}`
    const known = edges.get(key) ?? { upstream, downstream, consumptions: [], calls: [] }
    edges.set(key, known)
    return known
  }
  for (const consumption of flows.crossing) {
    edge(consumption.event.context, consumption.consumer).consumptions.push(consumption)
  }
  for (const call of calls) edge(call.callee, call.caller).calls.push(call)
  return sortedBy(edges, ([key]) => key).map(([, value]) => value)
}

/** Whether the consumer calls any of the events by words of its own. */
const hasOwnWording = (consumptions: readonly Consumption[]): boolean =>
  consumptions.some(({ event, references }) =>
    references.some(({ text }) => normaliseText(text) !== normaliseText(event.item.text)),
  )

type Role = NonNullable<ContextRelationship['downstreamRoles']>[number]

const downstreamRole = ({ upstream, consumptions }: Edge): { role: Role | null; because: string } => {
  if (!isContext(upstream)) {
    return {
      role: 'anti-corruption-layer',
      because: 'Another system keeps its words; a layer keeps them out of ours.',
    }
  }
  if (consumptions.length === 0) return { role: null, because: '' }
  return hasOwnWording(consumptions)
    ? { role: 'anti-corruption-layer', because: 'The consumer calls the event by words of its own.' }
    : { role: 'conformist', because: 'The consumer uses the words of the producer.' }
}

/**
 * Relations between contexts, and between external systems and contexts: who produces an event is upstream,
 * who is called is upstream. What the wall does not say is chosen by the rules of the notation and told.
 */
export const contextMapOf = (build: Build, calls: readonly CallPlan[]): readonly ContextRelationship[] => {
  const { wall, report, flows } = build
  const edges = edgesOf(build, calls)
  const consumers = Map.groupBy(flows.crossing, ({ event }) => event)
  const openHosts = new Set(
    [...consumers].filter(([, uses]) => uses.length >= OPEN_HOST_CONSUMERS).map(([event]) => event.context),
  )
  const directions = new Set(
    edges.map(({ upstream, downstream }) => `${upstream.named.ref} ${downstream.named.ref}`),
  )
  const slugs = new Set<string>()
  return edges.map((edge): ContextRelationship => {
    const { upstream, downstream, consumptions } = edge
    const key = `${upstream.named.ref} ${downstream.named.ref}`
    const slug = takeSlug(slugs, fitSlug(`${upstream.named.slug}-to-${downstream.named.slug}`), key)
    const ref = `rel:${slug}`
    const openHost = isContext(upstream) && openHosts.has(upstream)
    const { role, because } = downstreamRole(edge)
    const decide = (property: string, chose: string, reason: string, alternatives: readonly string[]) =>
      report.decide({ about: ref, property, chose, alternatives, because: reason, by: 'rule' })
    decide(
      'pattern',
      'upstream-downstream',
      'Messages and calls show who depends on whom, not who decides.',
      ['customer-supplier', 'partnership', 'shared-kernel'],
    )
    if (role) {
      const other = role === 'conformist' ? 'anti-corruption-layer' : 'conformist'
      decide('downstreamRoles', role, because, [other])
    }
    if (openHost) {
      const reason = `At least ${OPEN_HOST_CONSUMERS} contexts consume the same event.`
      decide('upstreamRoles', 'open-host-service, published-language', reason, [])
    }
    const stickies = [
      ...(isContext(upstream) ? (upstream.item?.stickies ?? []) : upstream.item.stickies),
      ...(downstream.item?.stickies ?? []),
      ...consumptions.flatMap(({ event }) => event.item.stickies),
    ]
    const evidence = evidenceOf([
      ...consumptions.flatMap(({ links }) => links),
      ...edge.calls.flatMap(({ links }) => links),
    ])
    report.trace(ref, { stickies, arrows: evidence.arrows, basis: 'derived' })
    const back = `${downstream.named.ref} ${upstream.named.ref}`
    if (directions.has(back) && key < back) {
      report.tell({
        code: 'context-map.both-ways',
        severity: 'info',
        message: `${upstream.named.name} and ${downstream.named.name} depend on each other.`,
        element: ref,
        stickies,
        suggestion: 'Make it a partnership of two teams, or take one direction out.',
        blocksGeneration: false,
      })
    }
    const synchronous = edge.calls.length > 0
    return {
      ...namedAs(wall.derivedId('rel', slug), ref, `${upstream.named.name} → ${downstream.named.name}`, slug),
      upstream: upstream.named.ref,
      downstream: downstream.named.ref,
      pattern: 'upstream-downstream',
      upstreamRoles: openHost ? ['open-host-service', 'published-language'] : [],
      downstreamRoles: role ? [role] : [],
      via: sorted([
        ...consumptions.map(({ event }) => event.named.ref),
        ...edge.calls.map(({ named }) => named.ref),
      ]),
      coupling: synchronous ? (consumptions.length > 0 ? 'both' : 'synchronous') : 'asynchronous',
    }
  })
}
