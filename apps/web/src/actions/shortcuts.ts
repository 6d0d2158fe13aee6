import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'
import { chordsOf, type KeyPress } from './chord.ts'
import { startClipboard } from './clipboard.ts'
import { actions } from './index.ts'
import { isWriting } from './writing.ts'

/** Keys that a button, list or menu outside the wall uses itself. */
const WIDGET_KEYS = new Set([
  'Enter',
  'Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Delete',
  'Backspace',
  'Escape',
])

/** The keys of an action in the board's phase. */
export const keysOf = ({ keys = [], keysIn }: Action, { board }: Workspace): readonly string[] =>
  keysIn ? [...keys, ...keysIn(board.meta.phase)] : keys

/** The first action of a key press that would do something now. */
export const actionFor = (press: KeyPress, workspace: Workspace): Action | undefined => {
  const { readOnly } = workspace.session.getState()
  for (const chord of chordsOf(press)) {
    const found = actions.find(
      (action) =>
        !action.native &&
        !(action.edits && readOnly) &&
        keysOf(action, workspace).includes(chord) &&
        action.can?.(workspace) !== false,
    )
    if (found) return found
  }
  return undefined
}

/** Chords of our actions are kept from the browser even when there is nothing to do, such as Ctrl+D. */
const isOurs = (press: KeyPress, workspace: Workspace): boolean =>
  (press.ctrlKey || press.metaKey) &&
  chordsOf(press).some((chord) =>
    actions.some((action) => !action.native && keysOf(action, workspace).includes(chord)),
  )

/**
 * Works the actions from the keyboard, and the clipboard. Dead while somebody writes, composes or answers a
 * dialog.
 * @returns the way to stop
 */
export const startShortcuts = (workspace: Workspace): (() => void) => {
  const { session } = workspace
  const press = (event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
    const { dialog, panelWants } = session.getState()
    if (isWriting(target, session) || dialog !== null) return
    // What is typed now is meant for what is about to have the keyboard.
    if (panelWants !== null) return
    if (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]'))
      return
    const onWall = target instanceof Element && target.closest('[data-wall]') !== null
    const nowhere = target === document.body || target === document.documentElement
    const plain = !event.ctrlKey && !event.metaKey
    // The toolbar beside the selection has only buttons: what deletes means what is selected.
    const deletes = event.key === 'Delete' || event.key === 'Backspace'
    const ofSelection = deletes && target instanceof Element && target.closest('[role="toolbar"]') !== null
    if (!onWall && !nowhere && !ofSelection && plain && WIDGET_KEYS.has(event.key)) return
    const action = actionFor(event, workspace)
    if (action) {
      event.preventDefault()
      action.run(workspace)
    } else if (isOurs(event, workspace)) event.preventDefault()
  }
  window.addEventListener('keydown', press)
  const stopClipboard = startClipboard(workspace)
  return () => {
    window.removeEventListener('keydown', press)
    stopClipboard()
  }
}
