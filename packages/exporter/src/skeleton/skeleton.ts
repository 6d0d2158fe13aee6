import type { BoardSnapshot, Model } from '@stormlane/domain'
import { attributesOf, type Build } from './build.ts'
import { planCalls } from './call-plans.ts'
import { SCOPE, scopesOf } from './commands.ts'
import { compensationsOf } from './compensations.ts'
import { contextMapOf } from './context-map.ts'
import { contextOf } from './contexts.ts'
import { flowsOf } from './flows.ts'
import { gatewaysOf } from './gateways.ts'
import { readGroups } from './groups.ts'
import { boardName, makePlan } from './make-plan.ts'
import { type ModelPart, modelHashOf } from './model-hash.ts'
import { calling } from './naming.ts'
import type { Party } from './plan.ts'
import { createReport, sorted } from './report.ts'
import { planSagas } from './sagas.ts'
import { servicesOf } from './services.ts'
import { clip } from './text.ts'
import type { Actor, Context, Domain, ExternalSystem, Platform, Ref, Service, Skeleton } from './types.ts'
import { createTypeBook } from './types-of-fields.ts'
import { uiOf } from './ui.ts'
import { indexWall, type Wall } from './wall.ts'

/** What the skeleton says of the board besides what is on it. */
export interface SkeletonFacts {
  readonly boardId: string
  /** Whole number of 0 or more that grows with every change; 0 where nobody counts. */
  readonly revision: number
  readonly toolVersion: string
}

const LOCALE = /^([a-z]{2,3})(?:-[A-Za-z]{4})?(-[A-Z]{2})?\b/

const domainOf = (wall: Wall): Domain => {
  const { name, slug } = boardName(wall)
  const locale = LOCALE.exec(wall.snapshot.locale)
  return {
    name: clip(name, 4000),
    slug,
    ...(locale ? { locale: `${locale[1] ?? ''}${locale[2] ?? ''}` } : {}),
  }
}

const actorOf = ({ report }: Build, { named, item }: Party, contexts: readonly Context[]): Actor => {
  const reader = attributesOf(report, item, named.ref)
  const used = contexts.flatMap((context) => [
    ...context.aggregates
      .flatMap(({ commands }) => commands)
      .flatMap(({ issuedBy, scopes }) => (issuedBy?.includes(named.ref) ? (scopes ?? []) : [])),
    ...context.readModels
      .flatMap(({ queries }) => queries)
      .flatMap(({ usedBy, scopes }) => (usedBy?.includes(named.ref) ? (scopes ?? []) : [])),
  ])
  const scopes = sorted([...(scopesOf(reader) ?? []), ...used]).filter((scope) => SCOPE.test(scope))
  return {
    ...named,
    kind: reader.choice('actorKind', ['human', 'team', 'system']) ?? 'human',
    ...(scopes.length > 0 ? { scopes } : {}),
  }
}

const systemOf = ({ report }: Build, { named, item }: Party): ExternalSystem => {
  const reader = attributesOf(report, item, named.ref)
  const owner = reader.text('owner', 200)
  const sla = reader.text('sla')
  const options = ['anti-corruption-layer', 'conformist', 'open-host-service', 'unknown'] as const
  const integration = reader.choice('integration', options)
  if (!integration) {
    report.decide({
      about: named.ref,
      property: 'integration',
      chose: 'anti-corruption-layer',
      alternatives: ['conformist', 'open-host-service'],
      because: 'Another system keeps its words; a layer keeps them out of ours.',
      by: 'default',
    })
  }
  return {
    ...named,
    protocol:
      reader.choice('protocol', ['rest', 'grpc', 'soap', 'messaging', 'file', 'unknown']) ?? 'unknown',
    ...(owner === undefined ? {} : { owner }),
    ...(sla === undefined ? {} : { sla }),
    integration: integration ?? 'anti-corruption-layer',
  }
}

const platformOf = ({ report }: Build, services: readonly Service[]): Platform => {
  const platform: Platform = {
    broker: 'nats-jetstream',
    serviceDiscovery: 'compose-dns',
    identityProvider: 'any-oidc',
    logPipeline: 'stdout',
    tracing: 'opentelemetry',
    deploy: ['docker-compose'],
  }
  // A decision is about a ref, and the platform has none: it is told at the service that comes first.
  const about = sorted(services.map(({ ref }) => ref))[0]
  if (about !== undefined) {
    for (const [property, chose] of Object.entries(platform)) {
      report.decide({
        about,
        property: `platform.${property}`,
        chose: String(chose),
        because: 'The board does not speak of the platform; this is the default for all services.',
        by: 'default',
      })
    }
  }
  return platform
}

/** Which connectors and hotspots did not find their way into the model. */
const tellRest = (build: Build): void => {
  const { wall, report, plan } = build
  const touchesScreen = (id: string): boolean => wall.item(id)?.kind === 'ui'
  for (const connector of wall.unread) {
    const ends = [connector.from, connector.to].flatMap((id) => wall.item(id) ?? [])
    if (ends.length < 2 || ends.some((end) => touchesScreen(end.id))) continue
    report.tell({
      code: 'connector.not-read',
      severity: 'warning',
      message: `The ${connector.kind} connector from ${ends.map(calling).join(' to ')} says nothing that the grammar knows.`,
      stickies: ends.flatMap(({ id }) => id),
      suggestion:
        'Join kinds that go together, such as command to aggregate, event to policy or event to read model.',
    })
  }
  for (const item of wall.ofKind('hotspot')) {
    const about = wall.from('annotates', item)[0]?.to
    const placed = about && (plan.placed(about) ?? plan.aggregate(about) ?? plan.party(about))
    report.tell({
      code: 'hotspot.open',
      severity: 'info',
      message: `Open hotspot: ${calling(item)}.`,
      ...(placed ? { element: placed.named.ref } : {}),
      stickies: [...item.stickies, ...(about?.stickies ?? [])],
      suggestion: 'Answer it on the board, or keep it for the next session.',
    })
  }
}

/**
 * The skeleton of a board: what was read from it as contexts, services and their relations, with a trace of
 * every element to its stickies, every choice that the board did not make, and everything that could not be
 * read. Any board gives a skeleton that is valid against the schema; the same board gives the same skeleton
 * whatever the order of its elements.
 * @param model the reading of that very snapshot
 */
export const skeletonOf = (snapshot: BoardSnapshot, model: Model, facts: SkeletonFacts): Skeleton => {
  const wall = indexWall(snapshot, model)
  const report = createReport(snapshot.phase, wall.publicId)
  const plan = makePlan(wall, report)
  const compensations = compensationsOf(wall, plan)
  const sagas = planSagas(wall, report, plan, compensations)
  const book = createTypeBook()
  const groups = readGroups(wall, report, plan, book)
  const build: Build = { wall, report, plan, flows: flowsOf(wall, plan, sagas), compensations, book }

  const calls = planCalls(wall, report, plan)
  const sagaOfPolicy = new Map<Ref, Ref>(
    sagas.flatMap(({ named, policies }) =>
      policies.map((policy): [Ref, Ref] => [policy.named.ref, named.ref]),
    ),
  )
  const parties = Map.groupBy(
    [...plan.actors, ...plan.systems].flatMap((party) =>
      party.item.stickies.flatMap((id) => {
        const frame = wall.frameOf(id)
        return frame === null ? [] : [{ frame, ref: party.named.ref }]
      }),
    ),
    ({ frame }) => frame,
  )
  const contexts = plan.contexts.map((context) => ({
    plan: context,
    context: contextOf(build, context, groups, sagaOfPolicy, [
      ...(context.item ? (parties.get(context.item) ?? []).map(({ ref }) => ref) : []),
      ...calls.filter(({ caller }) => caller === context).map(({ callee }) => callee.named.ref),
    ]),
  }))
  const built = contexts.map(({ context }) => context)
  const { services } = servicesOf(build, contexts, calls)
  const identities = new Map(
    built.flatMap(({ aggregates }) => aggregates.map(({ ref, root }) => [ref, root.identity])),
  )
  const ui = uiOf(build)
  const part: ModelPart = {
    $schema: 'urn:stormlane:skeleton:1',
    format: 'skeleton',
    formatVersion: '1.0.0',
    domain: domainOf(wall),
    actors: plan.actors.map((party) => actorOf(build, party, built)),
    externalSystems: plan.systems.map((party) => systemOf(build, party)),
    contexts: built,
    contextMap: contextMapOf(build, calls),
    services,
    sagas: sagas.map(({ first, saga }) =>
      saga(identities.get(plan.aggregateOf(first)?.named.ref ?? '') ?? 'correlationId'),
    ),
    gateways: gatewaysOf(build, services),
    ...(ui ? { ui } : {}),
    platform: platformOf(build, services),
  }
  tellRest(build)
  const { $schema, format, formatVersion, ...rest } = part
  return {
    $schema,
    format,
    formatVersion,
    source: {
      tool: 'stormlane',
      toolVersion: facts.toolVersion,
      boardId: facts.boardId,
      boardRevision: facts.revision,
      modelHash: modelHashOf(part),
    },
    ...rest,
    ...report.close(),
  }
}
