import { groupOf, isLocked } from '@stormlane/board'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowDownToLine,
  ArrowUpToLine,
  ChevronDown,
  Group,
  Lock,
  type LucideIcon,
  Ungroup,
} from 'lucide-react'
import { actionById } from '../../actions/index.ts'
import { keysOf } from '../../actions/shortcuts.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { toolbarWords } from './words.ts'

/** What the menu offers, section by section: an action and its picture. */
const sections: readonly (readonly (readonly [action: string, icon: LucideIcon])[])[] = [
  [
    ['align-left', AlignStartVertical],
    ['align-centre', AlignCenterVertical],
    ['align-right', AlignEndVertical],
    ['align-top', AlignStartHorizontal],
    ['align-middle', AlignCenterHorizontal],
    ['align-bottom', AlignEndHorizontal],
  ],
  [
    ['distribute-horizontally', AlignHorizontalSpaceBetween],
    ['distribute-vertically', AlignVerticalSpaceBetween],
  ],
  [
    ['bring-to-front', ArrowUpToLine],
    ['send-to-back', ArrowDownToLine],
  ],
  [
    ['group', Group],
    ['ungroup', Ungroup],
    ['lock', Lock],
  ],
]

/** How the selected things lie: lined up, above each other, together, fixed. Offers what would do something. */
export const ArrangeMenu = ({ workspace }: { workspace: Workspace }) => {
  const say = useSay()
  const { board, session } = workspace
  // What is offered changes with what is locked or grouped.
  useWatched(board, () =>
    [...session.getState().selection]
      .flatMap((id) => board.elements.get(id) ?? [])
      .map((element) => `${isLocked(element) ? '!' : ''}${groupOf(element) ?? ''}`)
      .join(' '),
  )
  const groups = sections
    .map((section, at) => ({
      id: String(at),
      choices: section.flatMap(([id, Icon]) => {
        const action = actionById(id)
        if (action.can?.(workspace) === false) return []
        const [chord] = keysOf(action, workspace)
        return [{ id, label: say(action.label), chord, mark: <Icon size={16} aria-hidden /> }]
      }),
    }))
    .filter(({ choices }) => choices.length > 0)
  return (
    <MenuButton groups={groups} onChoose={(id) => actionById(id).run(workspace)}>
      {say(toolbarWords.arrange)}
      <ChevronDown size={15} aria-hidden />
    </MenuButton>
  )
}
