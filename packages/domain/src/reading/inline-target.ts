import { gap, offset, verticalOverlap } from '../geometry.ts'
import { mayRelate } from '../grammar.ts'
import { BREAK, Choice } from './confidence.ts'
import { DEEPEST, type Reading, SAME_ROW } from './reading.ts'
import type { Sticky } from './wall.ts'

/** What a difference in height costs against a gap of the same length (rule R1). */
export const HEIGHT_COST = 1.5

/**
 * R1 *inline*, and *docked*, which is the same with overlap: the nearest aggregate or external system to
 * the right of a command in its row, with nothing of that row between. A command that lies on a wide
 * aggregate, left of its middle, is docked however deep it lies.
 */
export const inlineTarget = (reading: Reading, command: Sticky): Choice<Sticky> => {
  const choice = new Choice<Sticky>()
  const { left, top, right, bottom } = command
  reading.index.visit(left, top, right + BREAK, bottom, (target) => {
    if (!mayBeTarget(reading, command, target)) return
    const free = gap(command, target)
    if (free > BREAK || target.x <= command.x) return
    if (free < -DEEPEST && !(target.left <= left && target.right >= right)) return
    if (verticalOverlap(command, target) < SAME_ROW) return
    const cost = Math.max(0, free) + HEIGHT_COST * offset(command, target)
    if (cost > choice.cost || !reading.isClear(command, target, command)) return
    choice.offer(target, cost)
  })
  return choice
}

/** Whether placement may hand a command to that sticky at all; an aggregate answers inside its context. */
export const mayBeTarget = (reading: Reading, command: Sticky, target: Sticky): boolean =>
  mayRelate('handledBy', command.kind, target.kind) &&
  !(target.kind === 'aggregate' && reading.elsewhere(command, target)) &&
  !reading.isRejected('handledBy', command, target)
