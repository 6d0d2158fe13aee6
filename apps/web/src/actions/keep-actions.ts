import { type Command, groupElements, lockElements, ungroupElements, unlockElements } from '@stormlane/board'
import type { Words } from '@stormlane/domain'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'

const selectedIds = ({ session }: Workspace): readonly string[] => [...session.getState().selection]

const words = {
  locked: { en: 'Locked.', ko: '잠갔습니다.' },
  unlocked: { en: 'Unlocked.', ko: '잠금을 풀었습니다.' },
  grouped: { en: 'Grouped.', ko: '묶었습니다.' },
  ungrouped: { en: 'The group is dissolved.', ko: '묶음을 풀었습니다.' },
} as const satisfies Record<string, Words>

/** Does a command and says so: a group or a lock hardly shows. */
const runAndSay = ({ board, session }: Workspace, command: Command, done: Words): boolean => {
  const { say, language } = session.getState()
  const isDone = board.run(command)
  if (isDone) say(done[language])
  return isDone
}

/** Keeping things together, and keeping them where they are. */
export const keepActions: readonly Action[] = [
  {
    id: 'group',
    group: 'arrange',
    label: { en: 'Group', ko: '묶기' },
    keys: ['Mod+G'],
    edits: true,
    can: (workspace) => workspace.board.can(groupElements(selectedIds(workspace), 'asked')),
    run: (workspace) => {
      runAndSay(workspace, groupElements(selectedIds(workspace), workspace.newId()), words.grouped)
    },
  },
  {
    id: 'ungroup',
    group: 'arrange',
    label: { en: 'Ungroup', ko: '묶음 풀기' },
    keys: ['Mod+Shift+G'],
    edits: true,
    can: (workspace) => workspace.board.can(ungroupElements(selectedIds(workspace))),
    run: (workspace) => {
      runAndSay(workspace, ungroupElements(selectedIds(workspace)), words.ungrouped)
    },
  },
  {
    id: 'lock',
    group: 'arrange',
    label: { en: 'Lock or unlock', ko: '잠그기/잠금 풀기' },
    keys: ['Mod+Shift+L'],
    edits: true,
    can: ({ session }) => session.getState().selection.size > 0,
    run: (workspace) => {
      const ids = selectedIds(workspace)
      // Where some are free all become locked; only when all are locked they become free.
      if (!runAndSay(workspace, lockElements(ids), words.locked))
        runAndSay(workspace, unlockElements(ids), words.unlocked)
    },
  },
]
