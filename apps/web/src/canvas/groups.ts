import { groupOf, isLocked } from '@stormlane/board'
import type { BoardElement } from '@stormlane/domain'

export { groupOf, isLocked }

type ElementOf = (id: string) => BoardElement | undefined

/**
 * Elements together with everybody in their groups: what is grouped is selected and dragged as one.
 * @param elements all elements of the board; asked for only where a group has to be completed
 * @param entered the group that was reached into, whose members stand for themselves
 */
export const withGroups = (
  ids: Iterable<string>,
  elementOf: ElementOf,
  elements: () => Iterable<BoardElement>,
  entered?: string,
): ReadonlySet<string> => {
  const all = new Set(ids)
  const groups = new Set<string>()
  for (const id of all) {
    const element = elementOf(id)
    const group = element && groupOf(element)
    if (group !== undefined && group !== entered) groups.add(group)
  }
  if (groups.size === 0) return all
  for (const element of elements()) {
    const group = groupOf(element)
    if (group !== undefined && groups.has(group)) all.add(element.id)
  }
  return all
}

/** Those elements that a hand may move. */
export const movable = (ids: Iterable<string>, elementOf: ElementOf): ReadonlySet<string> => {
  const free = new Set<string>()
  for (const id of ids) {
    const element = elementOf(id)
    if (element && !isLocked(element)) free.add(id)
  }
  return free
}
