import { addElements, type BoardFile } from '@stormlane/board'
import type { BoardElement, Words } from '@stormlane/domain'
import { around, centreOf } from '../canvas/box.ts'
import { bringIntoView } from '../canvas/bring-into-view.ts'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'
import { deleteSelected } from './edit-actions.ts'
import {
  addFragment,
  below,
  fragmentHtml,
  fragmentInHtml,
  fragmentInText,
  fragmentOf,
  fragmentText,
  looksLikeFragment,
  MOST_LINES,
  offsetFor,
  stickiesFrom,
} from './fragment.ts'
import { isWriting } from './writing.ts'

const words = {
  cut: {
    en: `Only the first ${MOST_LINES} lines were pasted.`,
    ko: `처음 ${MOST_LINES}줄만 붙여넣었습니다.`,
  },
  refused: {
    en: 'The browser does not let the page read the clipboard; press Ctrl+V on the wall.',
    ko: '브라우저가 클립보드 읽기를 허용하지 않습니다. 벽에서 Ctrl+V를 누르세요.',
  },
} as const satisfies Record<string, Words>

const anySelected = ({ session }: Workspace): boolean => session.getState().selection.size > 0

const pasteFragment = ({ board, camera, newId, session }: Workspace, file: BoardFile): void => {
  const { command, ids } = addFragment(file, offsetFor(file.elements, camera.free()), newId)
  if (board.run(command)) session.getState().select(ids)
}

/** Room around what was pasted, for the toolbar of the selection too, CSS pixels. */
const ROOM = 76

/** Shows all of what was pasted; zooms out only where it is larger than the view. */
const bringAllIntoView = ({ camera }: Workspace, made: readonly BoardElement[]): void => {
  const box = around(made)
  const { width, height } = camera.free()
  if (!box) return
  if (box.width > width || box.height > height) camera.fit(box, ROOM)
  else bringIntoView({ camera }, box)
}

/** Pastes text: a board file's elements as they are, anything else as one sticky a line. One undo step. */
export const pasteText = (workspace: Workspace, text: string): void => {
  if (!looksLikeFragment(text)) {
    pasteLines(workspace, text)
    return
  }
  fragmentInText(text).then(
    (fragment) => (fragment ? pasteFragment(workspace, fragment) : pasteLines(workspace, text)),
    () => pasteLines(workspace, text),
  )
}

const pasteLines = (workspace: Workspace, text: string): void => {
  const { board, camera, newId, session } = workspace
  const { lastPut, select, say, language } = session.getState()
  const made = below(board.elements.values(), stickiesFrom(text, lastPut, centreOf(camera.free()), newId))
  if (made.length === 0 || !board.run(addElements(made))) return
  bringAllIntoView(workspace, made)
  if (made.length === MOST_LINES) say(words.cut[language])
  select(made.map(({ id }) => id))
}

const copyTo = (workspace: Workspace, data: DataTransfer): boolean => {
  if (!anySelected(workspace)) return false
  const file = fragmentOf(workspace)
  data.setData('text/plain', fragmentText(file))
  data.setData('text/html', fragmentHtml(file))
  return true
}

/** Listens to the browser's clipboard events wherever nobody is writing. */
export const startClipboard = (workspace: Workspace): (() => void) => {
  const { session, board } = workspace
  const abort = new AbortController()
  const { signal } = abort
  const ours = (
    event: ClipboardEvent,
  ): event is ClipboardEvent & { readonly clipboardData: DataTransfer } => {
    if (event.defaultPrevented || !event.clipboardData || isWriting(event.target, session)) return false
    // Words that somebody marked on the page are theirs to copy.
    return event.type === 'paste' || window.getSelection()?.isCollapsed !== false
  }
  const copy = (event: ClipboardEvent) => {
    if (!ours(event) || !copyTo(workspace, event.clipboardData)) return
    event.preventDefault()
    if (event.type === 'cut' && !session.getState().readOnly) board.run(deleteSelected(workspace))
  }
  const paste = (event: ClipboardEvent) => {
    if (!ours(event) || session.getState().readOnly) return
    event.preventDefault()
    // The clipboard can only be asked now, while the event is being handled.
    const text = event.clipboardData.getData('text/plain')
    fragmentInHtml(event.clipboardData.getData('text/html')).then(
      (fragment) => (fragment ? pasteFragment(workspace, fragment) : pasteText(workspace, text)),
      () => pasteText(workspace, text),
    )
  }
  window.addEventListener('copy', copy, { signal })
  window.addEventListener('cut', copy, { signal })
  window.addEventListener('paste', paste, { signal })
  return () => abort.abort()
}

const toClipboard = (workspace: Workspace): void => {
  const file = fragmentOf(workspace)
  const item = new ClipboardItem({
    'text/plain': new Blob([fragmentText(file)], { type: 'text/plain' }),
    'text/html': new Blob([fragmentHtml(file)], { type: 'text/html' }),
  })
  void navigator.clipboard.write([item])
}

/** The clipboard in menus; its keys reach the page as the browser's own events. */
export const clipboardActions: readonly Action[] = [
  {
    id: 'copy',
    group: 'edit',
    label: { en: 'Copy', ko: '복사' },
    keys: ['Mod+C'],
    native: true,
    edits: false,
    can: anySelected,
    run: toClipboard,
  },
  {
    id: 'cut',
    group: 'edit',
    label: { en: 'Cut', ko: '잘라내기' },
    keys: ['Mod+X'],
    native: true,
    edits: true,
    can: anySelected,
    run: (workspace) => {
      toClipboard(workspace)
      workspace.board.run(deleteSelected(workspace))
    },
  },
  {
    id: 'paste',
    group: 'edit',
    label: { en: 'Paste', ko: '붙여넣기' },
    keys: ['Mod+V'],
    native: true,
    edits: true,
    run: (workspace) => {
      const { say, language } = workspace.session.getState()
      navigator.clipboard.readText().then(
        (text) => pasteText(workspace, text),
        () => say(words.refused[language]),
      )
    },
  },
]
