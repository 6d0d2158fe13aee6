import { defineKind, sides } from './kind.ts'

export const aggregate = defineKind({
  id: 'aggregate',
  shape: 'sticky',
  phases: ['design'],
  colour: 'yellow',
  size: sides(1.8, 1),
  cue: 'box',
  label: { en: 'Aggregate', ko: '애그리거트' },
  meaning: {
    en: 'A business rule that is always kept consistent. It may stay unnamed while its rules are collected.',
    ko: '항상 일관되게 지켜지는 업무 규칙입니다. 규칙을 모으는 동안은 이름이 없어도 됩니다.',
  },
  textRule: 'noun',
})
