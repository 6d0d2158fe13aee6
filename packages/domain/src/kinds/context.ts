import { defineKind, sides } from './kind.ts'

export const context = defineKind({
  id: 'context',
  shape: 'frame',
  phases: ['design'],
  colour: 'none',
  size: sides(10, 5.625),
  cue: 'frame',
  label: { en: 'Bounded context', ko: '바운디드 컨텍스트' },
  meaning: {
    en: 'The border inside which a word has one meaning.',
    ko: '하나의 말이 하나의 뜻을 갖는 경계입니다.',
  },
  textRule: 'noun',
})
