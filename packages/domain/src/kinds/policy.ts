import { defineKind, sides } from './kind.ts'

export const policy = defineKind({
  id: 'policy',
  shape: 'sticky',
  phases: ['process', 'design'],
  colour: 'lilac',
  size: sides(1.8, 1),
  cue: 'workflow',
  label: { en: 'Policy', ko: '정책' },
  meaning: {
    en: 'A reaction: whenever an event happens, then a command is issued.',
    ko: '반응입니다. 이벤트가 일어날 때마다 커맨드를 내립니다.',
  },
  textRule: 'whenever',
})
