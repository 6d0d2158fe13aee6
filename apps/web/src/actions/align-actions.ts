import { type AlignTo, type Axis, type Command, isLocked } from '@stormlane/board'
import type { Words } from '@stormlane/domain'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'

type Arranging = typeof import('./arranging.ts')

/** Does what the commands of arranging, once fetched, make of the selection. */
const arrange = (
  { board, session }: Workspace,
  command: (arranging: Arranging, ids: readonly string[]) => Command,
): void => {
  const ids = [...session.getState().selection]
  void import('./arranging.ts').then((arranging) => board.run(command(arranging, ids)))
}

/** Whether at least so many are selected, and something of it is free. Whether it would move is not worked out. */
const has =
  (least: number) =>
  ({ board, session }: Workspace): boolean => {
    const { selection } = session.getState()
    if (selection.size < least) return false
    for (const id of selection) {
      const element = board.elements.get(id)
      if (element && !isLocked(element)) return true
    }
    return false
  }

const edges: readonly { readonly to: AlignTo; readonly key: string; readonly label: Words }[] = [
  { to: 'left', key: 'A', label: { en: 'Align left', ko: '왼쪽 맞춤' } },
  { to: 'centre', key: 'H', label: { en: 'Align centres', ko: '가운데 맞춤' } },
  { to: 'right', key: 'D', label: { en: 'Align right', ko: '오른쪽 맞춤' } },
  { to: 'top', key: 'W', label: { en: 'Align tops', ko: '위쪽 맞춤' } },
  { to: 'middle', key: 'V', label: { en: 'Align middles', ko: '중간 맞춤' } },
  { to: 'bottom', key: 'S', label: { en: 'Align bottoms', ko: '아래쪽 맞춤' } },
]

const axes: readonly { readonly axis: Axis; readonly key: string; readonly label: Words }[] = [
  { axis: 'horizontally', key: 'H', label: { en: 'Equal gaps across', ko: '가로 간격 같게' } },
  { axis: 'vertically', key: 'V', label: { en: 'Equal gaps down', ko: '세로 간격 같게' } },
]

/** Lining up what is selected. */
export const alignActions: readonly Action[] = [
  ...edges.map(
    ({ to, key, label }): Action => ({
      id: `align-${to}`,
      group: 'align',
      label,
      keys: [`Alt+${key}`],
      edits: true,
      can: has(2),
      run: (workspace) => arrange(workspace, ({ alignElements }, ids) => alignElements(ids, to)),
    }),
  ),
  ...axes.map(
    ({ axis, key, label }): Action => ({
      id: `distribute-${axis}`,
      group: 'align',
      label,
      keys: [`Alt+Shift+${key}`],
      edits: true,
      can: has(3),
      run: (workspace) => arrange(workspace, ({ distributeElements }, ids) => distributeElements(ids, axis)),
    }),
  ),
]
