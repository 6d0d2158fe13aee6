import type { Words } from '@stormlane/domain'

export const pointingWords = {
  question: { en: 'Mouse or trackpad?', ko: '마우스인가요, 트랙패드인가요?' },
  mouse: { en: 'Mouse: the wheel zooms', ko: '마우스: 휠로 확대·축소' },
  trackpad: { en: 'Trackpad: it moves the wall', ko: '트랙패드: 벽 이동' },
  later: { en: 'Leave it as it is', ko: '지금처럼 두기' },
} as const satisfies Record<string, Words>
