import type { Words } from '@stormlane/domain'

export const preferenceWords = {
  label: { en: 'Preferences', ko: '환경 설정' },
  language: { en: 'Language', ko: '언어' },
  theme: { en: 'Page', ko: '화면' },
  system: { en: 'As the system', ko: '시스템 설정' },
  light: { en: 'Light', ko: '밝게' },
  dark: { en: 'Dark', ko: '어둡게' },
  colours: { en: 'Colours of stickies', ko: '스티키 색' },
  familiar: { en: 'As in workshops', ko: '워크숍 기본색' },
  safe: { en: 'Colour-blind safe', ko: '색각 배려' },
  cursors: { en: 'Others’ cursors', ko: '다른 사람 커서' },
  cursorsShown: { en: 'Shown', ko: '보이기' },
  cursorsHidden: { en: 'Hidden', ko: '숨기기' },
  safeHint: { en: 'Stays apart for every colour vision', ko: '색각과 관계없이 구분되는 색' },
  pointing: { en: 'Wheel', ko: '휠' },
  trackpad: { en: 'Moves the wall', ko: '벽 이동' },
  trackpadHint: { en: 'For a trackpad; Ctrl with the wheel zooms', ko: '트랙패드용 · Ctrl+휠로 확대·축소' },
  mouse: { en: 'Zooms', ko: '확대·축소' },
  mouseHint: {
    en: 'For a mouse; drag with the right button to pan',
    ko: '마우스용 · 오른쪽 버튼을 끌어 이동',
  },
} as const satisfies Record<string, Words>
