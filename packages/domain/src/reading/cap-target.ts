import { type Box, gap, horizontalOverlap, offset, verticalGap, verticalOverlap } from '../geometry.ts'
import { Choice } from './confidence.ts'
import { HEIGHT_COST, mayBeTarget } from './inline-target.ts'
import type { Reading } from './reading.ts'
import type { Sticky } from './wall.ts'

/** A command touches its event between these gaps (rule R2). */
const TOUCHING = { from: -0.3, to: 0.4 } as const

/** Free height up to which a yellow caps a pair (rule R2). */
export const CAP_GAP = 0.35

/** A yellow that lies on the pair deeper than this is no cap but in its row. */
const CAP_DEPTH = 0.5

/** Costs of two caps closer than this do not decide between them; which of them is still free does. */
const UNDECIDED = 0.3

/** One yellow that may cap a command and its event. */
interface Cap {
  readonly target: Sticky
  readonly cost: number
}

/** A command with the event it touches and the yellows above or below both. */
export interface CappedPair {
  readonly command: Sticky
  readonly event: Sticky
  /** Cheapest first; may be empty. */
  readonly caps: readonly Cap[]
}

/** The event directly to the right of a command and in touch with it, or null. */
export const touchedEvent = (reading: Reading, command: Sticky): Sticky | null => {
  const choice = new Choice<Sticky>()
  const { right, top, bottom } = command
  reading.index.visit(right + TOUCHING.from, top, right + TOUCHING.to, bottom, (event) => {
    if (event.kind !== 'event' && event.kind !== 'foreignEvent') return
    const free = gap(command, event)
    if (free < TOUCHING.from || free > TOUCHING.to || verticalOverlap(command, event) < 0.5) return
    choice.offer(event, Math.max(0, free) + HEIGHT_COST * offset(command, event))
  })
  return choice.item
}

/**
 * R2 *cap*: a command touches an event, and a yellow sits above or below the two, over at least half of
 * its width. Null when the command touches no event.
 */
export const cappedPair = (reading: Reading, command: Sticky): CappedPair | null => {
  const event = touchedEvent(reading, command)
  if (!event) return null
  const pair: Box = {
    left: command.left,
    right: Math.max(command.right, event.right),
    top: Math.min(command.top, event.top),
    bottom: Math.max(command.bottom, event.bottom),
  }
  const caps: Cap[] = []
  reading.index.visit(pair.left, pair.top - CAP_GAP, pair.right, pair.bottom + CAP_GAP, (target) => {
    if (!mayBeTarget(reading, command, target) || horizontalOverlap(pair, target) < 0.5) return
    const above = target.y < command.y
    // Against the edge of the two stickies themselves, so that a step between them does not matter.
    const free = above
      ? Math.min(gapBelow(target, command), gapBelow(target, event))
      : Math.min(gapBelow(command, target), gapBelow(event, target))
    if (free > CAP_GAP || free < -CAP_DEPTH) return
    const sideways = Math.abs(target.x - (pair.left + pair.right) / 2)
    caps.push({ target, cost: Math.max(0, free) + 0.2 * sideways })
  })
  caps.sort((a, b) => a.cost - b.cost || a.target.index - b.target.index)
  return { command, event, caps }
}

const gapBelow = (upper: Box, lower: Box): number => lower.top - upper.bottom

/**
 * Chooses among the caps of all pairs. Where caps stand in tight rows a pair has a yellow above and one
 * below at like cost; then the one that no other pair needs is its own. One yellow may still cap two.
 * `taken` are the yellows that other commands already have.
 */
export const chooseCaps = (
  pairs: readonly CappedPair[],
  taken: ReadonlySet<Sticky>,
): ReadonlyMap<Sticky, Cap> => {
  const chosen = new Map<Sticky, Cap>()
  const used = new Set(taken)
  const undecided = new Map<CappedPair, readonly Cap[]>()
  const waiting = new Map<Sticky, CappedPair[]>()
  const ready: CappedPair[] = []

  const settle = (pair: CappedPair, cap: Cap) => {
    undecided.delete(pair)
    chosen.set(pair.command, cap)
    if (used.has(cap.target)) return
    used.add(cap.target)
    for (const other of waiting.get(cap.target) ?? []) ready.push(other)
  }
  /** Decides a pair whose options are all taken but one, or all taken. */
  const tryToSettle = (pair: CappedPair) => {
    const options = undecided.get(pair)
    if (!options) return
    const free = options.filter((cap) => !used.has(cap.target))
    const cap = free.length === 0 ? options[0] : free[0]
    if (cap && free.length <= 1) settle(pair, cap)
  }

  for (const pair of pairs) {
    const [best] = pair.caps
    if (!best) continue
    const options = pair.caps.filter((cap) => cap.cost - best.cost <= UNDECIDED)
    undecided.set(pair, options)
    for (const { target } of options) {
      const known = waiting.get(target)
      if (known) known.push(pair)
      else waiting.set(target, [pair])
    }
  }
  for (const [pair, options] of [...undecided]) {
    const [only] = options
    if (only && options.length === 1) settle(pair, only)
  }
  for (const pair of undecided.keys()) ready.push(pair)
  const inOrder = [...undecided.keys()].sort(
    (a, b) => a.command.y - b.command.y || a.command.x - b.command.x || a.command.index - b.command.index,
  )
  let next = 0
  for (;;) {
    const pair = ready.pop()
    if (pair) {
      tryToSettle(pair)
      continue
    }
    // Nothing follows from what is known: the topmost open pair takes its nearest.
    const open = inOrder[next++]
    if (!open) return chosen
    const best = undecided.get(open)?.[0]
    if (best) settle(open, best)
  }
}

/** Free height between a pair and its cap, for the confidence. */
export const capDistance = (pair: CappedPair, target: Sticky): number =>
  Math.min(verticalGap(pair.command, target), verticalGap(pair.event, target))
