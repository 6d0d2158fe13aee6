import { gap, offset } from '../geometry.ts'
import { mayRelate } from '../grammar.ts'
import { BREAK, Choice } from './confidence.ts'
import { type Reading, standsRight } from './reading.ts'
import type { Sticky } from './wall.ts'

/** What a difference in height costs against a gap of the same length (rule R1). */
export const HEIGHT_COST = 1.5

/**
 * R1 *inline*, and *docked*, which is the same with overlap: the nearest aggregate or external system to
 * the right of a command in its row, with nothing of that row between.
 */
export const inlineTarget = (reading: Reading, command: Sticky): Choice<Sticky> => {
  const choice = new Choice<Sticky>()
  const { left, top, right, bottom } = command
  reading.index.visit(left, top, right + BREAK, bottom, (target) => {
    if (!mayBeTarget(reading, command, target)) return
    if (!standsRight(command, target, BREAK)) return
    const cost = Math.max(0, gap(command, target)) + HEIGHT_COST * offset(command, target)
    if (choice.wouldTake(target, cost) && !reading.isClear(command, target, command)) return
    choice.offer(target, cost)
  })
  return choice
}

/** Whether placement may hand a command to that sticky at all; an aggregate answers inside its context. */
export const mayBeTarget = (reading: Reading, command: Sticky, target: Sticky): boolean =>
  mayRelate('handledBy', command.kind, target.kind) &&
  !(target.kind === 'aggregate' && reading.elsewhere(command, target)) &&
  !reading.isRejected('handledBy', command, target)
