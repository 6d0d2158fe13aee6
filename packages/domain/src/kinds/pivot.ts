import { defineKind, phases, sides } from './kind.ts'

export const pivot = defineKind({
  id: 'pivot',
  shape: 'line',
  phases,
  colour: 'none',
  size: sides(0.1, 5),
  cue: 'pivot',
  label: { en: 'Pivotal event', ko: '피벗' },
  meaning: {
    en: 'A vertical bar where one phase of the business ends and the next begins.',
    ko: '업무의 한 단계가 끝나고 다음 단계가 시작되는 세로선입니다.',
  },
  textRule: 'noun',
})
