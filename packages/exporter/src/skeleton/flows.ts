import type { ContextPlan, Placed, Plan, PolicyPlan } from './plan.ts'
import { sortedBy } from './report.ts'
import type { SagaPlan } from './sagas.ts'
import type { Ref } from './types.ts'
import type { Item, Link, Wall } from './wall.ts'

/** An event that one context takes from another (or from itself), and what there reacts to it. */
export interface Consumption {
  readonly event: Placed
  readonly consumer: ContextPlan
  /** Policies and read models; empty where the event is only shown. */
  readonly handlers: readonly Ref[]
  /** What leads to the handlers, and what joins a reference there to its origin. */
  readonly links: readonly Link[]
  /** Stickies of the consumer that stand for the event in its own words. */
  readonly references: readonly Item[]
}

/** How events and commands run between the parts of the plan. */
export interface Flows {
  /** Events that feed a read model, by ref. */
  readonly feeding: (readModel: Placed) => readonly { readonly event: Placed; readonly link: Link }[]
  /** Consumptions across contexts, ordered by event and consumer. */
  readonly crossing: readonly Consumption[]
  /** Those of one event, and those of one context. */
  readonly ofEvent: (event: Placed) => readonly Consumption[]
  readonly byContext: (consumer: ContextPlan) => readonly Consumption[]
  /** Who issues a command: refs of actors and policies, sorted. */
  readonly issuers: (command: Placed) => readonly Ref[]
  readonly policies: readonly PolicyPlan[]
}

/** @param sagas those that are orchestrated listen to what their steps end in, and issue their commands */
export const flowsOf = (wall: Wall, plan: Plan, sagas: readonly SagaPlan[]): Flows => {
  const policies = plan.contexts.flatMap((context) => context.policies)
  const readModels = plan.contexts.flatMap((context) => context.readModels)

  const feeding = new Map(
    readModels.map((readModel) => {
      const links = wall.to('updates', readModel.item).flatMap((link) => {
        const event = plan.event(link.from)
        return event ? [{ event, link }] : []
      })
      const strongest = new Map<Placed, { event: Placed; link: Link }>()
      for (const entry of links) if (!strongest.has(entry.event)) strongest.set(entry.event, entry)
      return [readModel, sortedBy(strongest.values(), ({ event }) => event.named.ref)] as const
    }),
  )

  const references = wall.ofKind('foreignEvent', 'event').filter((item) => wall.origin(item) !== item)
  const uses = [
    ...policies.flatMap(({ named, context, triggers }) =>
      triggers.flatMap((link) => {
        const event = plan.event(link.from)
        return event ? [{ event, consumer: context, handler: named.ref, link, reference: null }] : []
      }),
    ),
    ...[...feeding].flatMap(([{ named, context }, events]) =>
      events.map(({ event, link }) => ({
        event,
        consumer: context,
        handler: named.ref,
        link,
        reference: null,
      })),
    ),
    ...references.flatMap((item) => {
      const event = plan.event(item)
      const consumer = plan.context(item)
      return event && consumer ? [{ event, consumer, handler: null, link: null, reference: item }] : []
    }),
    ...sagas
      .filter(({ style }) => style === 'orchestration')
      .flatMap(({ named, home, events }) =>
        events.map((event) => ({ event, consumer: home, handler: named.ref, link: null, reference: null })),
      ),
  ].filter(({ event, consumer }) => event.context !== consumer)

  const groups = Map.groupBy(uses, ({ event, consumer }) => `${event.named.ref} ${consumer.named.ref}`)
  const crossing = sortedBy(groups, ([key]) => key).flatMap(([, same]): Consumption[] => {
    const first = same[0]
    if (!first) return []
    const handlers = new Set(same.flatMap(({ handler }) => handler ?? []))
    return [
      {
        event: first.event,
        consumer: first.consumer,
        handlers: [...handlers].sort(),
        links: same.flatMap(({ link }) =>
          link ? [link, ...wall.from('refersTo', link.from).slice(0, 1)] : [],
        ),
        references: [...new Set(same.flatMap(({ reference }) => reference ?? []))],
      },
    ]
  })

  const byEvent = Map.groupBy(crossing, ({ event }) => event)
  const byConsumer = Map.groupBy(crossing, ({ consumer }) => consumer)
  const issuers = new Map<Placed, Set<Ref>>()
  const issue = (command: Placed, ref: Ref) => {
    const refs = issuers.get(command) ?? new Set()
    issuers.set(command, refs.add(ref))
  }
  for (const { named, issues } of policies) for (const command of issues) issue(command, named.ref)
  for (const link of wall.links('issues')) {
    const command = plan.placed(link.to)
    const party = plan.party(link.from)
    if (command && party) issue(command, party.named.ref)
  }
  for (const { named, style, commands } of sagas) {
    if (style === 'orchestration') for (const command of commands) issue(command, named.ref)
  }
  return {
    feeding: (readModel) => feeding.get(readModel) ?? [],
    crossing,
    ofEvent: (event) => byEvent.get(event) ?? [],
    byContext: (consumer) => byConsumer.get(consumer) ?? [],
    issuers: (command) => [...(issuers.get(command) ?? [])].sort(),
    policies,
  }
}
