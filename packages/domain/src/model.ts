import type { KindId } from './kinds/index.ts'
import type { RelationKind } from './snapshot.ts'

/** Where a relation was read from; the first that holds wins, in this order of strength. */
export type Basis = 'accepted' | 'connector' | 'containment' | 'adjacency'

/** One identity of the model: all stickies of one kind and normalised text within a context. */
export interface ModelElement {
  /** The smallest of its sticky ids, so that dragging and z-order never change it. */
  readonly id: string
  readonly kind: KindId
  /** The text of its first sticky in reading order, trimmed. */
  readonly name: string
  /** Id of the context element that holds it, or null outside every frame. */
  readonly context: string | null
  /** Ids of its stickies, sorted. */
  readonly stickies: readonly string[]
}

export interface ModelRelation {
  readonly kind: RelationKind
  /** Ids of model elements. */
  readonly from: string
  readonly to: string
  readonly basis: Basis
  /** 0 to 1; 1 for what a person drew or accepted. */
  readonly confidence: number
  readonly status: 'inferred' | 'accepted' | 'rejected'
  /** The pairs of sticky ids whose placement or connector says so. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Ids of the connectors behind it, sorted. */
  readonly connectors: readonly string[]
}

/** What was read from a board. Same board, same bytes: independent of the order of the input. */
export interface Model {
  /** In reading order. */
  readonly elements: readonly ModelElement[]
  /** By kind in the order of `relationKinds`, then by ids. */
  readonly relations: readonly ModelRelation[]
}
