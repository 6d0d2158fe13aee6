import type { Board, Presence } from '@stormlane/board'
import type { SessionStore } from '../session/session.ts'
import type { Camera } from './camera.ts'
import type { Drafts } from './drafts.ts'
import type { Scene } from './scene.ts'

/** One other person on the board. */
export interface Peer {
  /** Awareness client id. */
  readonly id: number
  readonly presence: Presence
}

/** Who else is here, and what this page shows of itself. Independent of the network behind it. */
export interface PresenceDoor {
  peers(): readonly Peer[]
  /** Calls back when the peers or what they show change. */
  subscribe(listener: () => void): () => void
  /** Shows a part of this person's presence to the others; undefined takes a part away. */
  show(part: { [Key in keyof Presence]?: Presence[Key] | undefined }): void
}

/** What tools, actions and the canvas work on: one open board in one page. */
export interface Workspace {
  readonly board: Board
  readonly session: SessionStore
  readonly camera: Camera
  /** The board with its spatial index; lives as long as the board does. */
  readonly scene: Scene
  /** What the gesture under way shows. */
  readonly drafts: Drafts
  readonly presence: PresenceDoor
  /** A new random id for an element or connector. */
  newId(): string
}
