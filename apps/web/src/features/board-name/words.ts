import type { Words } from '@stormlane/domain'

export const boardNameWords = {
  label: { en: 'Board name', ko: '보드 이름' },
  untitled: { en: 'Untitled board', ko: '이름 없는 보드' },
} as const satisfies Record<string, Words>
