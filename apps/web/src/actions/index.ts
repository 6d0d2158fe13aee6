import type { Action } from './action.ts'
import { alignActions } from './align-actions.ts'
import { arrangeActions } from './arrange-actions.ts'
import { boardActions } from './board-actions.ts'
import { clipboardActions } from './clipboard.ts'
import { editActions } from './edit-actions.ts'
import { keepActions } from './keep-actions.ts'
import { pageActions } from './page-actions.ts'
import { peopleActions } from './people-actions.ts'
import { toolActions } from './tool-actions.ts'
import { viewActions } from './view-actions.ts'

/** Everything a person can do. Buttons, menus, help and keys are drawn from this list. */
export const actions: readonly Action[] = [
  ...peopleActions,
  ...toolActions,
  ...editActions,
  ...clipboardActions,
  ...arrangeActions,
  ...keepActions,
  ...alignActions,
  ...viewActions,
  ...boardActions,
  ...pageActions,
]

const byId: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action.id, action]))

/**
 * The action of that name.
 * @throws Error when there is none: a button that does nothing is a mistake in the program
 */
export const actionById = (id: string): Action => {
  const action = byId.get(id)
  if (!action) throw new Error(`unknown action: ${id}`)
  return action
}
