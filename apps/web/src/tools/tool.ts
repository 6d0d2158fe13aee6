import type { Words } from '@stormlane/domain'
import type { Point } from '../canvas/camera.ts'
import type { Drafts } from '../canvas/drafts.ts'
import type { HitView } from '../canvas/hit.ts'
import type { PresenceOut } from '../canvas/presence-out.ts'
import type { Workspace } from '../canvas/workspace.ts'
import type { ToolId } from '../session/session.ts'

/** The pointer as tools see it. */
export interface WallPointer {
  /** Board units. */
  readonly board: Point
  /** CSS pixels of the canvas. */
  readonly screen: Point
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, on a Mac ⌘: nothing snaps, links open. */
  readonly mod: boolean
  readonly touch: boolean
}

/** What a tool works with. */
export interface ToolContext {
  readonly workspace: Workspace
  readonly view: HitView
  readonly drafts: Drafts
  readonly presence: PresenceOut
}

/** A tool in hand. Every gesture ends with `up` or `cancel`, never with neither. */
export interface ToolInHand {
  down(pointer: WallPointer): void
  /** While a button or finger is down. */
  move(pointer: WallPointer): void
  up(pointer: WallPointer): void
  /** Over the wall with nothing pressed; returns the CSS cursor. */
  hover(pointer: WallPointer): string
  /** Whether a finger here takes hold of something; where it does not it moves the wall. Default: yes. */
  holds?(pointer: WallPointer): boolean
  /** Selects what lies here, so that a menu can tell what may be done with it. */
  pick?(pointer: WallPointer): void
  doubleClick?(pointer: WallPointer): void
  /** Gives the gesture up: nothing of it may stay. */
  cancel(): void
}

/** What the pointer can do on the wall. A new tool is one file and one line in the list of tools. */
export interface Tool {
  readonly id: ToolId
  readonly label: Words
  /** Whether it needs the right to edit. */
  readonly edits: boolean
  take(context: ToolContext): ToolInHand
}

/** Farther than this from where it went down the pointer drags, CSS pixels. */
export const DRAG_DISTANCE = { mouse: 3, touch: 8 } as const

/** Whether a pointer has left the place where it went down. */
export const hasLeft = (from: WallPointer, to: WallPointer): boolean =>
  Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) >
  (to.touch ? DRAG_DISTANCE.touch : DRAG_DISTANCE.mouse)
