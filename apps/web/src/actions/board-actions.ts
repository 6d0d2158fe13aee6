import type { Action } from './action.ts'

/** The board as a whole. */
export const boardActions: readonly Action[] = [
  {
    id: 'export',
    group: 'board',
    label: { en: 'Export', ko: '내보내기' },
    keys: ['Mod+E'],
    edits: false,
    run: ({ session }) => session.getState().open('export'),
  },
  {
    id: 'help',
    group: 'board',
    label: { en: 'Keys and help', ko: '단축키와 도움말' },
    keys: ['?'],
    edits: false,
    run: ({ session }) => session.getState().open('help'),
  },
]
