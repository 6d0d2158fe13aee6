import { defineKind, sides } from './kind.ts'

export const ui = defineKind({
  id: 'ui',
  shape: 'sticky',
  phases: ['design'],
  colour: 'white',
  size: sides(1, 1),
  cue: 'layout',
  label: { en: 'Screen', ko: '화면' },
  meaning: {
    en: 'A screen or a fragment of a page.',
    ko: '화면 또는 페이지의 한 조각입니다.',
  },
  textRule: 'noun',
})
