import type { Words } from '@stormlane/domain'
import type { ShareRole } from './door.ts'

export const shareWords = {
  title: { en: 'Share this board', ko: '보드 공유' },
  intro: {
    en: 'Whoever has a link can do what it says, without an account.',
    ko: '링크만 있으면 계정 없이 아래에 적힌 만큼 할 수 있습니다.',
  },
  copy: { en: 'Copy link', ko: '링크 복사' },
  copyOf: { en: 'Copy the link: {role}', ko: '링크 복사: {role}' },
  make: { en: 'Create link', ko: '링크 만들기' },
  making: { en: 'Creating…', ko: '만드는 중…' },
  copied: { en: 'Copied', ko: '복사됨' },
  copiedNote: { en: 'Link copied: {role}.', ko: '링크를 복사했습니다: {role}.' },
  notCopied: {
    en: 'The browser did not allow copying. The link is selected; press Ctrl+C.',
    ko: '브라우저가 복사를 막았습니다. 선택된 링크에서 Ctrl+C를 눌러 주세요.',
  },
  limited: {
    en: 'Other links can be created by a facilitator of this board.',
    ko: '다른 링크는 이 보드의 진행자가 만들 수 있습니다.',
  },
  none: {
    en: 'This browser holds no link that could be passed on.',
    ko: '이 브라우저에는 전달할 수 있는 링크가 없습니다.',
  },
} as const satisfies Record<string, Words>

export const roleWords: Readonly<Record<ShareRole, { readonly name: Words; readonly may: Words }>> = {
  edit: {
    name: { en: 'Take part', ko: '함께 작업' },
    may: { en: 'May write, move and delete on the wall.', ko: '벽에 쓰고, 옮기고, 지울 수 있습니다.' },
  },
  view: {
    name: { en: 'Look on', ko: '보기' },
    may: { en: 'Sees everything live, changes nothing.', ko: '실시간으로 보기만 하고 바꿀 수 없습니다.' },
  },
  comment: {
    name: { en: 'Comment', ko: '의견' },
    may: {
      en: 'Sees everything live; the wall itself stays as it is.',
      ko: '실시간으로 보며, 벽의 내용은 바꿀 수 없습니다.',
    },
  },
  facilitate: {
    name: { en: 'Facilitate', ko: '진행' },
    may: {
      en: 'May do all of it and create links for others. Pass it on with care.',
      ko: '모든 작업과 링크 만들기가 가능합니다. 신중히 전달해 주세요.',
    },
  },
}
