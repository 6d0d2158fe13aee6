import { defineKind, phases, sides } from './kind.ts'

export const note = defineKind({
  id: 'note',
  shape: 'sticky',
  phases,
  colour: 'grey',
  size: sides(1, 1),
  cue: 'note',
  label: { en: 'Note', ko: '메모' },
  meaning: {
    en: 'Anything else.',
    ko: '그 밖의 모든 것입니다.',
  },
  textRule: 'free',
})
