import type { Words } from '@stormlane/domain'

export const emptyBoardWords = {
  label: { en: 'Ways to begin', ko: '시작하는 방법' },
  write: { en: 'Write your first event', ko: '첫 이벤트 쓰기' },
  writeHint: {
    en: 'Something that happened: “Order placed”. A double click or double tap anywhere does the same.',
    ko: '일어난 일을 적어 보세요: ‘주문됨’. 벽을 더블클릭하거나 두 번 탭해도 됩니다.',
  },
  paste: { en: 'Paste a list', ko: '목록 붙여넣기' },
  pasteHint: {
    en: 'Each line becomes a sticky on the time line.',
    ko: '한 줄이 스티키 하나가 되어 시간순으로 놓입니다.',
  },
  example: { en: 'Open an example', ko: '예제 열기' },
  exampleHint: {
    en: 'A finished wall of your own to look around in.',
    ko: '완성된 벽을 내 사본으로 열어 둘러보세요.',
  },
  reader: {
    en: 'Nothing on the wall yet. What others write appears here at once.',
    ko: '아직 벽이 비어 있습니다. 다른 사람이 쓰면 바로 보입니다.',
  },
  list: { en: 'One event per line', ko: '한 줄에 이벤트 하나' },
  listHint: {
    en: 'A line that begins with “!” becomes a hotspot: a question or a risk.',
    ko: '‘!’로 시작하는 줄은 핫스팟(질문이나 위험)이 됩니다.',
  },
  sample: {
    en: 'Order placed\nPayment received\n! What if it fails?\nFood delivered',
    ko: '주문됨\n결제됨\n! 결제에 실패하면?\n배달됨',
  },
  put: { en: 'Put {count} on the wall', ko: '스티키 {count}개 붙이기' },
  putNone: { en: 'Put on the wall', ko: '벽에 붙이기' },
  tooMany: {
    en: 'The first {count} lines are taken; paste the rest afterwards.',
    ko: '처음 {count}줄만 붙입니다. 나머지는 이어서 붙여 주세요.',
  },
} as const satisfies Record<string, Words>
