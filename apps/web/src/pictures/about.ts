import { type KindId, kindOf, type Language } from '@stormlane/domain'
import type { About } from './svg.ts'

/** What a picture of these elements says about itself: the board's name, and how many of each kind it shows. */
export const aboutOf = (name: string, kinds: readonly KindId[], language: Language): About => {
  const counts = new Map<KindId, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const parts = [...counts].map(([kind, count]) => `${kindOf(kind).label[language]}: ${count}`)
  return { title: name.trim() === '' ? 'Stormlane' : name, description: parts.join(', '), language }
}
