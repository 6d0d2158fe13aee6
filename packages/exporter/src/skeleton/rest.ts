import type { Build } from './build.ts'
import type { CallPlan } from './call-plans.ts'
import { namedAs } from './naming.ts'
import type { ContextPlan, Placed } from './plan.ts'
import { queryName } from './read-models.ts'
import { sortedBy } from './report.ts'
import { camelOf, pluralOf, takeSlug } from './slug.ts'
import type { Aggregate, Command, HttpMethod, Query, Ref, RestOperation } from './types.ts'

/** An operation and what it stands for, so that calls and gateways find it. */
export interface PlannedOperation {
  readonly placed: Placed
  readonly operation: RestOperation
}

type Responses = RestOperation['responses']

const refusals = (scopes: readonly string[]): Responses =>
  scopes.length > 0
    ? [
        { status: 401, body: 'problem' },
        { status: 403, body: 'problem' },
      ]
    : []

const commandResponses = (command: Command, created: boolean): Responses => [
  created ? { status: 201, body: 'id' } : { status: 204, body: 'none' },
  ...refusals(command.scopes ?? []),
  { status: 400, body: 'problem' },
  ...(command.rejections ?? []).map(({ code, when, httpStatus }): Responses[number] => ({
    status: httpStatus ?? 409,
    ...(when === undefined ? {} : { when }),
    code,
    body: 'problem',
  })),
]

/** A path that no other operation of the service answers with the same method. */
const freePath = (used: Set<string>, method: HttpMethod, ...wishes: readonly string[]): string => {
  const last = wishes.at(-1) ?? '/'
  let path = wishes.find((wish) => !used.has(`${method} ${wish}`)) ?? last
  while (used.has(`${method} ${path}`)) path = `${path}-again`
  used.add(`${method} ${path}`)
  return path
}

/**
 * The REST operations of a context's service: commands that an actor issues (public), that another context
 * calls or that nobody is seen to issue (internal), and the queries of its read models.
 */
export const operationsOf = (
  build: Build,
  context: ContextPlan,
  aggregates: readonly Aggregate[],
  queries: ReadonlyMap<Ref, Query>,
  calls: readonly CallPlan[],
): readonly PlannedOperation[] => {
  const { wall, report, plan, flows } = build
  const service = context.serviceRef.slice('svc:'.length)
  const slugs = new Set<string>()
  const used = new Set<string>()
  const called = new Set(calls.flatMap(({ target }) => target ?? []))

  const nameOf = (placed: Placed) => {
    const slug = takeSlug(slugs, placed.named.slug, placed.item.id)
    const ref = `op:${service}.${slug}`
    report.trace(ref, { stickies: placed.item.stickies, basis: 'derived' })
    return {
      ...namedAs(wall.derivedId('op', `${service}_${slug}`), ref, placed.named.name, slug),
      operationId: camelOf(slug),
    }
  }

  const commandOperation = (placed: Placed, aggregate: Aggregate, command: Command): PlannedOperation[] => {
    const issuers = flows.issuers(placed)
    const byActor = issuers.some((issuer) => issuer.startsWith('act:'))
    if (!byActor && !called.has(placed) && issuers.length > 0) return []
    if (issuers.length === 0 && !called.has(placed)) {
      report.tell({
        code: 'command.no-issuer',
        severity: 'info',
        message: `Nobody on the wall is seen to issue "${placed.named.name}"; it can be called inside the platform only.`,
        element: placed.named.ref,
        stickies: placed.item.stickies,
        suggestion: 'Put the actor or the policy that issues it beside it.',
      })
    }
    const resource = pluralOf(aggregate.slug)
    const one = `/${resource}/{${aggregate.root.identity}}`
    const named = nameOf(placed)
    const created = command.kind === 'create'
    const method = command.kind === 'delete' ? 'DELETE' : 'POST'
    const path = created
      ? freePath(used, method, `/${resource}`, `/${resource}/${command.slug}`)
      : method === 'DELETE'
        ? freePath(used, method, one, `${one}/${command.slug}`)
        : freePath(used, method, `${one}/${command.slug}`)
    const operation: RestOperation = {
      ...named,
      method,
      path,
      executes: command.ref,
      ...(command.scopes ? { scopes: command.scopes } : {}),
      exposure: byActor ? 'public' : 'internal',
      ...(command.idempotency?.strategy === 'idempotency-key'
        ? { idempotencyHeader: 'Idempotency-Key' }
        : {}),
      responses: commandResponses(command, created),
    }
    return [{ placed, operation }]
  }

  const queryOperation = (placed: Placed): PlannedOperation[] => {
    const query = queries.get(queryName(build, placed).ref)
    if (!query) return []
    const scopes = query.scopes ?? []
    const commandOnly = called.has(placed) && !query.usedBy?.some((ref) => ref.startsWith('act:'))
    const operation: RestOperation = {
      ...nameOf(placed),
      method: 'GET',
      path: freePath(used, 'GET', `/${placed.named.slug}`),
      answers: query.ref,
      ...(scopes.length > 0 ? { scopes } : {}),
      exposure: commandOnly ? 'internal' : 'public',
      responses: [{ status: 200, body: 'read-model' }, ...refusals(scopes)],
    }
    return [{ placed, operation }]
  }

  const byRef = new Map(aggregates.map((aggregate) => [aggregate.ref, aggregate]))
  const placed = sortedBy([...context.commands, ...context.readModels], ({ named }) => named.ref)
  return placed.flatMap((entry) => {
    if (entry.item.kind === 'readModel') return queryOperation(entry)
    const aggregate = byRef.get(plan.aggregateOf(entry)?.named.ref ?? '')
    const command = aggregate?.commands.find(({ ref }) => ref === entry.named.ref)
    return aggregate && command ? commandOperation(entry, aggregate, command) : []
  })
}
