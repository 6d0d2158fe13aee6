import { type KindId, normaliseText } from '@stormlane/domain'
import { nameItems } from './naming.ts'
import type { Party } from './plan.ts'
import { type Report, sortedBy } from './report.ts'
import { type Item, mergedAttributes, type Wall } from './wall.ts'

/**
 * Actors and external systems stand beside the contexts: stickies of one name are one person or system,
 * in whichever frames they hang. Unnamed ones stay apart.
 */
export const partiesOf = (
  wall: Wall,
  report: Report,
  kind: KindId,
  refKind: 'act' | 'ext',
): readonly Party[] => {
  const groups = [
    ...Map.groupBy(wall.ofKind(kind), (item) => normaliseText(item.text) || `\u0000${item.id}`).values(),
  ].map((items): Item => {
    const [first, ...others] = sortedBy(items, ({ id }) => id)
    if (!first) throw new Error('a group has at least one item')
    return {
      ...first,
      stickies: [first, ...others].flatMap(({ stickies }) => stickies),
      attributes: mergedAttributes([first, ...others].map(({ attributes }) => attributes)),
    }
  })
  const names = nameItems({ wall, report }, refKind, groups)
  return groups.flatMap((group): Party[] => {
    const named = names.get(group)
    if (!named) return []
    report.trace(named.ref, { stickies: group.stickies, basis: 'sticky' })
    return [{ named, item: group }]
  })
}
