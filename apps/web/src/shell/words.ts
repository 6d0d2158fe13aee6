import type { Words } from '@stormlane/domain'

export const shellWords = {
  home: { en: 'All boards', ko: '보드 목록' },
  nowhere: { en: 'There is no page at this address.', ko: '이 주소에는 페이지가 없습니다.' },
  nowhereHint: {
    en: 'A board’s link looks like /b/… with a long code after #. Nothing was lost; go to the start page or ask for the link again.',
    ko: '보드 링크는 /b/… 뒤에 #과 긴 코드가 붙은 모양입니다. 잃어버린 것은 없습니다. 시작 화면으로 가거나 링크를 다시 요청해 주세요.',
  },
  noToken: { en: 'This link is missing its last part.', ko: '링크의 뒷부분이 빠져 있습니다.' },
  noTokenHint: {
    en: 'The part after # opens the board, and this browser has not opened it before. Ask the person who invited you for the whole link.',
    ko: '# 뒤의 코드가 있어야 보드가 열리는데, 이 브라우저에서 연 적이 없는 보드입니다. 초대한 분에게 전체 링크를 요청해 주세요.',
  },
  toStart: { en: 'Go to the start page', ko: '시작 화면으로' },
  crashed: { en: 'Something on this page broke.', ko: '화면에 문제가 생겼습니다.' },
  crashedHint: {
    en: 'What was marked “Saved” is safe on the server. Reload the page to go on.',
    ko: '‘저장됨’으로 표시된 내용은 서버에 안전하게 있습니다. 새로 고치면 계속할 수 있습니다.',
  },
  reload: { en: 'Reload', ko: '새로 고침' },
  opening: { en: 'Opening the board…', ko: '보드를 여는 중…' },
  untitled: { en: 'Untitled board', ko: '이름 없는 보드' },
  readOnly: {
    en: 'You are looking on: this link does not allow changes. Ask the facilitator for an edit link to take part.',
    ko: '보기 전용입니다. 이 링크로는 바꿀 수 없습니다. 참여하려면 진행자에게 편집 링크를 요청해 주세요.',
  },
  newer: {
    en: 'This board was saved by a newer Stormlane. Nothing is lost; reload the page to edit it.',
    ko: '더 새로운 Stormlane에서 저장된 보드입니다. 잃어버린 것은 없습니다. 새로 고치면 편집할 수 있습니다.',
  },
  share: { en: 'Share', ko: '공유' },
  export: { en: 'Export', ko: '내보내기' },
  help: { en: 'Keys and help', ko: '단축키와 도움말' },
  side: { en: 'Side panel', ko: '옆 패널' },
  closeSide: { en: 'Close the side panel', ko: '옆 패널 닫기' },
  outline: { en: 'Outline', ko: '목록' },
  wall: { en: 'Wall', ko: '벽' },
  notCreated: { en: 'The board was not created.', ko: '보드를 만들지 못했습니다.' },
} as const satisfies Record<string, Words>
