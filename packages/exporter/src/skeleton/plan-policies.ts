import { calling, namedAs, nameItems } from './naming.ts'
import type { ContextPlan, Placed, Plan, PolicyPlan } from './plan.ts'
import { type Report, sortedBy } from './report.ts'
import { fitSlug, takeSlug } from './slug.ts'
import { clip } from './text.ts'
import { type Item, type Link, traceBasis, type Wall } from './wall.ts'

const unique = (entries: readonly Placed[]): readonly Placed[] =>
  sortedBy(new Set(entries), ({ named }) => named.ref)

const traceOf = (links: readonly Link[]) => ({
  stickies: links.flatMap(({ relation, from, to }) => [from.id, to.id, ...relation.pairs.flat()]),
  arrows: links.flatMap(({ connectors }) => connectors.map(({ id }) => id)),
})

/**
 * The policies of a context: those on the wall, and one for each event that leads to a command of the context
 * with no policy between (an implicit policy, told but never an error).
 */
export const planPolicies = (
  wall: Wall,
  report: Report,
  plan: Plan,
  context: ContextPlan,
  explicit: readonly Item[],
): readonly PolicyPlan[] => {
  const path = `${context.named.slug}.`
  const taken = new Set<string>()
  const readable = explicit.filter((item) => {
    const links = wall.to('triggers', item)
    if (links.some(({ from }) => plan.event(from))) return true
    report.tell({
      code: 'policy.no-trigger',
      severity: 'error',
      message:
        links.length > 0
          ? `What triggers ${calling(item)} was left out, so the policy was left out too.`
          : `${calling(item)} is triggered by no event that could be read, so it was left out.`,
      stickies: [...item.stickies, ...links.flatMap(({ from }) => from.stickies)],
      suggestion: 'Put the event that activates it to its left, or draw a connector from the event.',
    })
    return false
  })
  const names = nameItems({ wall, report }, 'pol', readable, path, taken)
  const policies = readable.flatMap((item): PolicyPlan[] => {
    const named = names.get(item)
    if (!named) return []
    const triggers = wall.to('triggers', item).filter(({ from }) => plan.event(from))
    const orders = wall.from('issues', item).filter(({ to }) => plan.placed(to))
    report.trace(named.ref, { stickies: item.stickies, basis: 'sticky' })
    if (orders.length === 0) {
      report.tell({
        code: 'policy.no-command',
        severity: 'error',
        message: `${calling(item)} issues no command that could be read.`,
        element: named.ref,
        stickies: item.stickies,
        suggestion: 'Put the command it issues to its right, or draw a connector to it.',
      })
    }
    return [{ named, context, item, ...endsOf(plan, triggers, orders), triggers, orders }]
  })
  return [...policies, ...implicitPolicies(wall, report, plan, context, taken)]
}

const endsOf = (plan: Plan, triggers: readonly Link[], orders: readonly Link[]) => ({
  when: unique(triggers.flatMap(({ from }) => plan.event(from) ?? [])),
  issues: unique(orders.flatMap(({ to }) => plan.placed(to) ?? [])),
})

const implicitPolicies = (
  wall: Wall,
  report: Report,
  plan: Plan,
  context: ContextPlan,
  taken: Set<string>,
): readonly PolicyPlan[] => {
  const pairs = context.commands.flatMap((command) =>
    wall.to('issues', command.item).flatMap((link) => {
      const event = ['event', 'timer', 'foreignEvent'].includes(link.from.kind)
        ? plan.event(link.from)
        : undefined
      return event ? [{ key: `${event.item.id} ${command.item.id}`, event, command, link }] : []
    }),
  )
  const groups = sortedBy(
    Map.groupBy(pairs, ({ key }) => key),
    ([key]) => key,
  )
  return groups.flatMap(([key, same]): PolicyPlan[] => {
    const first = same[0]
    if (!first) return []
    const { event, command } = first
    const links = same.map(({ link }) => link)
    const slug = takeSlug(taken, fitSlug(`${command.named.slug}-when-${event.named.slug}`), key)
    const name = `${clip(event.named.name, 98)} → ${clip(command.named.name, 98)}`
    const uid = wall.derivedId('pol', `${context.named.slug}_${slug}`)
    const named = namedAs(uid, `pol:${context.named.slug}.${slug}`, name, slug)
    const strongest = links[0]
    report.trace(named.ref, {
      ...traceOf(links),
      basis: strongest ? traceBasis[strongest.relation.basis] : 'derived',
      ...(strongest ? { confidence: strongest.relation.confidence } : {}),
    })
    report.tell({
      code: 'policy.implicit',
      severity: 'info',
      message: `${calling(event.item)} leads to ${calling(command.item)} with no policy between; one was written down for them.`,
      element: named.ref,
      stickies: [...event.item.stickies, ...command.item.stickies],
      suggestion: 'Put a policy between them if there is a rule to tell.',
    })
    return [{ named, context, item: null, when: [event], issues: [command], triggers: links, orders: links }]
  })
}
