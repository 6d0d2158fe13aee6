import type { Action, ActionGroup } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** What is offered of the selection, and what of the wall where nothing is selected; a group is a section. */
const groupsFor = (hasSelection: boolean): readonly ActionGroup[] =>
  hasSelection ? ['edit', 'arrange'] : ['edit', 'view']

/** What concerns the whole wall and is not looked for beside a selection. */
const ofTheWall = new Set(['undo', 'redo', 'select-all'])

/** The actions that would do something now, section by section, in the order of the list of actions. */
export const offered = (workspace: Workspace): readonly (readonly Action[])[] => {
  const { selection, selectedConnectors, readOnly } = workspace.session.getState()
  const hasSelection = selection.size + selectedConnectors.size > 0
  return groupsFor(hasSelection)
    .map((group) =>
      actions.filter(
        (action) =>
          action.group === group &&
          !action.keysOnly &&
          !(hasSelection && ofTheWall.has(action.id)) &&
          !(action.edits && readOnly) &&
          action.can?.(workspace) !== false,
      ),
    )
    .filter((section) => section.length > 0)
}
