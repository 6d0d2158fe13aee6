import type { Words } from '@stormlane/domain'

export const zoomWords = {
  label: { en: 'Zoom', ko: '확대/축소' },
  actualSize: { en: 'Zoom {percent} %: back to 100 %', ko: '배율 {percent}%: 100%로 되돌리기' },
} as const satisfies Record<string, Words>
