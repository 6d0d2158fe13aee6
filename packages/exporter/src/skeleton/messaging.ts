import { attributesOf, type Build, evidenceOf, linkAttributesOf } from './build.ts'
import type { Consumption } from './flows.ts'
import { namedAs } from './naming.ts'
import type { ContextPlan, Placed } from './plan.ts'
import { sortedBy } from './report.ts'
import { pluralOf, takeSlug } from './slug.ts'
import type { Aggregate, DomainEvent, PayloadMode, Publication, Stack, Subscription } from './types.ts'

const payloadModes = ['zero-payload', 'delta', 'event-carried-state'] as const

/** Topic of a context's events. */
const channelOf = (context: ContextPlan): string => `${context.named.slug}.events`

const serviceSlug = (context: ContextPlan): string => context.serviceRef.slice('svc:'.length)

const payloadModeOf = (build: Build, placed: Placed, ref: string): PayloadMode => {
  const { report, flows } = build
  const onSticky = attributesOf(report, placed.item, placed.named.ref).choice('payloadMode', payloadModes)
  const onConnectors = flows
    .ofEvent(placed)
    .flatMap(({ links }) => links)
    .flatMap((link) => linkAttributesOf(report, link, ref).choice('payloadMode', payloadModes) ?? [])
  const written = onSticky ?? onConnectors[0]
  if (written) return written
  report.decide({
    about: ref,
    property: 'payloadMode',
    chose: 'event-carried-state',
    alternatives: ['zero-payload', 'delta'],
    because:
      'Neither the event nor its connectors say; with the state in the message no consumer has to ask back.',
    by: 'default',
  })
  return 'event-carried-state'
}

/** What a service publishes: one for each published event, ordered by ref. */
export const publicationsOf = (
  build: Build,
  context: ContextPlan,
  aggregates: readonly Aggregate[],
  stack: Stack,
): readonly Publication[] => {
  const { wall, report } = build
  const events = new Map<string, { event: DomainEvent; aggregate: Aggregate }>(
    aggregates.flatMap((aggregate) =>
      aggregate.events.map((event) => [event.ref, { event, aggregate }] as const),
    ),
  )
  const service = serviceSlug(context)
  return sortedBy(context.events, ({ named }) => named.ref).flatMap((placed): Publication[] => {
    const found = events.get(placed.named.ref)
    if (found?.event.visibility !== 'published') return []
    const { event, aggregate } = found
    const ref = `pub:${service}.${event.slug}`
    const uid = wall.derivedId('pub', `${service}_${event.slug}`)
    const reader = attributesOf(report, placed.item, placed.named.ref)
    const payloadMode = payloadModeOf(build, placed, ref)
    const { identity } = aggregate.root
    const names = event.fields.map(({ name }) => name)
    const detailsUrl = reader.text('detailsUrl', 2000)
    const otherwise = `/${pluralOf(aggregate.slug)}/{${identity}}`
    if (payloadMode === 'zero-payload' && detailsUrl === undefined) {
      report.decide({
        about: ref,
        property: 'detailsUrl',
        chose: otherwise,
        because:
          'A zero-payload event has to say where its details are read; this is where its aggregate is.',
        by: 'default',
      })
    }
    const zero = payloadMode === 'zero-payload'
    const identityFields = event.fields.filter((field) => field.identity || field.name === identity)
    report.trace(ref, { stickies: placed.item.stickies, basis: 'derived' })
    return [
      {
        ...namedAs(uid, ref, event.name, event.slug),
        channel: channelOf(context),
        message: event.ref,
        payloadMode,
        payloadFields: zero ? identityFields.map(({ name }) => name) : names,
        key:
          reader.text('orderingKey', 100) ?? (names.includes(identity) ? identity : (names[0] ?? identity)),
        reliability: stack.persistence.style === 'event-sourced' ? 'event-store' : 'transactional-outbox',
        envelope: 'cloudevents-structured',
        ...(zero ? { detailsUrl: detailsUrl ?? otherwise } : detailsUrl === undefined ? {} : { detailsUrl }),
      },
    ]
  })
}

/** What a service subscribes to: one for each event of another context that something here reacts to. */
export const subscriptionsOf = (
  build: Build,
  context: ContextPlan,
  keys: ReadonlyMap<string, string>,
): readonly Subscription[] => {
  const { wall, report, flows } = build
  const service = serviceSlug(context)
  const slugs = new Set<string>()
  const own = flows.byContext(context)
  const handled = own.filter(({ handlers }) => handlers.length > 0)
  for (const consumption of own) if (consumption.handlers.length === 0) tellUnused(build, consumption)
  return handled.map((consumption): Subscription => {
    const { event, handlers, links } = consumption
    const slug = takeSlug(slugs, event.named.slug, event.item.id)
    const ref = `sub:${service}.${slug}`
    const readers = links.map((link) => linkAttributesOf(report, link, ref))
    const written = readers
      .map((reader) =>
        reader.choice('deliveryGuarantee', ['at-most-once', 'at-least-once', 'effectively-once']),
      )
      .find((choice) => choice !== undefined)
    if (written === undefined) {
      report.decide({
        about: ref,
        property: 'delivery.guarantee',
        chose: 'at-least-once',
        alternatives: ['at-most-once', 'effectively-once'],
        because: 'The connector does not say; an outbox and an inbox lose nothing and tell repeats apart.',
        by: 'default',
      })
    }
    const orderingKey = readers
      .map((reader) => reader.text('orderingKey', 100))
      .find((key) => key !== undefined)
    const key = orderingKey ?? keys.get(event.named.ref)
    const evidence = evidenceOf(links)
    report.trace(ref, { ...evidence, basis: evidence.arrows.length > 0 ? 'arrow' : 'derived' })
    return {
      ...namedAs(wall.derivedId('sub', `${service}_${slug}`), ref, event.named.name, slug),
      channel: channelOf(event.context),
      message: event.named.ref,
      from: event.context.serviceRef,
      consumerGroup: service,
      handledBy: handlers,
      delivery: {
        guarantee: written ?? 'at-least-once',
        ...(key === undefined ? {} : { orderingKey: key }),
        maxAttempts: 5,
        backoffMs: [200, 1000, 5000, 30_000],
        deadLetter: `${channelOf(event.context)}.dlq`,
        dedupe: 'inbox-table',
      },
    }
  })
}

const tellUnused = ({ report }: Build, { event, consumer, references }: Consumption): void =>
  report.tell({
    code: 'event.reference-unused',
    severity: 'info',
    message: `"${event.named.name}" of ${event.context.named.name} is shown in ${consumer.named.name}, but nothing there reacts to it.`,
    element: event.named.ref,
    stickies: [...event.item.stickies, ...references.flatMap(({ stickies }) => stickies)],
    suggestion: 'Put the policy or read model beside it that needs it.',
  })
