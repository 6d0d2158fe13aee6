import { gap, type KindId, meaningsOf, STICKY_SIDE, verticalOverlap } from '@stormlane/domain'
import type { Box, Point } from '../camera.ts'
import type { Placed } from './placed.ts'

/**
 * Free room between docked stickies, board units: well below the 0.45 S up to which the reading rules join
 * neighbours, and what Tab leaves too.
 */
export const DOCK_GAP = Math.round(STICKY_SIDE * 0.15)

/** A command touches its event between these gaps (reading rule R2), board units. */
const TOUCHING = { from: -0.3 * STICKY_SIDE, to: 0.4 * STICKY_SIDE } as const

/** How much of an actor lies on the lower edge of its command; its middle comes to lie below that edge (R5). */
const ACTOR_INSIDE = 0.4

/** A place beside a neighbour: the upper left corner of what would lie there. */
export interface Dock extends Point {
  /** `row`: side by side, `stack`: one above the other, `corner`: a person at a command. */
  readonly as: 'row' | 'stack' | 'corner'
}

/** Kinds that say nothing by their place in a chain; they may lie on any side of anything. */
const remarks: ReadonlySet<KindId> = new Set<KindId>(['hotspot', 'opportunity', 'ui', 'definition', 'note'])
const targets: ReadonlySet<KindId> = new Set<KindId>(['aggregate', 'externalSystem'])
const outcomes: ReadonlySet<KindId> = new Set<KindId>(['event', 'foreignEvent'])

/** Whether `right` may follow `left` in a row: the grammar has a word for it, or both say the same kind of thing. */
export const follows = (left: KindId, right: KindId): boolean => {
  if (left === right || remarks.has(left) || remarks.has(right)) return true
  if (left === 'actor' || right === 'actor') return left === 'readModel' || right === 'readModel'
  return meaningsOf('flow', left, right, false).some(
    ({ relation, reversed }) => relation !== 'refersTo' && (relation === 'needs') === reversed,
  )
}

/** Whether two kinds may lie one above the other: alternatives of one kind, remarks, and what a read model shows. */
const stacks = (a: KindId, b: KindId): boolean => {
  if (a === b || remarks.has(a) || remarks.has(b)) return true
  const other = a === 'readModel' ? b : b === 'readModel' ? a : undefined
  return other === 'command' || other === 'event' || other === 'actor'
}

/** Where something of a height may begin beside something of another: middles, upper or lower edges level. */
const levels = (at: number, there: number, here: number): readonly number[] =>
  there === here ? [at] : [at + (there - here) / 2, at, at + there - here]

const rows = (mover: Placed, beside: Placed): readonly Dock[] => {
  const docks: Dock[] = []
  for (const y of levels(beside.y, beside.height, mover.height)) {
    if (follows(beside.kind, mover.kind)) docks.push({ as: 'row', x: beside.x + beside.width + DOCK_GAP, y })
    if (follows(mover.kind, beside.kind)) docks.push({ as: 'row', x: beside.x - DOCK_GAP - mover.width, y })
  }
  return docks
}

const stacked = (mover: Box, beside: Box, x: number): readonly Dock[] => [
  { as: 'stack', x, y: beside.y + beside.height + DOCK_GAP },
  { as: 'stack', x, y: beside.y - DOCK_GAP - mover.height },
]

/** The command's left half and the event's right half of a pair that is capped. */
const halves = (mover: Placed, target: Placed): readonly Dock[] => {
  const middle = target.x + target.width / 2
  const x = mover.kind === 'command' ? middle - DOCK_GAP / 2 - mover.width : middle + DOCK_GAP / 2
  return stacked(mover, target, x)
}

const edges = ({ x, y, width, height }: Box) => ({ left: x, top: y, right: x + width, bottom: y + height })

/** A command together with the event that it touches; the command alone where there is none. */
const pairOf = (command: Placed, neighbours: readonly Placed[]): Box => {
  const at = edges(command)
  const event = neighbours.find(({ kind, ...box }) => {
    const free = gap(at, edges(box))
    const touches = outcomes.has(kind) && free >= TOUCHING.from && free <= TOUCHING.to
    return touches && verticalOverlap(at, edges(box)) >= 0.5
  })
  if (!event) return command
  const y = Math.min(command.y, event.y)
  const bottom = Math.max(command.y + command.height, event.y + event.height)
  return { x: command.x, y, width: event.x + event.width - command.x, height: bottom - y }
}

/** A person stands at the lower left corner of a command, clear of what lies left of it. */
const corner = (mover: Placed, beside: Placed): Dock => {
  const [actor, command] = mover.kind === 'actor' ? [mover, beside] : [beside, mover]
  const dx = -DOCK_GAP
  const dy = command.height - actor.height * ACTOR_INSIDE
  return mover === actor
    ? { as: 'corner', x: command.x + dx, y: command.y + dy }
    : { as: 'corner', x: actor.x - dx, y: actor.y - dy }
}

/**
 * The places beside a neighbour at which the reading rules understand something of that kind without doubt:
 * inline and sequence in a row, caps and alternatives one above the other, a person at the lower left corner.
 * @param neighbours what else lies around, to see what a command touches
 */
export const docksBeside = (
  mover: Placed,
  beside: Placed,
  neighbours: readonly Placed[],
): readonly Dock[] => {
  const kinds = new Set([mover.kind, beside.kind])
  if (kinds.has('actor') && kinds.has('command')) return [corner(mover, beside)]
  const docks = [...rows(mover, beside)]
  if (stacks(mover.kind, beside.kind)) {
    docks.push(...stacked(mover, beside, beside.x + (beside.width - mover.width) / 2))
  } else if (targets.has(mover.kind) && beside.kind === 'command') {
    const pair = pairOf(beside, neighbours)
    docks.push(...stacked(mover, pair, pair.x + (pair.width - mover.width) / 2))
  } else if (targets.has(beside.kind) && (mover.kind === 'command' || outcomes.has(mover.kind))) {
    docks.push(...halves(mover, beside))
  }
  return docks
}
