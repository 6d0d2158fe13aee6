import type { ConnectorKind, Words } from '@stormlane/domain'

export const toolbarWords = {
  label: { en: 'Selected: {count}', ko: '선택됨: {count}개' },
  changeKind: { en: 'Change the kind', ko: '종류 바꾸기' },
  changeLine: { en: 'Change the connector', ko: '연결선 바꾸기' },
  arrange: { en: 'Arrange', ko: '배치' },
  mixed: { en: 'Several kinds', ko: '여러 종류' },
} as const satisfies Record<string, Words>

export const lineWords: Readonly<Record<ConnectorKind, Words>> = {
  flow: { en: 'Leads to', ko: '이어짐' },
  publish: { en: 'Publishes (asynchronous)', ko: '발행(비동기)' },
  request: { en: 'Requests (synchronous)', ko: '요청(동기)' },
  updates: { en: 'Updates', ko: '갱신' },
  compensates: { en: 'Compensates', ko: '보상' },
}
