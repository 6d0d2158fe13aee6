import type { Words } from '@stormlane/domain'

export const exportWords = {
  title: { en: 'Export', ko: '내보내기' },
  formats: { en: 'Formats', ko: '형식' },
  boardFile: { en: 'Board file', ko: '보드 파일' },
  boardFileHint: {
    en: 'Everything on the wall; open it again anywhere.',
    ko: '벽의 모든 내용입니다. 어디서든 다시 열 수 있습니다.',
  },
  modelHint: { en: 'Read from the wall as it is now.', ko: '지금 벽의 모습에서 읽어 냅니다.' },
  preview: { en: 'Preview', ko: '미리 보기' },
  copy: { en: 'Copy', ko: '복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  copiedNote: { en: 'The export is on the clipboard.', ko: '내보낸 내용을 클립보드에 복사했습니다.' },
  notCopied: {
    en: 'The browser did not allow copying. Use Download instead.',
    ko: '브라우저가 복사를 막았습니다. 다운로드를 이용해 주세요.',
  },
  download: { en: 'Download', ko: '다운로드' },
  reading: { en: 'Reading the wall…', ko: '벽을 읽는 중…' },
  failed: {
    en: 'The export did not work. The board itself is safe; download the board file and report what happened.',
    ko: '내보내지 못했습니다. 보드는 안전합니다. 보드 파일을 내려받고 문제를 알려 주세요.',
  },
  size: { en: '{lines} lines, {size}', ko: '{lines}줄, {size}' },
  contexts: { en: 'Contexts: {count}', ko: '컨텍스트 {count}개' },
  aggregates: { en: 'Aggregates: {count}', ko: '애그리거트 {count}개' },
  commands: { en: 'Commands: {count}', ko: '커맨드 {count}개' },
  events: { en: 'Events: {count}', ko: '이벤트 {count}개' },
  policies: { en: 'Policies: {count}', ko: '정책 {count}개' },
  clean: { en: 'Nothing is left open.', ko: '남은 문제가 없습니다.' },
  errors: { en: 'Errors: {count}', ko: '오류 {count}개' },
  warnings: { en: 'Warnings: {count}', ko: '경고 {count}개' },
  infos: { en: 'Notes: {count}', ko: '참고 {count}개' },
  findings: { en: 'What could not be read for sure', ko: '확실히 읽지 못한 부분' },
  moreNames: { en: 'and {count} more', ko: '외 {count}개' },
} as const satisfies Record<string, Words>
