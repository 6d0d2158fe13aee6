import type { Placed, Plan } from './plan.ts'
import type { Item, Link, Wall } from './wall.ts'

/** A command that undoes what another did. */
export interface Compensation {
  readonly undoing: Placed
  readonly undone: Placed
  readonly link: Link
}

/**
 * Compensations by command, strongest first. Where a connector starts or ends at an event, the command that
 * emits the event is meant.
 */
export const compensationsOf = (wall: Wall, plan: Plan): readonly Compensation[] => {
  const commandAt = (item: Item): Placed | undefined => {
    if (item.kind === 'command') return plan.placed(item)
    const producer = wall.to('emits', wall.origin(item))[0]
    return producer && plan.placed(producer.from)
  }
  return wall.links('compensates').flatMap((link): Compensation[] => {
    const undoing = commandAt(link.from)
    const undone = commandAt(link.to)
    return undoing && undone && undoing !== undone ? [{ undoing, undone, link }] : []
  })
}
