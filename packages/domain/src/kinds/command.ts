import { defineKind, sides } from './kind.ts'

export const command = defineKind({
  id: 'command',
  shape: 'sticky',
  phases: ['process', 'design'],
  colour: 'blue',
  size: sides(1, 1),
  cue: 'play',
  label: { en: 'Command', ko: '커맨드' },
  meaning: {
    en: 'An intent; it may be refused.',
    ko: '의도입니다. 거절될 수 있습니다.',
  },
  textRule: 'imperative',
})
