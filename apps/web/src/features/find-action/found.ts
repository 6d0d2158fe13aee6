import type { Language } from '@stormlane/domain'
import type { Action } from '../../actions/action.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { fitOf } from './match.ts'

/** One action in the list, and whether it would do something now. */
export interface FoundAction {
  readonly action: Action
  readonly isPossible: boolean
  /** Whether it stands among those done lately. */
  readonly isRecent: boolean
}

/** Whether an action would do something for this person now. */
const isPossible = (action: Action, workspace: Workspace): boolean =>
  !(action.edits && workspace.session.getState().readOnly) && action.can?.(workspace) !== false

/**
 * The actions that what somebody typed may mean, best first; those that can do nothing now come last. With nothing
 * typed: those done lately, then all that make sense without their keys.
 */
export const findActions = (
  actions: readonly Action[],
  typed: string,
  recent: readonly string[],
  language: Language,
  workspace: Workspace,
): readonly FoundAction[] => {
  const place = (id: string): number => {
    const index = recent.indexOf(id)
    return index < 0 ? recent.length : index
  }
  const found = actions
    // Opening this very list is no use here.
    .filter(({ id }) => id !== 'all-actions')
    .flatMap((action) => {
      const isNamed = typed.trim() !== ''
      if (!isNamed && action.keysOnly) return []
      const fit = isNamed ? fitOf(action.label, typed, language) : 0
      if (fit === undefined) return []
      const possible = isPossible(action, workspace)
      return [
        { action, fit, isPossible: possible, isRecent: !isNamed && possible && recent.includes(action.id) },
      ]
    })
  return found.sort(
    (a, b) =>
      Number(b.isRecent) - Number(a.isRecent) ||
      Number(b.isPossible) - Number(a.isPossible) ||
      a.fit - b.fit ||
      place(a.action.id) - place(b.action.id),
  )
}
