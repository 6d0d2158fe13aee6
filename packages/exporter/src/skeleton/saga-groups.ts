import { normaliseText } from '@stormlane/domain'
import type { Compensation } from './compensations.ts'
import { calling } from './naming.ts'
import type { Placed, Plan, PolicyPlan } from './plan.ts'
import { type Report, sortedBy } from './report.ts'
import { clip, oneLine } from './text.ts'
import type { Item, Wall } from './wall.ts'

/** One step along a chain: a command's event triggers a policy that issues the next command. */
export interface Hop {
  readonly from: Placed
  readonly event: Placed
  readonly policy: PolicyPlan
  readonly to: Placed
}

/** A chain that is one saga, with one command it starts from. */
export interface SagaGroup {
  readonly first: Placed
  /** In the order in which they can happen, the first included. */
  readonly chain: readonly Placed[]
  readonly hops: readonly Hop[]
  readonly policies: readonly PolicyPlan[]
  /** The name that somebody gave it on the board. */
  readonly mark: string | null
}

interface Sources {
  readonly wall: Wall
  readonly report: Report
  readonly plan: Plan
  readonly compensations: readonly Compensation[]
}

const markOf = (item: Item | null): string | null => {
  for (const name of ['sagaStep', 'saga']) {
    const value = item?.attributes[name]
    if (typeof value !== 'string') continue
    const mark = oneLine(value).replace(/^saga:/, '')
    if (mark !== '') return clip(mark, 200)
  }
  return null
}

const byRef = (placed: Iterable<Placed>): Placed[] => sortedBy(placed, ({ named }) => named.ref)

const hopsOf = ({ wall, plan }: Sources): readonly Hop[] =>
  plan.contexts
    .flatMap((context) => context.policies)
    .flatMap((policy) =>
      policy.when.flatMap((event) =>
        wall
          .to('emits', event.item)
          .flatMap((link) => plan.placed(link.from) ?? [])
          .flatMap((from) =>
            policy.issues.filter((to) => to !== from).map((to): Hop => ({ from, event, policy, to })),
          ),
      ),
    )

/** Commands reachable from `first`, nearest first, equally near ones by ref. */
const reachable = (first: Placed, next: ReadonlyMap<Placed, readonly Hop[]>): Placed[] => {
  const seen = new Set([first])
  let level = [first]
  while (level.length > 0) {
    const ahead = new Set(level.flatMap((command) => next.get(command)?.map(({ to }) => to) ?? []))
    level = byRef(ahead).filter((command) => !seen.has(command))
    for (const command of level) seen.add(command)
  }
  return [...seen]
}

const spans = (chain: readonly Placed[]): number => new Set(chain.map(({ context }) => context)).size

/** The parts of a graph that hang together, each as its hops. */
const components = (hops: readonly Hop[]): readonly (readonly Hop[])[] => {
  const leader = new Map<Placed, Placed>()
  const find = (command: Placed): Placed => {
    let at = command
    for (let up = leader.get(at); up && up !== at; up = leader.get(at)) {
      leader.set(at, leader.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { from, to } of hops) {
    for (const command of [from, to]) if (!leader.has(command)) leader.set(command, command)
    leader.set(find(from), find(to))
  }
  return [...Map.groupBy(hops, ({ from }) => find(from)).values()]
}

export const sagaGroups = (sources: Sources): readonly SagaGroup[] => {
  const { report, compensations } = sources
  const undoing = new Set(compensations.map((compensation) => compensation.undoing))
  const undone = new Set(compensations.map((compensation) => compensation.undone))
  const forward = hopsOf(sources).filter(({ from, to }) => !undoing.has(from) && !undoing.has(to))
  const markAt = ({ policy, to }: Hop): string | null => markOf(policy.item) ?? markOf(to.item)
  const byMark = Map.groupBy(forward, (hop) => {
    const mark = markAt(hop)
    return mark === null ? null : normaliseText(mark)
  })
  const candidates = [
    ...sortedBy(
      [...byMark].filter(([mark]) => mark !== null),
      ([mark]) => mark ?? '',
    ).map(([, hops]) => ({ hops, marked: true })),
    ...components(byMark.get(null) ?? []).map((hops) => ({ hops, marked: false })),
  ]
  const groups = candidates.flatMap(({ hops, marked }): SagaGroup[] => {
    const next = Map.groupBy(hops, ({ from }) => from)
    const commands = byRef(new Set(hops.flatMap(({ from, to }) => [from, to])))
    if (!marked && (!commands.some((command) => undone.has(command)) || spans(commands) < 2)) return []
    const entered = new Set(hops.map(({ to }) => to))
    const roots = commands.filter((command) => !entered.has(command))
    if (roots.length === 0) {
      report.tell({
        code: 'saga.no-start',
        severity: 'warning',
        message: `The saga around ${commands
          .slice(0, 3)
          .map(({ item }) => calling(item))
          .join(', ')} runs in a circle, so it was left out.`,
        stickies: commands.flatMap(({ item }) => item.stickies),
        suggestion: 'Take out the policy that leads back, so that one command starts it.',
      })
    }
    return roots.flatMap((first): SagaGroup[] => {
      const chain = reachable(first, next)
      if (!marked && (spans(chain) < 2 || !chain.some((command) => undone.has(command)))) return []
      const within = new Set(chain)
      const own = hops.filter(({ from }) => within.has(from))
      const policies = sortedBy(new Set(own.map(({ policy }) => policy)), ({ named }) => named.ref)
      const hop = sortedBy(own, ({ policy }) => policy.named.ref)[0]
      return [{ first, chain, hops: own, policies, mark: marked && hop ? markAt(hop) : null }]
    })
  })
  return sortedBy(groups, ({ first, mark }) => `${first.named.ref} ${mark ?? ''}`)
}
