import type { Words } from '@stormlane/domain'

export const sentenceWords = {
  label: { en: 'What the wall says about the selected sticky', ko: '선택한 스티키에 대해 벽이 말하는 내용' },
  unsure: { en: 'guessed from the placement, {percent} % sure', ko: '위치로 짐작함, 확신 {percent}%' },
  sure: { en: '{percent} % sure', ko: '확신 {percent}%' },
  unnamed: { en: '(no text)', ko: '(내용 없음)' },
  alone: {
    en: 'Nothing beside it yet. Put what belongs to it right next to it.',
    ko: '아직 옆에 이어진 것이 없습니다. 관련된 스티키를 바로 옆에 붙여 보세요.',
  },
  and: { en: 'and', ko: '그리고' },
} as const satisfies Record<string, Words>

/** What the keys do while a sticky is written on. */
export const writingWords = {
  right: { en: 'next to the right', ko: '오른쪽에 이어 쓰기' },
  below: { en: 'next below', ko: '아래에 이어 쓰기' },
  done: { en: 'done', ko: '끝내기' },
} as const satisfies Record<string, Words>
