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

/** Up to this distance a person at the top or right edge still counts as touching, in S. */
const TOUCH = 0.2

/** An actor may start several commands when they cost it about the same, in S. */
const SAME_COST = 0.25

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
  shareTriggers(reading, commands, columns, triggered)
}

const remember = (triggered: Map<Sticky, Pair[]>, pair: Pair): void => {
  const known = triggered.get(pair.to)
  if (known) known.push(pair)
  else triggered.set(pair.to, [pair])
}

/** R5 *trigger* of policies: the event, timer or foreign event to the left, else directly above or below. */
export const readPolicyTriggers = (reading: Reading): void => {
  for (const policy of reading.wall.stickies) {
    if (policy.kind === 'policy' && !reading.isAnswered('trigger', policy))
      readLeftTrigger(reading, policy, 'triggers', false)
  }
}

const readActors = (reading: Reading, commands: ReadonlySet<Sticky>): void => {
  const offers = new Map<Sticky, Choice<Sticky>>()
  for (const actor of reading.wall.stickies) {
    if (actor.kind !== 'actor') continue
    const choice = new Choice<Sticky>()
    const found: { command: Sticky; cost: number }[] = []
    reading.index.visit(
      actor.left - BREAK,
      actor.top - BREAK,
      actor.right + BREAK,
      actor.bottom + BREAK,
      (command) => {
        if (!commands.has(command) || reading.isRejected('issues', actor, command)) return
        const cost = actorCost(actor, command)
        if (cost === null) return
        choice.offer(command, cost)
        found.push({ command, cost })
      },
    )
    if (!choice.item || standsElsewhere(reading, actor, choice.item)) continue
    for (const { command, cost } of found) {
      if (cost > choice.cost + SAME_COST || reading.isAnswered('actor of a command', command)) continue
      const known = offers.get(command) ?? new Choice<Sticky>()
      known.offer(actor, cost)
      offers.set(command, known)
    }
  }
  for (const command of commands) {
    const choice = offers.get(command)
    if (!choice?.item) continue
    const free = distance(choice.item, command)
    const wrong = Math.max(0, actorSide(choice.item, command))
    const sure = closeness(free) * alignment(wrong) * clarity(choice.margin)
    reading.read('issues', choice.item, command, sure)
  }
}

/** 0 at the left or bottom edge, more the further an actor stands at the top or right one. */
const actorSide = (actor: Sticky, command: Sticky): number =>
  actor.x < command.x && actor.y > command.top - JOIN && actor.x < command.left + DEEPEST
    ? 0
    : actor.y > command.y
      ? 0
      : WRONG_EDGE

/** What it costs, in S, to read an actor as that of a command; null when it stands too far off. */
const actorCost = (actor: Sticky, command: Sticky): number | null => {
  const free = distance(actor, command)
  const side = actorSide(actor, command)
  if (free > (side > 0 || actor.left >= command.right ? TOUCH : BREAK)) return null
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
    if (cost <= choice.cost && reading.isClear(trigger, reaction, reaction)) choice.offer(trigger, cost)
  })
  if (choice.item) {
    const sure = closeness(gap(choice.item, reaction)) * alignment(offset(choice.item, reaction))
    reading.read(relation, choice.item, reaction, sure * clarity(choice.margin))
    return
  }
  if (!onlyPolicies) readStackedTrigger(reading, reaction, relation, mayStart)
}

/** A policy written above or below its command, or an event above or below its policy. */
const readStackedTrigger = (
  reading: Reading,
  reaction: Sticky,
  relation: RelationKind & ('issues' | 'triggers'),
  mayStart: (trigger: Sticky) => boolean,
): void => {
  const { left, top, right, bottom } = reaction
  const choice = new Choice<Sticky>()
  reading.index.visit(left, top - CAP_GAP, right, bottom + CAP_GAP, (trigger) => {
    if (!mayStart(trigger) || (relation === 'issues' && trigger.kind !== 'policy')) return
    const free = verticalGap(trigger, reaction)
    if (free > CAP_GAP || horizontalOverlap(trigger, reaction) < 0.5) return
    choice.offer(trigger, Math.max(0, free) + (trigger.y > reaction.y ? 0.1 : 0))
  })
  if (!choice.item) return
  const sure = ABOVE * closeness(verticalGap(choice.item, reaction)) * clarity(choice.margin)
  reading.read(relation, choice.item, reaction, sure)
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
