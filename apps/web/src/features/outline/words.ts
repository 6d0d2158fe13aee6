import type { Words } from '@stormlane/domain'

export const outlineWords = {
  free: { en: 'In no frame', ko: '프레임 밖' },
  position: { en: '{name}, {position} of {total}', ko: '{name}, {total}개 중 {position}번째' },
  emptyBoard: { en: 'Nothing is on the wall yet.', ko: '아직 벽에 아무것도 없습니다.' },
  find: { en: 'Find on the board', ko: '보드에서 찾기' },
  findHint: { en: 'Words, or 초성 such as ㅈㅁ', ko: '낱말 또는 초성(예: ㅈㅁ)' },
  next: { en: 'Next hit', ko: '다음 결과' },
  previous: { en: 'Previous hit', ko: '이전 결과' },
  kinds: { en: 'Only these kinds', ko: '이 종류만' },
  found: { en: '{count} found', ko: '{count}개 찾음' },
  hit: { en: '{position} of {count}', ko: '{position}/{count}' },
  spokenHit: { en: '{position} of {count}: {name}', ko: '{count}개 중 {position}번째: {name}' },
  none: { en: 'Nothing found', ko: '결과 없음' },
  noneHint: {
    en: 'Nothing on this board says that. Try fewer words, or other kinds.',
    ko: '보드에 그런 내용이 없습니다. 낱말을 줄이거나 다른 종류를 골라 보세요.',
  },
  ways: {
    en: 'Enter next · Shift+Enter back · Ctrl+Enter stay there · Esc return',
    ko: 'Enter 다음 · Shift+Enter 이전 · Ctrl+Enter 그곳에 머물기 · Esc 돌아가기',
  },
} as const satisfies Record<string, Words>
