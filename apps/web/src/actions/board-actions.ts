import { setPhase } from '@stormlane/board'
import { type Phase, phases, type Words } from '@stormlane/domain'
import type { Action } from './action.ts'

/** What the phases of a workshop are called. */
export const phaseNames: Readonly<Record<Phase, Words>> = {
  'big-picture': { en: 'Big Picture', ko: '빅 픽처' },
  process: { en: 'Process', ko: '프로세스' },
  design: { en: 'Design', ko: '설계' },
}

const turningTo = (phase: Phase): Action => ({
  id: `phase-${phase}`,
  group: 'board',
  label: { en: `Phase: ${phaseNames[phase].en}`, ko: `단계: ${phaseNames[phase].ko}` },
  edits: true,
  can: ({ board }) => board.can(setPhase(phase)),
  run: ({ board }) => {
    board.run(setPhase(phase))
  },
})

/** The board as a whole. */
export const boardActions: readonly Action[] = [
  {
    id: 'all-actions',
    group: 'board',
    label: { en: 'All actions', ko: '모든 동작' },
    keys: ['Mod+K'],
    edits: false,
    run: ({ session }) => session.getState().open('actions'),
  },
  {
    id: 'share',
    group: 'board',
    label: { en: 'Share', ko: '공유' },
    edits: false,
    run: ({ session }) => session.getState().open('share'),
  },
  {
    id: 'export',
    group: 'board',
    label: { en: 'Export', ko: '내보내기' },
    keys: ['Mod+E'],
    edits: false,
    run: ({ session }) => session.getState().open('export'),
  },
  ...phases.map(turningTo),
  {
    id: 'help',
    group: 'board',
    label: { en: 'Keys and help', ko: '단축키와 도움말' },
    keys: ['?'],
    edits: false,
    run: ({ session }) => session.getState().open('help'),
  },
  {
    id: 'all-boards',
    group: 'board',
    label: { en: 'All boards, new board', ko: '보드 목록, 새 보드' },
    edits: false,
    run: () => location.assign('/'),
  },
]
