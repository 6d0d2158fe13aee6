import { gap, horizontalOverlap, verticalGap } from '../geometry.ts'
import { touchedEvent } from './cap-target.ts'
import { BREAK, Choice, JOIN } from './confidence.ts'
import { mayBeTarget } from './inline-target.ts'
import { DEEPEST, type Reading } from './reading.ts'
import type { Sticky } from './wall.ts'

/** Free height up to which commands stand in one column (rule R3). */
const COLUMN_GAP = 1.0

/** Deeper than this two commands do not stand one above the other but on each other. */
const COLUMN_DEPTH = 0.5

/** A column of more commands than this in one direction is a list, not a fan. */
const LONGEST = 64

/** The commands directly above and below each command. */
export interface Columns {
  above(command: Sticky): Sticky | null
  below(command: Sticky): Sticky | null
}

/** Finds which commands stand one above the other: half of the width shared, little height between. */
export const readColumns = (reading: Reading, commands: readonly Sticky[]): Columns => {
  const above = new Map<Sticky, Sticky>()
  const below = new Map<Sticky, Sticky>()
  for (const command of commands) {
    const upper = new Choice<Sticky>()
    const lower = new Choice<Sticky>()
    const { left, top, right, bottom } = command
    reading.index.visit(left, top - COLUMN_GAP, right, bottom + COLUMN_GAP, (other) => {
      if (other.kind !== 'command' || other === command) return
      const free = verticalGap(command, other)
      if (free > COLUMN_GAP || free < -COLUMN_DEPTH || horizontalOverlap(command, other) < 0.5) return
      if (other.y < command.y) upper.offer(other, Math.max(0, free))
      else if (other.y > command.y) lower.offer(other, Math.max(0, free))
    })
    if (upper.item) above.set(command, upper.item)
    if (lower.item) below.set(command, lower.item)
  }
  return {
    above: (command) => above.get(command) ?? null,
    below: (command) => below.get(command) ?? null,
  }
}

/** A fan's target for a command, with the free width between and the difference in height in S. */
export interface FanIn {
  readonly target: Sticky
  readonly free: number
  readonly margin: number
  /** Largest free height between neighbours on the way from the target's height to the command. */
  readonly loosest: number
}

/**
 * R3 *fan-in*: commands stacked in a column, none of them touching an event, with a target to the right
 * whose middle lies within the height of the column. The column ends where a command has another target.
 * Between `JOIN` and the column's own limit a command joins only where an event stands at its height
 * behind the target. Answers for the commands in `open`.
 */
export const fanInTargets = (
  reading: Reading,
  commands: readonly Sticky[],
  columns: Columns,
  targetOf: (command: Sticky) => Sticky | null,
): ReadonlyMap<Sticky, FanIn> => {
  const open = new Set(commands.filter((command) => !targetOf(command) && !touchedEvent(reading, command)))
  const choices = new Map<Sticky, { choice: Choice<Sticky>; found: Map<Sticky, number> }>()
  if (open.size === 0) return new Map()

  const belongs = (command: Sticky, target: Sticky): boolean => {
    const free = gap(command, target)
    if (free < -DEEPEST || free > BREAK || !mayBeTarget(reading, command, target)) return false
    return targetOf(command) === target || open.has(command)
  }
  const propose = (command: Sticky, target: Sticky, loosest: number) => {
    if (!open.has(command)) return
    if (loosest > JOIN && !eventBehind(reading, command, target)) return
    if (!reading.isClear(command, target, command)) return
    let entry = choices.get(command)
    if (!entry) {
      entry = { choice: new Choice(), found: new Map() }
      choices.set(command, entry)
    }
    entry.found.set(target, loosest)
    entry.choice.offer(target, Math.max(0, gap(command, target)) + Math.abs(command.y - target.y))
  }

  for (const target of reading.wall.stickies) {
    if (target.kind !== 'aggregate' && target.kind !== 'externalSystem') continue
    const start = nearestCommand(reading, target, belongs)
    if (!start) continue
    const column: { command: Sticky; loosest: number }[] = [{ command: start, loosest: 0 }]
    for (const next of [columns.above, columns.below]) {
      let loosest = 0
      let last = start
      for (let steps = 0; steps < LONGEST; steps++) {
        const command = next(last)
        if (!command || !belongs(command, target)) break
        loosest = Math.max(loosest, verticalGap(last, command))
        column.push({ command, loosest })
        last = command
      }
    }
    if (column.length < 2) continue
    const top = Math.min(...column.map(({ command }) => command.top))
    const bottom = Math.max(...column.map(({ command }) => command.bottom))
    if (target.y < top || target.y > bottom) continue
    for (const { command, loosest } of column) propose(command, target, loosest)
  }

  const answers = new Map<Sticky, FanIn>()
  for (const [command, { choice, found }] of choices) {
    const target = choice.item
    if (!target) continue
    const loosest = found.get(target) ?? 0
    answers.set(command, { target, free: gap(command, target), margin: choice.margin, loosest })
  }
  return answers
}

/** The command left of a target whose middle is nearest to the target's height. */
const nearestCommand = (
  reading: Reading,
  target: Sticky,
  belongs: (command: Sticky, target: Sticky) => boolean,
): Sticky | null => {
  const choice = new Choice<Sticky>()
  const reach = COLUMN_GAP / 2 + 0.5
  reading.index.visit(
    target.left - BREAK,
    target.y - reach,
    target.left + DEEPEST,
    target.y + reach,
    (command) => {
      if (command.kind === 'command' && belongs(command, target))
        choice.offer(command, Math.abs(command.y - target.y))
    },
  )
  return choice.item
}

/** Whether an event stands right of the target at the height of a command. */
const eventBehind = (reading: Reading, command: Sticky, target: Sticky): boolean => {
  let found = false
  const { right } = target
  reading.index.visit(right - DEEPEST, command.y, right + BREAK, command.y, (event) => {
    if (event.kind === 'event' && event.left >= right - DEEPEST && event.x > target.x) found = true
  })
  return found
}
