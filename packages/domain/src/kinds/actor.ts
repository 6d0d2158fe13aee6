import { defineKind, phases, sides } from './kind.ts'

export const actor = defineKind({
  id: 'actor',
  shape: 'sticky',
  phases,
  colour: 'bright-yellow',
  size: sides(0.5, 0.7),
  cue: 'user',
  label: { en: 'Actor', ko: '액터' },
  meaning: {
    en: 'A person or a role.',
    ko: '사람 또는 역할입니다.',
  },
  textRule: 'noun',
})
