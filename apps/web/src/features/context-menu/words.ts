import type { Words } from '@stormlane/domain'

export const menuWords = {
  selection: { en: 'What can be done with the selection', ko: '선택한 것으로 할 수 있는 일' },
  wall: { en: 'What can be done on the wall', ko: '벽에서 할 수 있는 일' },
} as const satisfies Record<string, Words>
