import { type AttributeReader, readAttributes } from './attributes.ts'
import { attributesOf, type Build } from './build.ts'
import type { CallPlan } from './call-plans.ts'
import { callOf } from './calls.ts'
import { publicationsOf, subscriptionsOf } from './messaging.ts'
import { namedAs } from './naming.ts'
import type { ContextPlan } from './plan.ts'
import { sorted, sortedBy } from './report.ts'
import { operationsOf, type PlannedOperation } from './rest.ts'
import type { Context, Field, Publication, Ref, Service, Stack } from './types.ts'

const FIRST_PORT = 8081
const PORTS = 50_000

const nothing: AttributeReader = readAttributes({}, () => {})

const frameworks: Readonly<Record<Stack['language'], string>> = {
  typescript: 'fastify@5',
  java: 'spring-boot@3',
  kotlin: 'spring-boot@3',
  go: 'net/http',
  python: 'fastapi',
  csharp: 'aspnet@9',
}

/** The stack of a context as marked on its frame, with defaults that are told as decisions. */
const stackOf = ({ report }: Build, context: ContextPlan): Stack => {
  const frame = context.item ? attributesOf(report, context.item, context.named.ref) : nothing
  const decide = (property: string, chose: string, alternatives: readonly string[], written: boolean) =>
    report.decide({
      about: context.serviceRef,
      property: `stack.${property}`,
      chose,
      alternatives: alternatives.filter((alternative) => alternative !== chose),
      because: written
        ? 'Marked so on the context frame.'
        : 'The context frame does not say; this is the default.',
      by: written ? 'user' : 'default',
    })
  const choose = <const Option extends string>(
    property: string,
    attribute: string,
    options: readonly Option[],
    otherwise: Option,
  ): Option => {
    const written = frame.choice(attribute, options)
    decide(property, written ?? otherwise, options, written !== undefined)
    return written ?? otherwise
  }
  const language = choose(
    'language',
    'language',
    ['typescript', 'java', 'kotlin', 'go', 'python', 'csharp'],
    'typescript',
  )
  const framework = frame.text('framework', 100)
  decide('framework', framework ?? frameworks[language], [], framework !== undefined)
  const architecture = choose('architecture', 'architecture', ['hexagonal', 'layered'], 'hexagonal')
  const domainLogic = choose(
    'domainLogic',
    'domainLogic',
    ['domain-model', 'transaction-script'],
    'domain-model',
  )
  const marked = frame.value('persistence')
  const record = typeof marked === 'object' ? frame.record('persistence') : undefined
  const styles = ['orm', 'sql-mapper', 'event-sourced', 'none'] as const
  const style = record ? record.choice('style', styles) : frame.choice('persistence', styles)
  decide('persistence.style', style ?? 'sql-mapper', styles, style !== undefined)
  const engines = ['postgresql', 'mysql', 'mariadb', 'sqlite', 'h2', 'mongodb', 'memory'] as const
  const engine = record?.choice('engine', engines) ?? frame.choice('engine', engines)
  decide('persistence.engine', engine ?? 'postgresql', engines, engine !== undefined)
  const snapshotEvery = record?.integer('snapshotEvery', 1)
  return {
    language,
    framework: framework ?? frameworks[language],
    architecture,
    domainLogic,
    persistence: {
      style: style ?? 'sql-mapper',
      engine: engine ?? 'postgresql',
      schema: context.named.slug.replaceAll('-', '_'),
      databasePerService: true,
      ...(snapshotEvery === undefined ? {} : { snapshotEvery }),
    },
    consistency: { writes: 'strong', reads: 'eventual' },
  }
}

const holdsPersonalData = (context: Context): boolean => {
  const groups: readonly (readonly Field[])[] = [
    ...context.readModels.map(({ fields }) => fields),
    ...context.aggregates.flatMap(({ root, commands, events, valueObjects = [], entities = [] }) =>
      [root, ...commands, ...events, ...valueObjects, ...entities].map(({ fields }) => fields),
    ),
  ]
  return groups.some((fields) => fields.some(({ sensitive }) => sensitive === 'personal'))
}

/** The operation that a call reaches: that of its target, else the one it names, else the only one it can mean. */
const operationFor = (
  { plan }: Build,
  call: CallPlan,
  operations: readonly PlannedOperation[],
): Ref | undefined => {
  if (call.target) return operations.find(({ placed }) => placed === call.target)?.operation.ref
  const own = operations.filter(({ operation }) =>
    operation.ref.startsWith(`op:${call.to.slice('svc:'.length)}.`),
  )
  const said = call.link.attributes.operation
  const named = own.filter(({ operation }) =>
    [operation.ref, operation.slug, operation.operationId, operation.name].includes(String(said)),
  )
  const aggregate = plan.aggregate(call.end)
  const meant = aggregate ? own.filter(({ placed }) => plan.aggregateOf(placed) === aggregate) : own
  const [only, ...others] = named.length > 0 ? named : meant
  return only && others.length === 0 ? only.operation.ref : undefined
}

export interface BuiltServices {
  readonly services: readonly Service[]
  readonly operations: readonly PlannedOperation[]
}

/** One service for each context, in the order of the contexts. */
export const servicesOf = (
  build: Build,
  contexts: readonly { readonly plan: ContextPlan; readonly context: Context }[],
  calls: readonly CallPlan[],
): BuiltServices => {
  const { wall, report } = build
  const drafts = contexts.map(({ plan, context }) => {
    const stack = stackOf(build, plan)
    const queries = new Map(
      context.readModels.flatMap((readModel) =>
        readModel.queries.map((query) => [query.ref, query] as const),
      ),
    )
    return {
      plan,
      context,
      stack,
      operations: operationsOf(build, plan, context.aggregates, queries, calls),
      publications: publicationsOf(build, plan, context.aggregates, stack),
    }
  })
  const operations = drafts.flatMap((draft) => draft.operations)
  const byRef = new Map(operations.map(({ operation }) => [operation.ref, operation]))
  const keys = new Map(
    drafts.flatMap(({ publications }) =>
      publications.flatMap(({ message, key }: Publication) =>
        key === undefined ? [] : [[message, key] as const],
      ),
    ),
  )
  const ports = new Map(
    sorted(drafts.map(({ plan }) => plan.serviceRef)).map((ref, index) => [
      ref,
      FIRST_PORT + (index % PORTS),
    ]),
  )
  const suffix = wall.snapshot.locale.startsWith('ko') ? '서비스' : 'service'

  const services = drafts.map(({ plan, context, stack, operations: own, publications }): Service => {
    const slug = plan.serviceRef.slice('svc:'.length)
    report.trace(plan.serviceRef, { stickies: plan.item?.stickies ?? [], basis: 'default' })
    const outbound = sortedBy(
      calls.filter(({ caller }) => caller === plan),
      ({ named }) => named.ref,
    ).map((call) => callOf(build, call, operationFor(build, call, operations)))
    const scopes = sorted(own.flatMap(({ operation }) => operation.scopes ?? []))
    const asked = sorted(outbound.flatMap(({ operation }) => byRef.get(operation ?? '')?.scopes ?? []))
    const schedules = sortedBy(context.policies, ({ ref }) => ref).flatMap(({ ref, timing }) =>
      timing?.kind === 'schedule' ? [{ policy: ref, cron: timing.cron }] : [],
    )
    return {
      ...namedAs(wall.derivedId('svc', slug), plan.serviceRef, `${context.name} ${suffix}`, slug),
      contexts: [context.ref],
      ...(context.owner === undefined ? {} : { owner: context.owner }),
      stack,
      inbound: {
        rest: own.map(({ operation }) => operation),
        subscriptions: subscriptionsOf(build, plan, keys),
        ...(schedules.length > 0 ? { schedules } : {}),
      },
      outbound: { publications, calls: outbound },
      security: {
        resourceServer: 'oauth2-jwt',
        scopes,
        serviceAccountScopes: asked,
        personalData: holdsPersonalData(context),
      },
      observability: {
        logs: { format: 'json', correlationFields: ['traceId', 'correlationId', 'causationId'] },
        traces: 'opentelemetry',
        metrics: 'prometheus',
        health: { liveness: '/health/live', readiness: '/health/ready' },
      },
      runtime: { httpPort: ports.get(plan.serviceRef) ?? FIRST_PORT },
    }
  })
  return { services, operations }
}
