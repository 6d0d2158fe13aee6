import { defineKind, phases, sides } from './kind.ts'

export const externalSystem = defineKind({
  id: 'externalSystem',
  shape: 'sticky',
  phases,
  colour: 'pink',
  size: sides(1.8, 1),
  cue: 'plug',
  label: { en: 'External system', ko: '외부 시스템' },
  meaning: {
    en: 'Another system that we do not own.',
    ko: '우리가 소유하지 않은 다른 시스템입니다.',
  },
  textRule: 'noun',
})
