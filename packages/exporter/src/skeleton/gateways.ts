import type { Build } from './build.ts'
import { namedAs } from './naming.ts'
import { sorted, sortedBy } from './report.ts'
import type { Gateway, HttpMethod, Service } from './types.ts'

const TIMEOUT_MS = 5000

/** One edge gateway that leads to everything public; none where nothing is. */
export const gatewaysOf = ({ wall, report }: Build, services: readonly Service[]): readonly Gateway[] => {
  const targets = services.flatMap((service) =>
    service.inbound.rest
      .filter(({ exposure }) => exposure === 'public')
      .map(({ method, path, ref }) => ({ service, method, ref, segment: path.split('/')[1] ?? '' })),
  )
  if (targets.length === 0) return []
  const owners = Map.groupBy(targets, ({ segment }) => segment)
  const routes = [
    ...Map.groupBy(targets, ({ service, segment }) => `${segment} ${service.ref}`).values(),
  ].flatMap((same): Gateway['routes'] => {
    const first = same[0]
    if (!first) return []
    const { service, segment } = first
    // Two services with the same resource: the path says which.
    const shared = new Set(owners.get(segment)?.map((target) => target.service)).size > 1
    const path = shared ? `/api/${service.slug}/${segment}/**` : `/api/${segment}/**`
    const methods = sorted(same.map(({ method }) => method)).filter(
      (method): method is HttpMethod => method !== '',
    )
    return [{ path, to: service.ref, rewrite: `/${segment}/**`, methods, timeoutMs: TIMEOUT_MS }]
  })
  const ref = 'gw:edge'
  report.trace(ref, { stickies: [], basis: 'default' })
  report.decide({
    about: ref,
    property: 'kind',
    chose: 'edge-gateway',
    alternatives: ['bff'],
    because: 'One door for everything that actors use; no front end on the board asks for its own.',
    by: 'default',
  })
  return [
    {
      ...namedAs(wall.derivedId('gw', 'edge'), ref, 'Edge gateway', 'edge'),
      kind: 'edge-gateway',
      routes: sortedBy(routes, ({ path, to }) => `${path} ${to}`),
      securityFlow: 'token-relay',
    },
  ]
}
