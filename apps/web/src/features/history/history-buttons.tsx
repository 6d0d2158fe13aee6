import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Action } from '../../actions/action.ts'
import { actionById } from '../../actions/index.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { IconButton } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'

/** Undo and redo of one's own steps. */
export const HistoryButtons = ({ workspace }: { workspace: Workspace }) => (
  <>
    <HistoryButton workspace={workspace} action={actionById('undo')}>
      <Undo2 size={18} aria-hidden />
    </HistoryButton>
    <HistoryButton workspace={workspace} action={actionById('redo')}>
      <Redo2 size={18} aria-hidden />
    </HistoryButton>
  </>
)

interface HistoryButtonProps {
  readonly workspace: Workspace
  readonly action: Action
  readonly children: ReactNode
}

const HistoryButton = ({ workspace, action, children }: HistoryButtonProps) => {
  const say = useSay()
  const can = useWatched(workspace.board, () => action.can?.(workspace) ?? true)
  return (
    <IconButton
      label={say(action.label)}
      chord={action.keys?.[0]}
      isDisabled={!can}
      onPress={() => action.run(workspace)}
    >
      {children}
    </IconButton>
  )
}
