import { defineKind, sides } from './kind.ts'

export const opportunity = defineKind({
  id: 'opportunity',
  shape: 'sticky',
  phases: ['big-picture'],
  colour: 'mint',
  size: sides(1, 1),
  cue: 'sparkles',
  label: { en: 'Opportunity', ko: '기회' },
  meaning: {
    en: 'The positive hotspot: something worth doing.',
    ko: '긍정적인 핫스팟, 해 볼 만한 일입니다.',
  },
  textRule: 'free',
})
