import type { Words } from '@stormlane/domain'

export const preferenceWords = {
  label: { en: 'Language and colours', ko: '언어와 화면 색' },
  language: { en: 'Language', ko: '언어' },
  theme: { en: 'Colours', ko: '화면 색' },
  system: { en: 'As the system', ko: '시스템 설정' },
  light: { en: 'Light', ko: '밝게' },
  dark: { en: 'Dark', ko: '어둡게' },
} as const satisfies Record<string, Words>
