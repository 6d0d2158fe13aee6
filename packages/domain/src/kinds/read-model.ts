import { defineKind, sides } from './kind.ts'

export const readModel = defineKind({
  id: 'readModel',
  shape: 'sticky',
  phases: ['process', 'design'],
  colour: 'green',
  size: sides(1, 1),
  cue: 'eye',
  label: { en: 'Read model', ko: '리드 모델' },
  meaning: {
    en: 'What somebody needs to see to decide.',
    ko: '결정하려면 보아야 하는 정보입니다.',
  },
  textRule: 'noun',
})
