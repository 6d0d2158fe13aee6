import type { Words } from '@stormlane/domain'
import type { Kept } from '../offline/kept.ts'

interface StateWords {
  readonly badge: Words
  readonly hint: Words
}

export const saveStateWords = {
  connecting: {
    badge: { en: 'Connecting…', ko: '연결 중…' },
    hint: { en: 'Comparing with the server.', ko: '서버와 내용을 맞추고 있습니다.' },
  },
  saved: {
    badge: { en: 'Saved', ko: '저장됨' },
    hint: { en: 'Everything is on the server’s disk.', ko: '모든 내용이 서버 디스크에 저장되었습니다.' },
  },
  saving: {
    badge: { en: 'Saving…', ko: '저장 중…' },
    hint: {
      en: 'On the way to the server’s disk. Keep the page open.',
      ko: '서버 디스크에 저장하고 있습니다. 페이지를 닫지 마세요.',
    },
  },
  readOnly: {
    badge: { en: 'View only', ko: '보기 전용' },
    hint: { en: 'You see every change as it happens.', ko: '모든 변경이 실시간으로 보입니다.' },
  },
  offline: {
    badge: { en: 'Offline – kept on this device', ko: '오프라인 – 이 기기에 보관 중' },
    hint: {
      en: 'No connection. You can go on and even close the page; changes are kept on this device and sent when the board is open and the server answers.',
      ko: '연결이 끊겼습니다. 계속 작업하셔도, 페이지를 닫으셔도 됩니다. 바뀐 내용은 이 기기에 보관했다가 보드가 열려 있고 서버가 응답할 때 보냅니다.',
    },
  },
  unkept: {
    badge: { en: 'Offline – not kept', ko: '오프라인 – 보관되지 않음' },
    hint: {
      en: 'No connection, and nothing is kept on this device. You can go on; changes are in this page only and are sent as soon as the server answers. Do not close the page.',
      ko: '연결이 끊겼고 이 기기에 보관되지도 않습니다. 계속 작업하셔도 됩니다. 바뀐 내용은 이 페이지에만 있다가 서버가 응답하면 바로 전송됩니다. 페이지를 닫지 마세요.',
    },
  },
  away: {
    badge: { en: 'Offline – view only', ko: '오프라인 – 보기 전용' },
    hint: {
      en: 'No connection. You see the board as it was when the server was last reached.',
      ko: '연결이 끊겼습니다. 서버에 마지막으로 연결되었을 때의 보드가 보입니다.',
    },
  },
  restarting: {
    badge: { en: 'Server restarting', ko: '서버 재시작 중' },
    hint: {
      en: 'The server will be back in a moment. You can go on; changes are sent then.',
      ko: '서버가 곧 돌아옵니다. 계속 작업하셔도 됩니다. 바뀐 내용은 그때 전송됩니다.',
    },
  },
  refused: {
    badge: { en: 'Disconnected', ko: '연결 종료' },
    hint: {
      en: 'The server closed this connection.',
      ko: '서버가 연결을 닫았습니다.',
    },
  },
} as const satisfies Record<string, StateWords>

/** Why nothing is kept on this device, where that is so, and what it means. */
export const keptWords: Readonly<Partial<Record<Kept, Words>>> = {
  blocked: {
    en: 'This browser keeps nothing on this device (a private window, or storage is switched off). Work is saved while the server can be reached.',
    ko: '이 브라우저는 이 기기에 아무것도 보관하지 않습니다(비공개 창이거나 저장소가 꺼져 있음). 서버에 연결되어 있는 동안에는 저장됩니다.',
  },
  full: {
    en: 'There is no space left on this device to keep the board. Work is saved while the server can be reached; free some space and reload.',
    ko: '이 기기에 보드를 보관할 공간이 없습니다. 서버에 연결되어 있는 동안에는 저장됩니다. 공간을 비우고 새로 고쳐 주세요.',
  },
  damaged: {
    en: 'What this device kept of the board could not be read. Work is saved while the server can be reached, and a new copy is kept from the next opening on.',
    ko: '이 기기에 보관된 보드를 읽을 수 없습니다. 서버에 연결되어 있는 동안에는 저장되며, 다음에 열 때부터 새로 보관합니다.',
  },
  removed: {
    en: 'This board’s copy was removed from this device. Work is saved while the server can be reached.',
    ko: '이 기기에 보관된 사본이 삭제되었습니다. 서버에 연결되어 있는 동안에는 저장됩니다.',
  },
}

/** What a final close code means for the person; by code, 4400 stands for all others. */
export const refusalWords: Readonly<Record<number, Words>> = {
  4400: {
    en: 'The server could not understand what this page sent and closed the connection.',
    ko: '서버가 이 페이지에서 보낸 내용을 이해하지 못해 연결을 닫았습니다.',
  },
  4401: {
    en: 'This link does not open the board. It may be incomplete; ask for the whole link.',
    ko: '이 링크로는 보드를 열 수 없습니다. 링크가 잘렸을 수 있으니 전체 링크를 요청해 주세요.',
  },
  4403: {
    en: 'This link was withdrawn. Ask the facilitator for a new one.',
    ko: '더 이상 사용할 수 없는 링크입니다. 진행자에게 새 링크를 요청해 주세요.',
  },
  4404: {
    en: 'There is no such board on this server. Check the link.',
    ko: '이 서버에 없는 보드입니다. 링크를 확인해 주세요.',
  },
  4429: {
    en: 'Too many connections or too many changes in a short time. Wait a minute, then try again.',
    ko: '짧은 시간에 연결이나 변경이 너무 많았습니다. 1분쯤 뒤에 다시 시도해 주세요.',
  },
}

export const connectionWords = {
  notOpened: { en: 'The board could not be opened.', ko: '보드를 열 수 없습니다.' },
  nothingUnsaved: {
    en: 'What you saw marked “Saved” is safe.',
    ko: '‘저장됨’으로 표시되었던 내용은 안전합니다.',
  },
  unsaved: {
    en: 'Some changes of yours have not reached the server. Save the board as a file to keep them.',
    ko: '아직 서버에 저장되지 않은 변경이 있습니다. 보드를 파일로 저장해 두세요.',
  },
  retry: { en: 'Try again', ko: '다시 시도' },
  saveFile: { en: 'Save as a file', ko: '파일로 저장' },
} as const satisfies Record<string, Words>
