import type { KindId } from '../kinds/index.ts'
import type { ModelElement } from '../model.ts'
import { inReadingOrder, type Sticky, type Wall } from './wall.ts'

/** Kinds of which every sticky is its own thing, whatever it says. */
const singular: ReadonlySet<KindId> = new Set<KindId>(['hotspot', 'note'])

/** Kinds that are one thing on the whole board; frames of one name are one context. */
const boardWide: ReadonlySet<KindId> = new Set<KindId>(['actor', 'externalSystem', 'context'])

/** Which sticky is which element of the model. */
export interface Elements {
  /** In reading order. */
  readonly list: readonly ModelElement[]
  /**
   * Number of the element that a sticky is (one of): the index of its sticky with the smallest id, so
   * numbers are in the order of ids.
   */
  rankOf(sticky: Sticky): number
  /** Id of the element that a sticky is (one of). */
  idOf(sticky: Sticky): string
  /** Id of the context element around a sticky, or null; also for kinds that belong to no context. */
  contextOf(sticky: Sticky): string | null
}

/**
 * R8, first half: identity. Stickies of one kind with the same normalised text within a context are one
 * element; people and external systems are one on the whole board; what is empty, a hotspot or a note is
 * its own. `frames` holds the innermost context frame of each sticky of the wall.
 */
export const readElements = (wall: Wall, frames: readonly (Sticky | null)[]): Elements => {
  const { stickies } = wall
  const ranks = new Int32Array(stickies.length)
  /** Rank by name, for each kind and context; stickies come sorted by id, so the first one counts. */
  const scopes = new Map<string, Map<string, number>>()
  const identify = (sticky: Sticky, scope: string) => {
    ranks[sticky.index] = sticky.index
    if (sticky.name === '' || singular.has(sticky.kind)) return
    let names = scopes.get(scope)
    if (!names) {
      names = new Map()
      scopes.set(scope, names)
    }
    const known = names.get(sticky.name)
    if (known === undefined) names.set(sticky.name, sticky.index)
    else ranks[sticky.index] = known
  }
  const rankOf = (sticky: Sticky): number => ranks[sticky.index] ?? sticky.index
  const idOf = (sticky: Sticky): string => stickies[rankOf(sticky)]?.id ?? sticky.id

  for (const sticky of stickies) if (sticky.kind === 'context') identify(sticky, 'context')
  const contextOf = (sticky: Sticky): string | null => {
    const frame = frames[sticky.index]
    return frame ? idOf(frame) : null
  }
  for (const sticky of stickies) {
    if (sticky.kind === 'context') continue
    const context = boardWide.has(sticky.kind) ? null : contextOf(sticky)
    identify(sticky, context === null ? sticky.kind : `${sticky.kind} ${context}`)
  }

  const drafts = new Array<{ first: Sticky; ids: string[] } | undefined>(stickies.length)
  const order: { first: Sticky; ids: string[] }[] = []
  for (const sticky of inReadingOrder(stickies)) {
    const rank = rankOf(sticky)
    const known = drafts[rank]
    if (known) known.ids.push(sticky.id)
    else {
      const draft = { first: sticky, ids: [sticky.id] }
      drafts[rank] = draft
      order.push(draft)
    }
  }
  const list = order.map(
    ({ first, ids }): ModelElement => ({
      id: idOf(first),
      kind: first.kind,
      name: first.text,
      context: boardWide.has(first.kind) ? null : contextOf(first),
      stickies: ids.length > 1 ? ids.sort() : ids,
    }),
  )
  return { list, rankOf, idOf, contextOf }
}
