import {
  type Command,
  deleteConnectors,
  deleteElements,
  duplicateElements,
  isLocked,
  type UndoOutcome,
} from '@stormlane/board'
import { STICKY_SIDE, type Words } from '@stormlane/domain'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'

/** How far a duplicate lies from its original, board units. */
const DUPLICATE_OFFSET = STICKY_SIDE * 0.15

/** Deletes what is selected, elements and connectors, as one step. */
export const deleteSelected = ({ session }: Workspace): Command => {
  const { selection, selectedConnectors } = session.getState()
  const elements = deleteElements([...selection])
  const connectors = deleteConnectors([...selectedConnectors])
  return (board, write) => {
    const some = elements(board, write)
    return connectors(board, write) || some
  }
}

const duplicate = (workspace: Workspace): void => {
  const { board, session, newId } = workspace
  const copies = new Map<string, string>()
  const copyOf = (id: string): string => {
    const known = copies.get(id) ?? newId()
    copies.set(id, known)
    return known
  }
  const chosen = [...session.getState().selection]
  if (!board.run(duplicateElements(chosen, copyOf, DUPLICATE_OFFSET, DUPLICATE_OFFSET))) return
  session.getState().select(chosen.flatMap((id) => copies.get(id) ?? []))
}

/** The one selected element, if it can be written on. */
const writable = (workspace: Workspace): string | undefined => {
  const id = selectedOne(workspace)
  const element = id === undefined ? undefined : workspace.board.elements.get(id)
  return element && !isLocked(element) ? element.id : undefined
}

const selectedOne = ({ session }: Workspace): string | undefined => {
  const [id] = session.getState().selection
  return session.getState().selection.size === 1 ? id : undefined
}

const overtaken = {
  undo: {
    en: 'Not undone: somebody else has changed this since, and their work stays.',
    ko: '실행 취소하지 않았습니다. 그사이 다른 사람이 바꾼 내용이라 그대로 두었습니다.',
  },
  redo: {
    en: 'Not done again: somebody else has changed this since, and their work stays.',
    ko: '다시 실행하지 않았습니다. 그사이 다른 사람이 바꾼 내용이라 그대로 두었습니다.',
  },
} as const satisfies Record<string, Words>

/** Says why nothing happened, where somebody else's work stands in the way. */
const explain = ({ session }: Workspace, outcome: UndoOutcome, words: Words): void => {
  const { say, language } = session.getState()
  if (outcome === 'overtaken') say(words[language])
}

/** Changing what is there. */
export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group: 'edit',
    label: { en: 'Undo', ko: '실행 취소' },
    keys: ['Mod+Z'],
    edits: true,
    can: ({ board }) => board.canUndo,
    run: (workspace) => explain(workspace, workspace.board.undo(), overtaken.undo),
  },
  {
    id: 'redo',
    group: 'edit',
    label: { en: 'Redo', ko: '다시 실행' },
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    edits: true,
    can: ({ board }) => board.canRedo,
    run: (workspace) => explain(workspace, workspace.board.redo(), overtaken.redo),
  },
  {
    id: 'edit-text',
    group: 'edit',
    label: { en: 'Write on the selected sticky', ko: '선택한 스티키에 쓰기' },
    keys: ['Enter', 'F2'],
    edits: true,
    can: (workspace) => writable(workspace) !== undefined,
    run: (workspace) => workspace.session.getState().edit(writable(workspace) ?? null),
  },
  {
    id: 'delete',
    group: 'edit',
    label: { en: 'Delete', ko: '삭제' },
    keys: ['Delete', 'Backspace'],
    edits: true,
    can: (workspace) => workspace.board.can(deleteSelected(workspace)),
    run: (workspace) => {
      workspace.board.run(deleteSelected(workspace))
    },
  },
  {
    id: 'duplicate',
    group: 'edit',
    label: { en: 'Duplicate', ko: '복제' },
    keys: ['Mod+D'],
    edits: true,
    can: ({ session }) => session.getState().selection.size > 0,
    run: duplicate,
  },
  {
    id: 'select-all',
    group: 'edit',
    label: { en: 'Select everything', ko: '모두 선택' },
    keys: ['Mod+A'],
    edits: false,
    can: ({ board }) => board.elements.size > 0,
    run: ({ board, session }) => session.getState().select(board.elements.keys(), board.connectors.keys()),
  },
  {
    id: 'escape',
    group: 'edit',
    label: { en: 'Put the tool down, select nothing', ko: '도구 내려놓기, 선택 해제' },
    keys: ['Escape'],
    keysOnly: true,
    edits: false,
    run: ({ session }) => {
      const { tool, pickTool, select } = session.getState()
      if (tool === 'select') select([])
      else pickTool('select')
    },
  },
]
