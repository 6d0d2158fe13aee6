import { bringToFront, moveElements, sendToBack } from '@stormlane/board'
import { kindOf, type Words } from '@stormlane/domain'
import { movable } from '../canvas/groups.ts'
import { withContents } from '../canvas/hit.ts'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'

const anySelected = ({ session }: Workspace): boolean => session.getState().selection.size > 0

const selectedIds = ({ session }: Workspace): readonly string[] => [...session.getState().selection]

const nudges: readonly { id: string; key: string; dx: number; dy: number; label: Words }[] = [
  { id: 'left', key: 'ArrowLeft', dx: -1, dy: 0, label: { en: 'left', ko: '왼쪽' } },
  { id: 'right', key: 'ArrowRight', dx: 1, dy: 0, label: { en: 'right', ko: '오른쪽' } },
  { id: 'up', key: 'ArrowUp', dx: 0, dy: -1, label: { en: 'up', ko: '위' } },
  { id: 'down', key: 'ArrowDown', dx: 0, dy: 1, label: { en: 'down', ko: '아래' } },
]

/** Moves the selection, frames with what lies in them; a locked frame does not let go of what lies in it. */
const nudge = (workspace: Workspace, dx: number, dy: number): void => {
  const { board } = workspace
  const elementOf = (id: string) => board.elements.get(id)
  const ids = withContents(
    movable(selectedIds(workspace), elementOf),
    elementOf,
    ({ kind }) => kindOf(kind).shape === 'frame',
    () => board.elements.values(),
  )
  board.run(moveElements([...ids], dx, dy))
}

const nudgeActions: readonly Action[] = nudges.flatMap(({ id, key, dx, dy, label }) => [
  {
    id: `nudge-${id}`,
    group: 'arrange',
    label: { en: `Move ${label.en} a little`, ko: `${label.ko}으로 조금 옮기기` },
    keys: [key],
    keysOnly: true,
    edits: true,
    can: anySelected,
    run: (workspace) => nudge(workspace, dx, dy),
  },
  {
    id: `nudge-${id}-far`,
    group: 'arrange',
    label: { en: `Move ${label.en} by ten`, ko: `${label.ko}으로 열 칸 옮기기` },
    keys: [`Shift+${key}`],
    keysOnly: true,
    edits: true,
    can: anySelected,
    run: (workspace) => nudge(workspace, dx * 10, dy * 10),
  },
])

/** Where things lie. */
export const arrangeActions: readonly Action[] = [
  {
    id: 'bring-to-front',
    group: 'arrange',
    label: { en: 'Bring to the front', ko: '맨 앞으로' },
    keys: [']'],
    edits: true,
    can: (workspace) => workspace.board.can(bringToFront(selectedIds(workspace))),
    run: (workspace) => {
      workspace.board.run(bringToFront(selectedIds(workspace)))
    },
  },
  {
    id: 'send-to-back',
    group: 'arrange',
    label: { en: 'Send to the back', ko: '맨 뒤로' },
    keys: ['['],
    edits: true,
    can: (workspace) => workspace.board.can(sendToBack(selectedIds(workspace))),
    run: (workspace) => {
      workspace.board.run(sendToBack(selectedIds(workspace)))
    },
  },
  ...nudgeActions,
]
