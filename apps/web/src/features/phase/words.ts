import type { Phase, Words } from '@stormlane/domain'
import { phaseNames } from '../../actions/board-actions.ts'

export const phaseWords: Readonly<Record<Phase, { readonly name: Words; readonly hint: Words }>> = {
  'big-picture': {
    name: phaseNames['big-picture'],
    hint: {
      en: 'What happens? Events along the time line.',
      ko: '무슨 일이 일어나나요? 시간 순서로 이벤트를 붙입니다.',
    },
  },
  process: {
    name: phaseNames.process,
    hint: { en: 'Who decides what, and what follows?', ko: '누가 무엇을 결정하고, 무엇이 뒤따르나요?' },
  },
  design: {
    name: phaseNames.design,
    hint: { en: 'Rules, boundaries, services.', ko: '규칙과 경계, 서비스를 정합니다.' },
  },
}

export const phaseMenuLabel: Words = { en: 'Phase of the workshop', ko: '워크숍 단계' }

/** On the arrow along the top of the wall. */
export const timeWord: Words = { en: 'time', ko: '시간' }
