import { kindOf } from '@stormlane/domain'
import { backToContent, isContentInView } from '../canvas/back-to-content.ts'
import { around } from '../canvas/box.ts'
import { bringIntoView } from '../canvas/bring-into-view.ts'
import { openLink } from '../canvas/open-link.ts'
import { outlineOf } from '../canvas/outline.ts'
import { linksIn } from '../canvas/text-links.ts'
import { keepPlace } from '../canvas/way-back.ts'
import type { Workspace } from '../canvas/workspace.ts'
import type { Action } from './action.ts'

const ZOOM_STEP = 1.25

/** How far an arrow key moves the wall while nothing is selected, CSS pixels. */
const PAN_STEP = 80

const selectedElements = ({ board, session }: Workspace) =>
  [...session.getState().selection].flatMap((id) => board.elements.get(id) ?? [])

const selectedBox = (workspace: Workspace) => around(selectedElements(workspace))

/** Goes to the next sticky in the order of the outline. */
const walk = (workspace: Workspace, by: 1 | -1): void => {
  const { board, session } = workspace
  const stickies = outlineOf(board.elements.values())
    .flatMap(({ elements }) => elements)
    .filter(({ kind }) => kindOf(kind).shape === 'sticky')
  const [current] = session.getState().selection
  const index = stickies.findIndex(({ id }) => id === current)
  const next = stickies[(index + by + stickies.length) % stickies.length]
  if (!next) return
  session.getState().select([next.id])
  bringIntoView(workspace, next)
}

const oneSelected = ({ session }: Workspace): boolean => session.getState().selection.size === 1

/** Where the links in the text of the only selected element lead. */
export const selectedLinks = ({ board, session }: Workspace): readonly string[] => {
  const { selection } = session.getState()
  const [id] = selection
  const text = selection.size === 1 && id !== undefined ? board.elements.get(id)?.text : undefined
  return text === undefined ? [] : [...new Set(linksIn(text).map(({ href }) => href))]
}

/** Where one looks. */
export const viewActions: readonly Action[] = [
  {
    id: 'find',
    group: 'view',
    label: { en: 'Find on the board', ko: '보드에서 찾기' },
    keys: ['Mod+F'],
    edits: false,
    run: (workspace) => {
      keepPlace(workspace)
      workspace.session.getState().openPanel('outline', 'find')
    },
  },
  {
    id: 'outline',
    group: 'view',
    label: { en: 'Outline', ko: '목록' },
    keys: ['O'],
    edits: false,
    run: ({ session }) => {
      const { panel, openPanel } = session.getState()
      openPanel(panel === 'outline' ? null : 'outline', 'list')
    },
  },
  {
    id: 'zoom-in',
    group: 'view',
    label: { en: 'Zoom in', ko: '확대' },
    keys: ['+', '=', 'Mod+=', 'Mod++'],
    edits: false,
    run: ({ camera }) => camera.zoomBy(ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    group: 'view',
    label: { en: 'Zoom out', ko: '축소' },
    keys: ['-', 'Mod+-'],
    edits: false,
    run: ({ camera }) => camera.zoomBy(1 / ZOOM_STEP),
  },
  {
    id: 'zoom-100',
    group: 'view',
    label: { en: 'Zoom to 100 %', ko: '100%로 보기' },
    keys: ['Shift+0', 'Mod+0'],
    edits: false,
    run: ({ camera }) => camera.zoomTo(1),
  },
  {
    id: 'zoom-fit',
    group: 'view',
    label: { en: 'Show the whole board', ko: '보드 전체 보기' },
    keys: ['Shift+1'],
    edits: false,
    can: ({ board }) => board.elements.size > 0,
    run: ({ board, camera }) => {
      const all = around(board.elements.values())
      if (all) camera.fit(all)
    },
  },
  {
    id: 'zoom-selection',
    group: 'view',
    label: { en: 'Show the selection', ko: '선택한 것 보기' },
    keys: ['Shift+2'],
    edits: false,
    can: ({ session }) => session.getState().selection.size > 0,
    run: (workspace) => {
      const box = selectedBox(workspace)
      if (box) workspace.camera.fit(box, 120)
    },
  },
  {
    id: 'back-to-content',
    group: 'view',
    label: { en: 'Back to the stickies', ko: '스티키로 돌아가기' },
    edits: false,
    can: (workspace) => !isContentInView(workspace),
    run: backToContent,
  },
  {
    id: 'minimap',
    group: 'view',
    label: { en: 'Minimap', ko: '미니맵' },
    keys: ['M'],
    edits: false,
    run: ({ session }) => session.getState().set({ minimap: !session.getState().minimap }),
  },
  {
    id: 'next-sticky',
    group: 'view',
    label: { en: 'Next sticky', ko: '다음 스티키' },
    keys: ['Tab'],
    keysOnly: true,
    edits: false,
    can: oneSelected,
    run: (workspace) => walk(workspace, 1),
  },
  {
    id: 'previous-sticky',
    group: 'view',
    label: { en: 'Previous sticky', ko: '이전 스티키' },
    keys: ['Shift+Tab'],
    keysOnly: true,
    edits: false,
    can: oneSelected,
    run: (workspace) => walk(workspace, -1),
  },
  ...(
    [
      ['left', 'ArrowLeft', -1, 0, '왼쪽'],
      ['right', 'ArrowRight', 1, 0, '오른쪽'],
      ['up', 'ArrowUp', 0, -1, '위'],
      ['down', 'ArrowDown', 0, 1, '아래'],
    ] as const
  ).map(
    ([way, key, x, y, ko]): Action => ({
      id: `look-${way}`,
      group: 'view',
      label: { en: `Look further ${way}`, ko: `${ko} 더 보기` },
      keys: [key],
      keysOnly: true,
      edits: false,
      can: ({ session }) => session.getState().selection.size === 0,
      run: ({ camera }) => camera.panBy(x * PAN_STEP, y * PAN_STEP),
    }),
  ),
  {
    id: 'open-link',
    group: 'view',
    label: { en: 'Open link', ko: '링크 열기' },
    keys: ['Alt+Enter'],
    edits: false,
    can: (workspace) => selectedLinks(workspace).length > 0,
    run: (workspace) => {
      const [href] = selectedLinks(workspace)
      if (href !== undefined) openLink(href)
    },
  },
]
