import { normaliseText } from '@stormlane/domain'
import type { Compensations } from './compensations.ts'
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
  /** Alternative outcomes that lead nowhere but back to the start, and the commands they lead to. */
  readonly failing: ReadonlySet<Placed>
  readonly rejections: readonly Placed[]
  /** The name that somebody gave it on the board. */
  readonly mark: string | null
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

const hopsOf = (wall: Wall, plan: Plan): readonly Hop[] =>
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

const sameMark = (a: string | null, b: string): boolean => a !== null && normaliseText(a) === normaliseText(b)

/**
 * One chain from the parts that somebody marked as one saga but no policy joins (a person decides in between):
 * the longest part first, then those that go on with an aggregate that is in the chain already.
 */
const joinChains = (
  plan: Plan,
  chains: readonly { readonly first: Placed; readonly chain: readonly Placed[] }[],
): readonly Placed[] => {
  const waiting = sortedBy(chains, ({ first, chain }) => `${String(1e6 - chain.length)} ${first.named.ref}`)
  const joined = new Set<Placed>()
  while (waiting.length > 0) {
    const known = new Set([...joined].map((command) => plan.aggregateOf(command)))
    const at = Math.max(
      waiting.findIndex(({ first }) => known.has(plan.aggregateOf(first))),
      0,
    )
    for (const { chain } of waiting.splice(at, 1)) for (const command of chain) joined.add(command)
  }
  return [...joined]
}

/**
 * Tells the way through from the ways out: where a command has alternative outcomes, one that leads to
 * something compensated goes on, and another that leads only back into the first context gives up.
 */
const splitFailures = (
  first: Placed,
  chain: readonly Placed[],
  hops: readonly Hop[],
  isUndone: (command: Placed) => boolean,
): Pick<SagaGroup, 'chain' | 'hops' | 'failing' | 'rejections'> => {
  const next = Map.groupBy(hops, ({ from }) => from)
  const failing = new Set<Placed>()
  for (const own of next.values()) {
    const ways = [...Map.groupBy(own, ({ event }) => event)].map(([event, same]) => ({
      event,
      reached: new Set(same.flatMap(({ to }) => reachable(to, next))),
    }))
    const goesOn = ways.some(({ reached }) => [...reached].some(isUndone))
    if (!goesOn || ways.length < 2) continue
    for (const { event, reached } of ways) {
      if ([...reached].every((command) => command.context === first.context && !isUndone(command))) {
        failing.add(event)
      }
    }
  }
  const ahead = hops.filter(({ event }) => !failing.has(event))
  const kept = new Set(ahead.flatMap(({ from, to }) => [from, to]))
  const refused = new Set(hops.filter(({ event }) => failing.has(event)).map(({ to }) => to))
  const rejections = chain.filter((command) => refused.has(command))
  const outside = new Set(rejections.filter((command) => !kept.has(command)))
  return { chain: chain.filter((command) => !outside.has(command)), hops: ahead, failing, rejections }
}

const tellCircle = (report: Report, commands: readonly Placed[]): void =>
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

export const sagaGroups = (
  wall: Wall,
  report: Report,
  plan: Plan,
  { isUndoing, isUndone }: Compensations,
): readonly SagaGroup[] => {
  const forward = hopsOf(wall, plan).filter(({ from, to }) => !isUndoing(from) && !isUndoing(to))
  const all = plan.contexts.flatMap((context) => context.commands)
  const markAt = ({ policy, to }: Hop): string | null => markOf(policy.item) ?? markOf(to.item)
  const byMark = Map.groupBy(forward, (hop) => {
    const mark = markAt(hop)
    return mark === null ? null : normaliseText(mark)
  })
  const candidates = [
    ...sortedBy(
      [...byMark].flatMap(([key, hops]) => {
        const first = sortedBy(hops, ({ policy }) => policy.named.ref)[0]
        return key === null || !first ? [] : [{ hops, mark: markAt(first) }]
      }),
      ({ mark }) => mark ?? '',
    ),
    ...components(byMark.get(null) ?? []).map((hops) => ({ hops, mark: null })),
  ]
  const groups = candidates.flatMap(({ hops, mark }): SagaGroup[] => {
    const next = Map.groupBy(hops, ({ from }) => from)
    const marked = mark === null ? [] : all.filter(({ item }) => sameMark(markOf(item), mark))
    const commands = byRef(new Set([...hops.flatMap(({ from, to }) => [from, to]), ...marked]))
    if (mark === null && (!commands.some(isUndone) || spans(commands) < 2)) return []
    const entered = new Set(hops.map(({ to }) => to))
    const roots = commands.filter((command) => !entered.has(command))
    if (roots.length === 0) tellCircle(report, commands)
    const chains = roots.map((first) => ({ first, chain: reachable(first, next) }))
    const finish = (first: Placed, chain: readonly Placed[]): SagaGroup => {
      const within = new Set(chain)
      const own = hops.filter(({ from }) => within.has(from))
      const policies = sortedBy(new Set(own.map(({ policy }) => policy)), ({ named }) => named.ref)
      return { first, policies, mark, ...splitFailures(first, chain, own, isUndone) }
    }
    if (mark !== null) {
      const joined = joinChains(plan, chains)
      const first = joined[0]
      return first ? [finish(first, joined)] : []
    }
    return chains
      .filter(({ chain }) => spans(chain) > 1 && chain.some(isUndone))
      .map(({ first, chain }) => finish(first, chain))
  })
  return sortedBy(groups, ({ first, mark }) => `${first.named.ref} ${mark ?? ''}`)
}
