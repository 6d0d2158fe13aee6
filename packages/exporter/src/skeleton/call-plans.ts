import { calling, namedAs } from './naming.ts'
import type { ContextPlan, Party, Placed, Plan } from './plan.ts'
import { type Report, sorted, sortedBy } from './report.ts'
import { slugOf, takeSlug } from './slug.ts'
import type { Named, Ref } from './types.ts'
import type { Item, Link, Wall } from './wall.ts'

/** A synchronous call from one context to another or to an external system. */
export interface CallPlan {
  readonly named: Named
  readonly caller: ContextPlan
  readonly callee: ContextPlan | Party
  /** Ref of the service or external system. */
  readonly to: Ref
  /** The command or read model that is asked for; null where the connector ends at something larger. */
  readonly target: Placed | null
  /** Where the connector ends. */
  readonly end: Item
  readonly issuedFor: readonly Ref[]
  /** Strongest first; `link` is the first of them. */
  readonly link: Link
  readonly links: readonly Link[]
}

interface Wish {
  readonly caller: ContextPlan
  readonly callee: ContextPlan | Party
  readonly to: Ref
  readonly target: Placed | null
  readonly issuer: Ref | null
  readonly link: Link
}

const isContext = (callee: ContextPlan | Party): callee is ContextPlan => 'serviceRef' in callee

/**
 * Every synchronous call that the wall shows: request connectors; a policy or command that reaches into another
 * context; a command that an external system handles; a command that needs a read model of another context.
 */
export const planCalls = (wall: Wall, report: Report, plan: Plan): readonly CallPlan[] => {
  const policyRefs = new Map(
    plan.contexts.flatMap(({ policies }) =>
      policies.flatMap((policy) => (policy.item ? [[policy.item, policy] as const] : [])),
    ),
  )
  const issuerOf = (item: Item): Ref | null => {
    const ref = policyRefs.get(item)?.named.ref ?? plan.placed(item)?.named.ref
    return ref && /^(cmd|pol|rm):/.test(ref) ? ref : null
  }
  const wishes = (['requests', 'handledBy', 'issues', 'needs'] as const).flatMap((kind) =>
    wall.links(kind).flatMap((link): Wish[] => {
      if (kind !== 'requests' && link.from.kind !== 'command' && link.from.kind !== 'policy') return []
      // A policy that was left out calls nobody.
      if (link.from.kind === 'policy' && !policyRefs.has(link.from)) return []
      const caller = link.from.kind === 'context' ? contextOfFrame(plan, link.from) : plan.context(link.from)
      const system = plan.party(link.to)
      const callee =
        system ?? (link.to.kind === 'context' ? contextOfFrame(plan, link.to) : plan.context(link.to))
      if (!caller || !callee) return []
      if (caller === callee) {
        if (kind === 'requests') tellInside(report, link)
        return []
      }
      if (!isContext(callee) && link.to.kind !== 'externalSystem') return []
      const placed = plan.placed(link.to)
      const target = placed && ['command', 'readModel'].includes(placed.item.kind) ? placed : null
      const to = isContext(callee) ? callee.serviceRef : callee.named.ref
      return [{ caller, callee, to, target, issuer: issuerOf(link.from), link }]
    }),
  )
  const groups = Map.groupBy(wishes, ({ caller, target, link }) =>
    [caller.named.ref, target?.named.ref ?? link.to.id].join(' '),
  )
  const taken = new Map<ContextPlan, Set<string>>()
  return sortedBy(groups, ([key]) => key).flatMap(([key, same]): CallPlan[] => {
    const first = same.find(({ link }) => link.connectors.length > 0) ?? same[0]
    if (!first) return []
    const { caller, callee, to, target, link } = first
    const issuedFor = sorted(same.flatMap(({ issuer }) => issuer ?? []))
    const slugs = taken.get(caller) ?? new Set()
    taken.set(caller, slugs)
    const said = link.attributes.operation
    const wanted =
      target?.named.slug ??
      (typeof said === 'string' ? slugOf(said.split('.').at(-1) ?? '', 'call') : null) ??
      plan.aggregate(link.to)?.named.slug ??
      callee.named.slug
    const service = caller.serviceRef.slice('svc:'.length)
    const slug = takeSlug(slugs, wanted, key)
    const uid = wall.derivedId('call', `${service}_${slug}`)
    const name = target?.named.name ?? callee.named.name
    const named = namedAs(uid, `call:${service}.${slug}`, name, slug)
    const links = [link, ...same.map((wish) => wish.link).filter((other) => other !== link)]
    return [{ named, caller, callee, to, target, end: link.to, issuedFor, link, links }]
  })
}

const contextOfFrame = (plan: Plan, item: Item): ContextPlan | undefined =>
  plan.contexts.find((context) => context.item === item)

const tellInside = (report: Report, link: Link): void =>
  report.tell({
    code: 'call.inside-context',
    severity: 'info',
    message: `The request from ${calling(link.from)} to ${calling(link.to)} stays inside one context, so it is no call between services.`,
    stickies: [...link.from.stickies, ...link.to.stickies],
    suggestion: 'Draw it to another context, or take the connector off.',
  })
