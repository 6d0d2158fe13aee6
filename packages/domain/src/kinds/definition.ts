import { defineKind, sides } from './kind.ts'

export const definition = defineKind({
  id: 'definition',
  shape: 'sticky',
  phases: ['big-picture'],
  colour: 'teal',
  size: sides(1, 1),
  cue: 'book',
  label: { en: 'Definition', ko: '용어 정의' },
  meaning: {
    en: 'A term and its meaning, for the glossary.',
    ko: '용어집에 들어갈 용어와 뜻입니다.',
  },
  textRule: 'term',
})
