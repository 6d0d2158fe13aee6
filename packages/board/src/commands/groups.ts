import type { BoardElement } from '@stormlane/domain'
import type { Command } from '../board.ts'

/** The group an element belongs to: its attribute `group`, a text of its own choosing; undefined for none. */
export const groupOf = ({ attributes: { group } }: Pick<BoardElement, 'attributes'>): string | undefined =>
  typeof group === 'string' && group !== '' ? group : undefined

/**
 * Makes one group of at least two elements. An element is in one group: the new one takes it out of its old one.
 * @param group id of the new group, not used by another
 */
export const groupElements =
  (ids: readonly string[], group: string): Command =>
  (board, write) => {
    const members = ids.flatMap((id) => board.elements.get(id) ?? [])
    const [first] = members
    const known = first && groupOf(first)
    const already = known !== undefined && members.every((member) => groupOf(member) === known)
    if (members.length < 2 || group === '' || already) return false
    if (write) for (const { id } of members) write.setAttribute(id, 'group', group)
    return true
  }

/** Dissolves the groups of these elements, members that are not named included. */
export const ungroupElements =
  (ids: readonly string[]): Command =>
  (board, write) => {
    const groups = new Set<string>()
    for (const id of ids) {
      const element = board.elements.get(id)
      const group = element && groupOf(element)
      if (group !== undefined) groups.add(group)
    }
    if (groups.size === 0 || !write) return groups.size > 0
    for (const element of board.elements.values()) {
      const group = groupOf(element)
      if (group !== undefined && groups.has(group)) write.setAttribute(element.id, 'group', undefined)
    }
    return true
  }

/**
 * Elements as copies of them are made: each group becomes a new one, unless only one of it is copied, and nothing is
 * locked, since who copies wants to put the copy somewhere.
 * @param copyOf gives the same new id whenever it is asked for the same old one
 */
export const asCopies = <Element extends Pick<BoardElement, 'attributes'>>(
  elements: readonly Element[],
  copyOf: (group: string) => string,
): readonly Element[] => {
  const sizes = new Map<string, number>()
  for (const element of elements) {
    const group = groupOf(element)
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  return elements.map((element) => {
    const { locked, group: _, ...kept } = element.attributes
    const group = groupOf(element)
    if (locked === undefined && group === undefined) return element
    const together = group !== undefined && (sizes.get(group) ?? 0) > 1
    return { ...element, attributes: together ? { ...kept, group: copyOf(group) } : kept }
  })
}
