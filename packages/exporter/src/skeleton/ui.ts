import { attributesOf, type Build } from './build.ts'
import type { ContextPlan } from './plan.ts'
import { queryName } from './read-models.ts'
import { sorted } from './report.ts'
import type { Fragment, Ref, Ui } from './types.ts'

/**
 * Screens inside contexts as page fragments: what they read and submit is what connectors join them to.
 * Undefined where no screen lies in a context.
 */
export const uiOf = (build: Build): Ui | undefined => {
  const { wall, plan, report } = build
  const ends = new Map<string, string[]>()
  for (const { from, to } of wall.snapshot.connectors) {
    ends.set(from, [...(ends.get(from) ?? []), to])
    ends.set(to, [...(ends.get(to) ?? []), from])
  }
  const fragmentsOf = (context: ContextPlan): readonly Fragment[] =>
    context.fragments.map(({ item, named }): Fragment => {
      const reader = attributesOf(report, item, named.ref)
      const joined = item.stickies.flatMap((id) => ends.get(id) ?? []).flatMap((id) => wall.item(id) ?? [])
      const placed = joined.flatMap((other) => plan.placed(other) ?? [])
      const reads = placed
        .filter((other) => other.item.kind === 'readModel')
        .map((other): Ref => queryName(build, other).ref)
      const submits = placed.filter((other) => other.item.kind === 'command').map((other) => other.named.ref)
      const audience = joined
        .filter(({ kind }) => kind === 'actor')
        .flatMap((other) => plan.party(other)?.named.ref ?? [])
      const composition = reader.choice('composition', [
        'server-side-include',
        'edge-side-include',
        'client-side',
      ])
      const cacheSeconds = reader.integer('cacheSeconds', 0)
      if (!composition) {
        report.decide({
          about: named.ref,
          property: 'composition',
          chose: 'server-side-include',
          alternatives: ['edge-side-include', 'client-side'],
          because: 'The screen does not say how its page is put together.',
          by: 'default',
        })
      }
      return {
        ...named,
        service: context.serviceRef,
        composition: composition ?? 'server-side-include',
        route: `/fragments/${named.slug}`,
        ...(reads.length > 0 ? { reads: sorted(reads) } : {}),
        ...(submits.length > 0 ? { submits: sorted(submits) } : {}),
        ...(cacheSeconds === undefined ? {} : { cacheSeconds }),
        ...(audience.length > 0 ? { audience: sorted(audience) } : {}),
      }
    })
  const fragments = plan.contexts.flatMap(fragmentsOf)
  return fragments.length > 0 ? { fragments, pages: [] } : undefined
}
