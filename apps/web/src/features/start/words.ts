import type { Words } from '@stormlane/domain'

export const startWords = {
  title: {
    en: 'Put the story on the wall. The wall is the model.',
    ko: '이야기를 벽에 붙이면, 벽이 곧 모델이 됩니다.',
  },
  intro: {
    en: 'Storm domain events together on one live board. Stormlane reads where the stickies are and exports bounded contexts and a service skeleton.',
    ko: '한 보드에 모여 도메인 이벤트를 붙여 보세요. Stormlane이 스티키의 위치를 읽어 바운디드 컨텍스트와 서비스 골격으로 내보냅니다.',
  },
  newBoard: { en: 'New board', ko: '새 보드' },
  openFile: { en: 'Open a board file', ko: '보드 파일 열기' },
  dropHint: {
    en: 'or drop a .board.json file anywhere here',
    ko: '또는 .board.json 파일을 여기에 끌어다 놓으세요',
  },
  dropNow: { en: 'Drop the file to open it', ko: '놓으면 파일을 엽니다' },
  working: { en: 'Opening…', ko: '여는 중…' },
  known: { en: 'Your boards', ko: '내 보드' },
  knownHint: { en: 'Remembered in this browser only.', ko: '이 브라우저에만 기억됩니다.' },
  untitled: { en: 'Untitled board', ko: '이름 없는 보드' },
  forget: { en: 'Forget “{name}” on this device', ko: '이 기기에서 ‘{name}’ 잊기' },
  forgotten: {
    en: '“{name}” is no longer listed here and its copy was removed from this device. The board itself stays; its link still opens it.',
    ko: '‘{name}’을(를) 목록에서 지우고 이 기기의 사본도 삭제했습니다. 보드는 그대로이며 링크로 다시 열 수 있습니다.',
  },
  unsent: { en: 'Has changes not sent yet', ko: '아직 보내지 않은 변경 있음' },
  askForget: {
    en: '“{name}” has changes that exist on this device only. Open it while connected to send them. Forgetting it loses them for good.',
    ko: '‘{name}’에는 이 기기에만 있는 변경이 있습니다. 연결된 상태에서 열면 전송됩니다. 지금 잊으면 되돌릴 수 없습니다.',
  },
  forgetAnyway: { en: 'Forget it with the changes', ko: '변경까지 잊기' },
  keep: { en: 'Keep it', ko: '그대로 두기' },
  undoForget: { en: 'Put back', ko: '되돌리기' },
  examples: { en: 'Try a worked example', ko: '완성된 예제로 시작하기' },
  examplesHint: {
    en: 'Opens a copy of your own; change whatever you like.',
    ko: '내 사본으로 열립니다. 마음껏 바꿔 보세요.',
  },
  stickies: { en: '{count} on the wall', ko: '요소 {count}개' },
  openExample: { en: 'Open the example “{name}”', ko: '예제 ‘{name}’ 열기' },
  ownExample: { en: 'Made for Stormlane', ko: 'Stormlane 자체 제작' },
  notOpened: {
    en: 'The file was not opened. Nothing was changed.',
    ko: '파일을 열지 못했습니다. 바뀐 것은 없습니다.',
  },
  dismiss: { en: 'Close this message', ko: '이 메시지 닫기' },
  manyFiles: { en: 'Please drop one file at a time.', ko: '파일은 한 번에 하나씩 놓아 주세요.' },
  unreadable: {
    en: 'The browser could not read the file. It may have been moved or locked; choose it again.',
    ko: '브라우저가 파일을 읽지 못했습니다. 옮겨졌거나 잠겨 있을 수 있으니 다시 골라 주세요.',
  },
} as const satisfies Record<string, Words>

/** The words on the stickies of the picture. */
export const pictureWords = {
  actor: { en: 'Customer', ko: '고객' },
  command: { en: 'Place order', ko: '주문하기' },
  aggregate: { en: 'Order', ko: '주문' },
  event: { en: 'Order placed', ko: '주문됨' },
  policy: { en: 'Whenever an order is placed, request payment', ko: '주문되면 결제를 요청한다' },
  next: { en: 'Request payment', ko: '결제 요청하기' },
  hotspot: { en: 'What if the shop is closed?', ko: '가게가 닫혔다면?' },
  label: {
    en: 'Picture: Customer, Place order, Order, Order placed, and the policy that follows.',
    ko: '그림: 고객, 주문하기, 주문, 주문됨, 그리고 이어지는 정책.',
  },
} as const satisfies Record<string, Words>
