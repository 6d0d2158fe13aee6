import type { Phase, Words } from '@stormlane/domain'
import type { Workspace } from '../canvas/workspace.ts'

/** Where an action is listed in menus and help. */
export type ActionGroup = 'tools' | 'edit' | 'arrange' | 'align' | 'view' | 'people' | 'board' | 'page'

/**
 * Something a person can do, apart from what triggers it: buttons, menus, help and the keyboard are all drawn
 * from the list of actions.
 */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly label: Words
  /** Key chords such as `Mod+Z`, `Shift+1`, `Delete`, `V`; Mod is Ctrl, on a Mac ⌘. */
  readonly keys?: readonly string[]
  /** Keys that depend on the phase of the workshop, such as the number of a kind in the palette. */
  keysIn?(phase: Phase): readonly string[]
  /** Whether only its keys make sense, so that menus leave it out. */
  readonly keysOnly?: boolean
  /** Whether the browser's own clipboard events do it, so that its keys must not be caught. */
  readonly native?: boolean
  /** Whether it needs the right to edit. */
  readonly edits: boolean
  /** Whether it would do something now; buttons are greyed otherwise. Default: yes. */
  can?(workspace: Workspace): boolean
  run(workspace: Workspace): void
}
