import type { KindId } from '@stormlane/domain'
import { calling, namedAs, nameItems } from './naming.ts'
import { partiesOf } from './parties.ts'
import { placeAggregates } from './place-aggregates.ts'
import type { AggregatePlan, ContextPlan, Party, Placed, Plan } from './plan.ts'
import { planPolicies } from './plan-policies.ts'
import type { Report } from './report.ts'
import { fallbackSlug, fitSlug, slugOf } from './slug.ts'
import { oneLine } from './text.ts'
import type { Named } from './types.ts'
import type { Item, Wall } from './wall.ts'

/** Kinds that belong into a context; the others may hang anywhere on the wall. */
const inContext: readonly KindId[] = [
  'event',
  'command',
  'aggregate',
  'policy',
  'readModel',
  'timer',
  'foreignEvent',
  'ui',
  'definition',
]

/** Name and slug of the board as a whole. */
export const boardName = (wall: Wall): { name: string; slug: string } => {
  const name = oneLine(wall.snapshot.name)
  return {
    name: name === '' ? 'Untitled board' : name,
    slug: slugOf(name, 'board') ?? (name === '' ? 'untitled-board' : fallbackSlug(name, 'board')),
  }
}

const emptyContext = (named: Named, item: Item | null): ContextPlan => ({
  named,
  item,
  aggregates: [],
  commands: [],
  events: [],
  policies: [],
  readModels: [],
  fragments: [],
  definitions: [],
  serviceRef: `svc:${fitSlug(`${named.slug}-service`)}`,
})

const planContexts = (wall: Wall, report: Report): readonly ContextPlan[] => {
  const frames = wall.ofKind('context')
  const names = nameItems({ wall, report }, 'ctx', frames)
  const contexts = frames.flatMap((item): ContextPlan[] => {
    const named = names.get(item)
    return named ? [emptyContext(named, item)] : []
  })
  for (const { named, item } of contexts) {
    report.trace(named.ref, { stickies: item?.stickies ?? [], basis: 'sticky' })
  }
  if (contexts.length > 0) return contexts
  const { name, slug } = boardName(wall)
  const named = namedAs(wall.derivedId('ctx', slug), `ctx:${slug}`, name, slug)
  report.trace(named.ref, { stickies: [], basis: 'derived' })
  report.tell({
    code: 'context.none',
    severity: 'warning',
    message:
      'The board has no context frame, so everything on it was taken as one context named after the board.',
    element: named.ref,
    suggestion: 'Draw a frame around what belongs together.',
  })
  return [emptyContext(named, null)]
}

const tellHomeless = (report: Report, contexts: readonly ContextPlan[], homeless: readonly Item[]): void => {
  const some = contexts.slice(0, 3).map(({ named }) => `"${named.name}"`)
  for (const item of homeless) {
    const needed = item.kind !== 'definition' && item.kind !== 'ui'
    report.tell({
      code: 'sticky.no-context',
      severity: needed ? 'error' : 'warning',
      message: `${calling(item)} (${item.kind}) lies in no context frame and was left out.`,
      stickies: item.stickies,
      suggestion: `Drag it into a frame such as ${some.join(', ')}, or draw a frame around it.`,
    })
  }
}

/** Decides what stands in the skeleton, in which context and under which name. */
export const makePlan = (wall: Wall, report: Report): Plan => {
  const contexts = planContexts(wall, report)
  const [only] = contexts
  const contextOf = new Map(
    contexts.flatMap((context) => (context.item ? [[context.item, context] as const] : [])),
  )
  const contextAt = (item: Item): ContextPlan | undefined => {
    if (only && only.item === null) return only
    const frame = item.frame === null ? undefined : wall.item(item.frame)
    return frame && contextOf.get(frame)
  }
  const placeable = wall.ofKind(...inContext)
  const held = Map.groupBy(placeable, contextAt)
  tellHomeless(report, contexts, held.get(undefined) ?? [])

  const placed = new Map<Item, Placed>()
  const homes = new Map<Placed, AggregatePlan>()
  const aggregates = new Map<Item, AggregatePlan>()
  for (const context of contexts) {
    const items = held.get(context) ?? []
    const of = (...kinds: KindId[]) => items.filter(({ kind }) => kinds.includes(kind))
    const place = (kind: 'cmd' | 'evt' | 'rm' | 'frag', list: readonly Item[], into: Placed[]) => {
      for (const [item, named] of nameItems({ wall, report }, kind, list, `${context.named.slug}.`)) {
        const entry = { item, named, context }
        placed.set(item, entry)
        into.push(entry)
      }
    }
    place('cmd', of('command'), context.commands)
    const facts = of('event', 'timer', 'foreignEvent').filter((item) => wall.origin(item) === item)
    place('evt', facts, context.events)
    place('rm', of('readModel'), context.readModels)
    place('frag', of('ui'), context.fragments)
    context.definitions.push(...of('definition'))
    for (const entry of [...context.readModels, ...context.fragments]) {
      report.trace(entry.named.ref, { stickies: entry.item.stickies, basis: 'sticky' })
    }
  }
  for (const context of contexts) {
    const explicit = (held.get(context) ?? []).filter(({ kind }) => kind === 'aggregate')
    const own = placeAggregates(wall, report, context, explicit, (item) => placed.get(item))
    for (const [entry, aggregate] of own) homes.set(entry, aggregate)
    for (const aggregate of context.aggregates) if (aggregate.item) aggregates.set(aggregate.item, aggregate)
  }

  const actors = partiesOf(wall, report, 'actor', 'act')
  const systems = partiesOf(wall, report, 'externalSystem', 'ext')
  const parties = new Map<string, Party>(
    [...actors, ...systems].flatMap((party) => party.item.stickies.map((id): [string, Party] => [id, party])),
  )
  const plan: Plan = {
    contexts,
    actors,
    systems,
    placed: (item) => placed.get(item),
    event: (item) => placed.get(wall.origin(item)),
    aggregateOf: (entry) => homes.get(entry),
    aggregate: (item) => aggregates.get(item),
    context: contextAt,
    party: (item) => parties.get(item.id),
  }
  for (const context of contexts) {
    const policies = (held.get(context) ?? []).filter(({ kind }) => kind === 'policy')
    context.policies.push(...planPolicies(wall, report, plan, context, policies))
  }
  return plan
}
