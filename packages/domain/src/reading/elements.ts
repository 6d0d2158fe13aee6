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
  // Stickies come sorted by id, so the first of an identity gives it its id.
  const idOf = new Array<string>(wall.stickies.length)
  const frameIds = new Map<string, string>()
  for (const sticky of wall.stickies) {
    if (sticky.kind !== 'context') continue
    const known = sticky.name === '' ? undefined : frameIds.get(sticky.name)
    if (known === undefined && sticky.name !== '') frameIds.set(sticky.name, sticky.id)
    idOf[sticky.index] = known ?? sticky.id
  }

  const contexts = new Array<string | null>(wall.stickies.length).fill(null)
  const idsByScope = new Map<string, Map<string, string>>()
  for (const sticky of wall.stickies) {
    const frame = frames[sticky.index]
    const context = frame ? (idOf[frame.index] ?? null) : null
    contexts[sticky.index] = context
    if (sticky.kind === 'context') continue
    if (sticky.name === '' || singular.has(sticky.kind)) {
      idOf[sticky.index] = sticky.id
      continue
    }
    const scope = boardWide.has(sticky.kind) || context === null ? sticky.kind : `${sticky.kind} ${context}`
    let ids = idsByScope.get(scope)
    if (!ids) {
      ids = new Map()
      idsByScope.set(scope, ids)
    }
    const known = ids.get(sticky.name)
    if (known === undefined) ids.set(sticky.name, sticky.id)
    idOf[sticky.index] = known ?? sticky.id
  }

  const drafts = new Map<string, { first: Sticky; stickies: string[] }>()
  for (const sticky of inReadingOrder(wall.stickies)) {
    const id = idOf[sticky.index] ?? sticky.id
    const draft = drafts.get(id)
    if (draft) draft.stickies.push(sticky.id)
    else drafts.set(id, { first: sticky, stickies: [sticky.id] })
  }
  const list: ModelElement[] = []
  for (const [id, { first, stickies }] of drafts) {
    list.push({
      id,
      kind: first.kind,
      name: first.text,
      context: boardWide.has(first.kind) ? null : (contexts[first.index] ?? null),
      stickies: stickies.length > 1 ? stickies.sort() : stickies,
    })
  }
  return {
    list,
    idOf: (sticky) => idOf[sticky.index] ?? sticky.id,
    contextOf: (sticky) => contexts[sticky.index] ?? null,
  }
}
