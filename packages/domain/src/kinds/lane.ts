import { defineKind, phases, sides } from './kind.ts'

export const lane = defineKind({
  id: 'lane',
  shape: 'frame',
  phases,
  colour: 'none',
  size: sides(15, 2.5),
  cue: 'rows',
  label: { en: 'Swimlane', ko: '스윔레인' },
  meaning: {
    en: 'A horizontal band for one team, actor or strand of the story.',
    ko: '한 팀, 한 액터, 또는 이야기의 한 갈래를 위한 가로 띠입니다.',
  },
  textRule: 'noun',
})
