import { defineKind, phases, sides } from './kind.ts'

export const hotspot = defineKind({
  id: 'hotspot',
  shape: 'sticky',
  phases,
  colour: 'neon',
  size: sides(1, 1),
  cue: 'flame',
  tilt: 6,
  label: { en: 'Hotspot', ko: '핫스팟' },
  meaning: {
    en: 'A question, a conflict or a risk.',
    ko: '질문, 갈등, 또는 위험입니다.',
  },
  textRule: 'free',
})
