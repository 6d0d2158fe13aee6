import { defineKind, sides } from './kind.ts'

export const timer = defineKind({
  id: 'timer',
  shape: 'sticky',
  phases: ['design'],
  colour: 'amber',
  size: sides(1, 1),
  cue: 'clock',
  label: { en: 'Timer', ko: '타이머' },
  meaning: {
    en: 'An event that time causes.',
    ko: '시간이 일으키는 이벤트입니다.',
  },
  textRule: 'past',
})
