import { type SharedNoun, sharedNoun, speaksOf, type Wording, wordingOf } from './homes.ts'
import { calling, namedAs, nameItems } from './naming.ts'
import type { AggregatePlan, ContextPlan, Placed } from './plan.ts'
import { type Report, sortedBy } from './report.ts'
import { fallbackSlug, slugOf, takeSlug } from './slug.ts'
import type { TraceEntry } from './types.ts'
import { type Item, type Link, traceBasis, type Wall } from './wall.ts'

interface Home {
  readonly aggregate: AggregatePlan
  readonly basis: Pick<TraceEntry, 'basis' | 'confidence'>
}

const byLink = (link: Link): Home['basis'] => ({
  basis: traceBasis[link.relation.basis],
  confidence: link.relation.confidence,
})

const longestNamed = (aggregates: readonly AggregatePlan[]): AggregatePlan | undefined =>
  sortedBy(aggregates, ({ named }) => `${1000 - named.name.length} ${named.uid}`)[0]

const wording = ({ item }: Placed): Wording => wordingOf(item.text, item.attributes.codeName)

/**
 * Gives every command and event of a context an aggregate: the one the wall shows, else one whose name they
 * bear, else one proposed from the noun that a command shares with its events, else one named after the
 * context. What was proposed is traced as derived and told.
 */
export const placeAggregates = (
  wall: Wall,
  report: Report,
  context: ContextPlan,
  explicit: readonly Item[],
  placed: (item: Item) => Placed | undefined,
): Map<Placed, AggregatePlan> => {
  const path = `${context.named.slug}.`
  const taken = new Set<string>()
  const names = nameItems({ wall, report }, 'agg', explicit, path, taken)
  const byItem = new Map<Item, AggregatePlan>()
  for (const item of explicit) {
    const named = names.get(item)
    if (!named) continue
    const aggregate: AggregatePlan = { named, context, item, commands: [], events: [] }
    byItem.set(item, aggregate)
    context.aggregates.push(aggregate)
    report.trace(named.ref, { stickies: item.stickies, basis: 'sticky' })
  }
  const homes = new Map<Placed, Home>()
  const wordings = new Map(explicit.map((item) => [item, wordingOf(item.text, item.attributes.codeName)]))

  /** The aggregate on the wall that bears the longest of the names that a text speaks of. */
  const spokenOf = (name: Wording): AggregatePlan | undefined => {
    return longestNamed(
      [...byItem].filter(([item]) => speaksOf(name, wordings.get(item) ?? name)).map(([, own]) => own),
    )
  }

  const proposed = new Map<string, AggregatePlan>()
  const propose = (noun: SharedNoun, source: Item): AggregatePlan => {
    const known = proposed.get(noun.key)
    if (known) return known
    const word = 'aggregate'
    const slug = takeSlug(
      taken,
      (noun.codeName === null ? null : slugOf(noun.codeName, word)) ??
        slugOf(noun.name, word) ??
        fallbackSlug(source.id, word),
      source.id,
    )
    const uid = wall.derivedId('agg', `${context.named.slug}_${slug}`)
    const named = namedAs(uid, `agg:${path}${slug}`, noun.name, slug)
    const aggregate: AggregatePlan = { named, context, item: null, commands: [], events: [] }
    proposed.set(noun.key, aggregate)
    return aggregate
  }
  const named = context.named
  const ofContext = (source: Item): AggregatePlan =>
    propose({ key: `\u0000${named.ref}`, name: named.name, codeName: named.slug }, context.item ?? source)

  placeCommands()
  placeEvents()
  announce()
  return new Map([...homes].map(([placed, { aggregate }]) => [placed, aggregate]))

  function settle(placed: Placed, home: Home): void {
    homes.set(placed, home)
  }

  function placeCommands(): void {
    const homeless: Placed[] = []
    for (const command of context.commands) {
      const links = wall.from('handledBy', command.item)
      const targets = links.filter(({ to }) => byItem.has(to))
      const link = targets[0]
      const aggregate = link && byItem.get(link.to)
      if (link && aggregate) settle(command, { aggregate, basis: byLink(link) })
      else homeless.push(command)
      if (new Set(targets.map(({ to }) => to)).size > 1) {
        report.tell({
          code: 'command.several-targets',
          severity: 'warning',
          message: `${calling(command.item)} is handled by several aggregates; it was given to ${link?.to ? calling(link.to) : 'the first'}.`,
          element: command.named.ref,
          stickies: [...command.item.stickies, ...targets.flatMap(({ to }) => to.stickies)],
          suggestion: 'Let one command change one aggregate, and a policy tell the next.',
        })
      }
      if (links.length === 0) {
        report.tell({
          code: 'command.no-target',
          severity: 'warning',
          message: `${calling(command.item)} is handled by no aggregate or external system that could be read.`,
          element: command.named.ref,
          stickies: command.item.stickies,
          suggestion: 'Put an aggregate between it and its event, or draw a connector to one.',
        })
      }
    }
    // Lowest id first, so that a proposed aggregate takes its fallback from the same sticky in every export.
    for (const command of sortedBy(homeless, ({ item }) => item.id)) settle(command, homeOf(command))
  }

  function homeOf(command: Placed): Home {
    const events = wall.from('emits', command.item).map(({ to }) => to)
    for (const event of events) {
      const link = wall
        .to('emits', event)
        .find(({ from }) => wall.from('handledBy', from).some(({ to }) => byItem.has(to)))
      const sibling = link && placed(link.from)
      const shared = sibling && homes.get(sibling)
      if (shared) return { aggregate: shared.aggregate, basis: { basis: 'derived' } }
    }
    const named = spokenOf(wording(command))
    if (named) return { aggregate: named, basis: { basis: 'name-match' } }
    const { text, attributes } = command.item
    const noun = sharedNoun(
      { text, codeName: attributes.codeName },
      events.map((event) => ({ text: event.text, codeName: event.attributes.codeName })),
    )
    return {
      aggregate: noun ? propose(noun, command.item) : ofContext(command.item),
      basis: { basis: 'derived' },
    }
  }

  function placeEvents(): void {
    const homeless: Placed[] = []
    for (const event of context.events) {
      const producers = wall.to('emits', event.item).flatMap((link) => {
        const command = placed(link.from)
        const home = command?.context === context ? homes.get(command) : undefined
        return home ? [{ link, home }] : []
      })
      const first = producers[0]
      if (first) settle(event, { aggregate: first.home.aggregate, basis: byLink(first.link) })
      else homeless.push(event)
      if (new Set(producers.map(({ home }) => home.aggregate)).size > 1) {
        report.tell({
          code: 'event.several-aggregates',
          severity: 'warning',
          message: `${calling(event.item)} is emitted by commands of several aggregates; it was given to ${first?.home.aggregate.named.name}.`,
          element: event.named.ref,
          stickies: event.item.stickies,
          suggestion: 'Name the facts of different aggregates apart.',
        })
      }
    }
    for (const event of sortedBy(homeless, ({ item }) => item.id)) settle(event, homeOfEvent(event))
  }

  function homeOfEvent(event: Placed): Home {
    const basis = { basis: 'derived' } as const
    if (event.item.kind !== 'event') {
      // A timer or an event from elsewhere belongs where it leads to.
      const led = [event.item, ...wall.from('triggers', event.item).map(({ to }) => to)]
        .flatMap((item) => wall.from('issues', item))
        .map(({ to }) => placed(to))
        .find((command) => command?.context === context)
      const home = led && homes.get(led)
      if (home) return { aggregate: home.aggregate, basis }
    }
    const name = wording(event)
    const named = spokenOf(name)
    if (named) return { aggregate: named, basis: { basis: 'name-match' } }
    const guess = longestNamed(
      [...proposed.values()].filter(({ named }) => speaksOf(name, wordingOf(named.name, named.slug))),
    )
    return { aggregate: guess ?? ofContext(event.item), basis }
  }

  function announce(): void {
    for (const [placed, { aggregate, basis }] of homes) {
      const own = placed.item.kind === 'command' ? aggregate.commands : aggregate.events
      own.push(placed)
      report.trace(placed.named.ref, { stickies: placed.item.stickies, ...basis })
    }
    const order = new Map([...context.commands, ...context.events].map((placed, index) => [placed, index]))
    const inOrder = (a: Placed, b: Placed): number => (order.get(a) ?? 0) - (order.get(b) ?? 0)
    for (const aggregate of [...byItem.values(), ...proposed.values()]) {
      aggregate.commands.sort(inOrder)
      aggregate.events.sort(inOrder)
    }
    for (const aggregate of sortedBy(proposed.values(), ({ named }) => named.ref)) {
      context.aggregates.push(aggregate)
      const stickies = [...aggregate.commands, ...aggregate.events].flatMap(({ item }) => item.stickies)
      report.trace(aggregate.named.ref, { stickies, basis: 'derived' })
      report.tell({
        code: 'aggregate.proposed',
        severity: 'warning',
        message: `No aggregate holds these stickies, so "${aggregate.named.name}" was proposed for them.`,
        element: aggregate.named.ref,
        stickies,
        suggestion: 'Put an aggregate sticky beside them, or let this name stand.',
      })
    }
  }
}
