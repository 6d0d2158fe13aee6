import type { Words } from '@stormlane/domain'

export const minimapWords = {
  label: { en: 'Minimap', ko: '미니맵' },
} as const satisfies Record<string, Words>
