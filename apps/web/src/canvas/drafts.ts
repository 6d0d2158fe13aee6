import type { LaserLight } from '@stormlane/board'
import type { ConnectorKind, KindId } from '@stormlane/domain'
import type { Box, Point } from './camera.ts'
import type { SnapLine } from './snap/placed.ts'

/** What a gesture shows before it becomes a change of the board. */
export interface Draft {
  /** Elements that follow the pointer; with `copy` the originals stay where they are. */
  readonly move?: {
    readonly ids: ReadonlySet<string>
    readonly dx: number
    readonly dy: number
    readonly copy: boolean
    /** The one under the pointer. */
    readonly held: string
  }
  readonly resize?: { readonly id: string; readonly box: Box }
  readonly marquee?: Box
  /** What the place of what is moved or put down was taken from. */
  readonly lines?: readonly SnapLine[]
  /** A kind in hand, not yet put down. */
  readonly ghost?: { readonly kind: KindId; readonly box: Box }
  /** A connector being drawn from an element to a point, or to the element under it. */
  readonly link?: {
    readonly from: string
    readonly to: Point
    readonly target?: string | undefined
    readonly kind: ConnectorKind
  }
  /** Element that a connector would begin at. */
  readonly source?: string
  /** This person's own laser pointer. */
  readonly laser?: LaserLight
}

const NONE: Draft = {}

/** The draft of the gesture that is under way; one at a time. */
export class Drafts {
  #draft: Draft = NONE
  readonly #listeners = new Set<() => void>()

  get draft(): Draft {
    return this.#draft
  }

  show(draft: Draft): void {
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }

  clear(): void {
    if (this.#draft !== NONE) this.show(NONE)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
