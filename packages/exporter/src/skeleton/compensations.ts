import type { Placed, Plan } from './plan.ts'
import type { Item, Wall } from './wall.ts'

/** Which command undoes what another did. */
export interface Compensations {
  /** The command that a command undoes. */
  readonly undoneBy: (undoing: Placed) => Placed | undefined
  /** The command that undoes a command. */
  readonly undoingOf: (undone: Placed) => Placed | undefined
  readonly isUndoing: (command: Placed) => boolean
  readonly isUndone: (command: Placed) => boolean
}

interface Pair {
  readonly undoing: Placed
  readonly undone: Placed
}

/**
 * Compensations by command; where there are several, the strongest counts. Where a connector starts or ends
 * at an event, the command that emits the event is meant.
 */
export const compensationsOf = (wall: Wall, plan: Plan): Compensations => {
  const commandAt = (item: Item): Placed | undefined => {
    if (item.kind === 'command') return plan.placed(item)
    const producer = wall.to('emits', wall.origin(item))[0]
    return producer && plan.placed(producer.from)
  }
  const all = wall.links('compensates').flatMap((link): Pair[] => {
    const undoing = commandAt(link.from)
    const undone = commandAt(link.to)
    return undoing && undone && undoing !== undone ? [{ undoing, undone }] : []
  })
  // The strongest is set last, so it stays.
  const undone = new Map(all.toReversed().map((one) => [one.undoing, one.undone]))
  const undoing = new Map(all.toReversed().map((one) => [one.undone, one.undoing]))
  return {
    undoneBy: (command) => undone.get(command),
    undoingOf: (command) => undoing.get(command),
    isUndoing: (command) => undone.has(command),
    isUndone: (command) => undoing.has(command),
  }
}
