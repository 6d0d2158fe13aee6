import { areaOverlap, gap, offset } from '../geometry.ts'
import { type CappedPair, capDistance, cappedPair, chooseCaps } from './cap-target.ts'
import { alignment, type Choice, clarity, closeness } from './confidence.ts'
import { type Columns, fanInTargets } from './fan-in-target.ts'
import { inlineTarget } from './inline-target.ts'
import type { Reading } from './reading.ts'
import type { Sticky } from './wall.ts'

/** How sure a fan-in is at best: the target does not stand in the command's own row. */
const FAN_IN = 0.95

/**
 * Gives every command its target by the layout that explains it best: inline or docked (R1), cap (R2),
 * then fan-in (R3) for what is left. Commands whose target a person has named are left alone.
 */
export const readTargets = (reading: Reading, commands: readonly Sticky[], columns: Columns): void => {
  const asked = commands.filter((command) => !reading.isAnswered('target of a command', command))
  const pairs: CappedPair[] = []
  const inline = new Map<Sticky, Choice<Sticky>>()
  const taken = new Set<Sticky>()
  for (const { target } of reading.targets.values()) taken.add(target)

  for (const command of asked) {
    const choice = inlineTarget(reading, command)
    const pair = cappedPair(reading, command)
    const [cap] = pair?.caps ?? []
    if (pair && cap && cap.cost <= choice.cost) pairs.push(pair)
    else if (choice.item) {
      inline.set(command, choice)
      taken.add(choice.item)
    }
  }
  const caps = chooseCaps(pairs, taken)

  for (const [command, choice] of inline) {
    const target = choice.item
    if (!target) continue
    reading.targets.set(command, { target, layout: 'inline' })
    const sure = closeness(gap(command, target)) * alignment(offset(command, target)) * clarity(choice.margin)
    reading.read('handledBy', command, target, sure)
  }
  for (const pair of pairs) {
    const cap = caps.get(pair.command)
    if (!cap) continue
    const { target } = cap
    reading.targets.set(pair.command, { target, layout: 'cap' })
    const second = pair.caps.find((other) => other !== cap)
    const margin = second ? Math.max(0, second.cost - cap.cost) : Number.POSITIVE_INFINITY
    const sure =
      closeness(capDistance(pair, target)) * closeness(gap(pair.command, pair.event)) * clarity(margin)
    reading.read('handledBy', pair.command, target, sure, 'adjacency')
  }
  const targetOf = (command: Sticky) => reading.targets.get(command)?.target ?? null
  for (const [command, { target, free, margin, loosest }] of fanInTargets(
    reading,
    asked,
    columns,
    targetOf,
  )) {
    reading.targets.set(command, { target, layout: 'fan-in' })
    const sure = FAN_IN * closeness(free) * closeness(Math.min(loosest, 0.8)) * clarity(margin)
    reading.read('handledBy', command, target, sure)
  }
}

/** An empty sticky that mostly lies under or on another chain sticky is decoration, no command. */
export const isCommand = (reading: Reading, sticky: Sticky): boolean => {
  if (sticky.kind !== 'command') return false
  if (sticky.name !== '') return true
  let covered = false
  reading.index.visit(sticky.left, sticky.top, sticky.right, sticky.bottom, (other) => {
    if (other !== sticky && other.kind !== 'aggregate' && areaOverlap(sticky, other) >= 0.5) covered = true
  })
  return !covered
}
