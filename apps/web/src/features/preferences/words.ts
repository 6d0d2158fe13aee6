import type { Words } from '@stormlane/domain'

export const preferenceWords = {
  label: { en: 'Language and colours', ko: '언어와 화면 색' },
  language: { en: 'Language', ko: '언어' },
  theme: { en: 'Page', ko: '화면' },
  system: { en: 'As the system', ko: '시스템 설정' },
  light: { en: 'Light', ko: '밝게' },
  dark: { en: 'Dark', ko: '어둡게' },
  colours: { en: 'Colours of stickies', ko: '스티키 색' },
  familiar: { en: 'As in workshops', ko: '워크숍 기본색' },
  safe: { en: 'Colour-blind safe', ko: '색각 배려' },
  safeHint: { en: 'Stays apart for every colour vision', ko: '색각과 관계없이 구분되는 색' },
} as const satisfies Record<string, Words>
