import {
  areaOverlap,
  distance,
  gap,
  horizontalOverlap,
  offset,
  verticalGap,
  verticalOverlap,
} from '../geometry.ts'
import { mayRelate } from '../grammar.ts'
import type { RelationKind } from '../snapshot.ts'
import { CAP_GAP } from './cap-target.ts'
import { alignment, BREAK, Choice, clarity, closeness, JOIN } from './confidence.ts'
import type { Columns } from './fan-in-target.ts'
import { HEIGHT_COST } from './inline-target.ts'
import { DEEPEST, type Pair, type Reading, SAME_ROW } from './reading.ts'
import type { Sticky } from './wall.ts'

/** People stand at the left or bottom edge of a command; elsewhere costs so much more, in S. */
const WRONG_EDGE = 0.4

/** Over so many S the cost of a wrong edge builds up around the corner. */
const CORNER = 0.3

/** Up to this distance a person at the top or right edge still counts as touching, in S. */
const TOUCH = 0.2

/** Besides its nearest command an actor starts one that costs at most so much more and has no other, in S. */
const SAME_COST = 0.15

/** How sure a trigger is that stands above or below instead of to the left. */
const ABOVE = 0.7

/** How sure a trigger is that a command shares with its neighbour in the column. */
const SHARED = 0.75

/**
 * R5 *trigger* of commands: an actor that overlaps or touches the left or bottom edge, else the event,
 * timer or foreign event to the left; a policy joined on the left issues the command in either case.
 * Stacked commands of one target share a trigger.
 */
export const readCommandTriggers = (
  reading: Reading,
  commands: readonly Sticky[],
  columns: Columns,
): void => {
  const start = reading.pairs.length
  const triggered = new Map<Sticky, Pair[]>()
  for (const pair of reading.pairs) if (pair.relation === 'issues') remember(triggered, pair)

  readActors(reading, new Set(commands))
  for (const pair of reading.pairs.slice(start)) remember(triggered, pair)
  for (const command of commands) {
    if (reading.isAnswered('trigger', command)) continue
    const before = reading.pairs.length
    readLeftTrigger(reading, command, 'issues', triggered.has(command))
    const found = reading.pairs[before]
    if (found) remember(triggered, found)
  }
  const busy = starters(reading)
  for (const command of commands) {
    if (triggered.has(command) || reading.isAnswered('trigger', command)) continue
    const before = reading.pairs.length
    readStackedTrigger(reading, command, 'issues', busy)
    const found = reading.pairs[before]
    if (found) remember(triggered, found)
  }
  shareTriggers(reading, commands, columns, triggered)
}

const remember = (triggered: Map<Sticky, Pair[]>, pair: Pair): void => {
  const known = triggered.get(pair.to)
  if (known) known.push(pair)
  else triggered.set(pair.to, [pair])
}

/** R5 *trigger* of policies: the event, timer or foreign event to the left, else directly above or below. */
export const readPolicyTriggers = (reading: Reading): void => {
  const left: Sticky[] = []
  for (const policy of reading.wall.stickies) {
    if (policy.kind !== 'policy' || reading.isAnswered('trigger', policy)) continue
    const before = reading.pairs.length
    readLeftTrigger(reading, policy, 'triggers', false)
    if (reading.pairs.length === before) left.push(policy)
  }
  const busy = starters(reading)
  for (const policy of left) readStackedTrigger(reading, policy, 'triggers', busy)
}

const readActors = (reading: Reading, commands: ReadonlySet<Sticky>): void => {
  const own = new Map<Sticky, Choice<Sticky>>()
  const shared = new Map<Sticky, Choice<Sticky>>()
  for (const actor of reading.wall.stickies) {
    if (actor.kind !== 'actor') continue
    const nearest = new Choice<Sticky>()
    const found: { command: Sticky; cost: number }[] = []
    const { left, top, right, bottom } = actor
    reading.index.visit(left - BREAK, top - BREAK, right + BREAK, bottom + BREAK, (command) => {
      if (!commands.has(command) || reading.isRejected('issues', actor, command)) return
      const cost = actorCost(actor, command)
      if (cost === null) return
      nearest.offer(command, cost)
      found.push({ command, cost })
    })
    if (!nearest.item || standsElsewhere(reading, actor, nearest.item)) continue
    for (const { command, cost } of found) {
      if (cost > nearest.cost + SAME_COST || reading.isAnswered('actor of a command', command)) continue
      const offers = command === nearest.item ? own : shared
      const choice = offers.get(command) ?? new Choice<Sticky>()
      choice.offer(actor, cost)
      offers.set(command, choice)
    }
  }
  for (const command of commands) {
    const choice = own.get(command) ?? shared.get(command)
    const actor = choice?.item
    if (!actor) continue
    const sure = closeness(distance(actor, command)) * alignment(actorSide(actor, command))
    reading.read('issues', actor, command, sure * clarity(choice.margin))
  }
}

/** 0 at the left or bottom edge, growing to `WRONG_EDGE` the higher or further right an actor stands. */
const actorSide = (actor: Sticky, command: Sticky): number => {
  if (actor.y >= command.bottom) return 0
  const tooHigh = command.top - actor.y
  const tooFarRight = actor.x - command.x
  return WRONG_EDGE * Math.min(1, Math.max(0, tooHigh / CORNER, tooFarRight / CORNER))
}

/** What it costs, in S, to read an actor as that of a command; null when it stands too far off. */
const actorCost = (actor: Sticky, command: Sticky): number | null => {
  const free = distance(actor, command)
  const side = actorSide(actor, command)
  if (free > (side > WRONG_EDGE / 2 ? TOUCH : BREAK)) return null
  const beside = verticalOverlap(actor, command) > 0
  const off = beside ? Math.abs(actor.y - command.y) : Math.abs(actor.x - command.x)
  return free + side + 0.3 * off
}

/** Whether an actor lies on another chain sticky and is not in touch with the command. */
const standsElsewhere = (reading: Reading, actor: Sticky, command: Sticky): boolean => {
  if (distance(actor, command) <= TOUCH) return false
  let elsewhere = false
  reading.index.visit(actor.left, actor.top, actor.right, actor.bottom, (other) => {
    if (other !== command && areaOverlap(actor, other) >= 0.15) elsewhere = true
  })
  return elsewhere
}

const readLeftTrigger = (
  reading: Reading,
  reaction: Sticky,
  relation: RelationKind & ('issues' | 'triggers'),
  onlyPolicies: boolean,
): void => {
  const { left, top, bottom } = reaction
  const choice = new Choice<Sticky>()
  const mayStart = (trigger: Sticky) =>
    trigger !== reaction &&
    mayRelate(relation, trigger.kind, reaction.kind) &&
    (!onlyPolicies || trigger.kind === 'policy') &&
    !reading.isRejected(relation, trigger, reaction)
  reading.index.visit(left - BREAK, top, left + DEEPEST, bottom, (trigger) => {
    const free = gap(trigger, reaction)
    if (!mayStart(trigger) || free < -DEEPEST || free > (onlyPolicies ? JOIN : BREAK)) return
    if (trigger.x >= reaction.x || verticalOverlap(trigger, reaction) < SAME_ROW) return
    const cost = Math.max(0, free) + HEIGHT_COST * offset(trigger, reaction)
    if (choice.wouldTake(trigger, cost) && !reading.isClear(trigger, reaction, reaction)) return
    choice.offer(trigger, cost)
  })
  if (choice.item) {
    const sure = closeness(gap(choice.item, reaction)) * alignment(offset(choice.item, reaction))
    reading.read(relation, choice.item, reaction, sure * clarity(choice.margin))
  }
}

/**
 * What stands above or below instead of to the left: a policy over its command, an event over its policy.
 * Only what starts nothing else yet, so that rows drawn close to each other are not tied together.
 */
const readStackedTrigger = (
  reading: Reading,
  reaction: Sticky,
  relation: RelationKind & ('issues' | 'triggers'),
  busy: ReadonlySet<Sticky>,
): void => {
  const { left, top, right, bottom } = reaction
  const choice = new Choice<Sticky>()
  reading.index.visit(left, top - CAP_GAP, right, bottom + CAP_GAP, (trigger) => {
    if (trigger === reaction || busy.has(trigger) || !mayRelate(relation, trigger.kind, reaction.kind)) return
    if (relation === 'issues' && trigger.kind !== 'policy') return
    const free = verticalGap(trigger, reaction)
    if (free > CAP_GAP || horizontalOverlap(trigger, reaction) < 0.5) return
    if (reading.isRejected(relation, trigger, reaction)) return
    choice.offer(trigger, Math.max(0, free) + (trigger.y > reaction.y ? 0.1 : 0))
  })
  if (!choice.item) return
  const sure = ABOVE * closeness(verticalGap(choice.item, reaction)) * clarity(choice.margin)
  reading.read(relation, choice.item, reaction, sure)
}

/** Stickies that start something already. */
const starters = (reading: Reading): Set<Sticky> => {
  const busy = new Set<Sticky>()
  for (const { relation, from } of reading.pairs)
    if (relation === 'issues' || relation === 'triggers') busy.add(from)
  return busy
}

/** Hands triggers up and down a column to commands of the same target that have none of their own. */
const shareTriggers = (
  reading: Reading,
  commands: readonly Sticky[],
  columns: Columns,
  triggered: ReadonlyMap<Sticky, readonly Pair[]>,
): void => {
  const targetOf = (command: Sticky) => reading.targets.get(command)?.target ?? null
  const joined = (a: Sticky, b: Sticky): boolean =>
    targetOf(a) === targetOf(b) && verticalGap(a, b) <= (targetOf(a) ? BREAK : JOIN)
  const downwards = [...commands].sort((a, b) => a.y - b.y || a.x - b.x || a.index - b.index)
  /** Nearest command with a trigger in one direction along the column. */
  const sourcesOf = (order: readonly Sticky[], before: (command: Sticky) => Sticky | null) => {
    const sources = new Map<Sticky, Sticky>()
    for (const command of order) {
      const neighbour = before(command)
      if (!neighbour || !joined(command, neighbour)) continue
      const source = triggered.has(neighbour) ? neighbour : sources.get(neighbour)
      if (source) sources.set(command, source)
    }
    return sources
  }
  const fromAbove = sourcesOf(downwards, columns.above)
  const fromBelow = sourcesOf([...downwards].reverse(), columns.below)
  for (const command of commands) {
    if (triggered.has(command) || reading.isAnswered('trigger', command)) continue
    const choice = new Choice<Sticky>()
    for (const source of [fromAbove.get(command), fromBelow.get(command)]) {
      if (source) choice.offer(source, Math.abs(source.y - command.y))
    }
    if (!choice.item) continue
    for (const { from, confidence } of triggered.get(choice.item) ?? []) {
      if (!reading.isRejected('issues', from, command))
        reading.read('issues', from, command, confidence * SHARED, 'adjacency')
    }
  }
}
