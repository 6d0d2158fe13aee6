import type { BoardElement } from '@stormlane/domain'
import type { Command } from '../board.ts'

/** Whether an element stays as it is where it is: its attribute `locked` is true. */
export const isLocked = ({ attributes }: Pick<BoardElement, 'attributes'>): boolean =>
  attributes.locked === true

/**
 * Locks elements: commands that move, resize, delete or turn them, or change their text, leave them alone until they
 * are unlocked. Whoever may edit may unlock: a lock guards against slips of the hand, not against people.
 */
export const lockElements =
  (ids: readonly string[]): Command =>
  (board, write) => {
    const free = ids.flatMap((id) => board.elements.get(id) ?? []).filter((element) => !isLocked(element))
    if (write) for (const { id } of free) write.setAttribute(id, 'locked', true)
    return free.length > 0
  }

export const unlockElements =
  (ids: readonly string[]): Command =>
  (board, write) => {
    const locked = ids.flatMap((id) => board.elements.get(id) ?? []).filter(isLocked)
    if (write) for (const { id } of locked) write.setAttribute(id, 'locked', undefined)
    return locked.length > 0
  }
