import { defineKind, phases, sides } from './kind.ts'

export const event = defineKind({
  id: 'event',
  shape: 'sticky',
  phases,
  colour: 'orange',
  size: sides(1, 1),
  cue: 'zap',
  label: { en: 'Domain event', ko: '도메인 이벤트' },
  meaning: {
    en: 'A fact the business cares about.',
    ko: '비즈니스가 관심을 두는 사실입니다.',
  },
  textRule: 'past',
})
