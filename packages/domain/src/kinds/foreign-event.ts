import { defineKind, sides } from './kind.ts'

export const foreignEvent = defineKind({
  id: 'foreignEvent',
  shape: 'sticky',
  phases: ['design'],
  colour: 'rose',
  size: sides(1, 1),
  cue: 'link',
  label: { en: 'Foreign event', ko: '외부 이벤트' },
  meaning: {
    en: 'An event of another context that is used here.',
    ko: '다른 컨텍스트의 이벤트를 여기서 사용합니다.',
  },
  textRule: 'past',
})
