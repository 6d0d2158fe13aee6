import type { Words } from '@stormlane/domain'
import type { ActionGroup } from '../../actions/action.ts'

export const findActionWords = {
  title: { en: 'All actions', ko: '모든 동작' },
  search: { en: 'What do you want to do?', ko: '무엇을 할까요?' },
  recent: { en: 'Done lately', ko: '최근에 한 것' },
  nothing: {
    en: 'No action is called that. Try another word, in English or Korean.',
    ko: '그런 이름의 동작이 없습니다. 다른 말로 찾아보세요. 영어도 됩니다.',
  },
} as const satisfies Record<string, Words>

/** The sections of the list, in their order. */
export const groupNames: Readonly<Record<ActionGroup, Words>> = {
  tools: { en: 'Tools', ko: '도구' },
  edit: { en: 'Edit', ko: '편집' },
  arrange: { en: 'Arrange', ko: '배치' },
  align: { en: 'Line up', ko: '줄 맞춤' },
  view: { en: 'View', ko: '보기' },
  people: { en: 'People', ko: '사람' },
  board: { en: 'Board', ko: '보드' },
  page: { en: 'Page', ko: '화면' },
}
