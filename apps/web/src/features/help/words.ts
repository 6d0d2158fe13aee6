import type { Words } from '@stormlane/domain'
import type { ActionGroup } from '../../actions/action.ts'

export const helpWords = {
  title: { en: 'Keys and hands', ko: '단축키와 조작' },
  hands: { en: 'On the wall', ko: '벽에서' },
} as const satisfies Record<string, Words>

export const groupWords: Readonly<Record<ActionGroup, Words>> = {
  tools: { en: 'Tools', ko: '도구' },
  edit: { en: 'Edit', ko: '편집' },
  arrange: { en: 'Arrange', ko: '배치' },
  align: { en: 'Line up', ko: '줄 맞춤' },
  view: { en: 'View', ko: '보기' },
  people: { en: 'People', ko: '사람' },
  board: { en: 'Board', ko: '보드' },
  page: { en: 'Page', ko: '화면' },
}

/** What hands do that no action in the list does; first what to do, then what it does. */
export const handWords: readonly { readonly how: Words; readonly what: Words }[] = [
  {
    how: { en: 'Double-click', ko: '더블클릭' },
    what: { en: 'New sticky, ready to write', ko: '새 스티키를 만들어 바로 쓰기' },
  },
  {
    how: { en: 'Tab while writing', ko: '쓰는 중 Tab' },
    what: { en: 'Next sticky to the right', ko: '오른쪽에 다음 스티키' },
  },
  {
    how: { en: 'Ctrl or ⌘ + Enter while writing', ko: '쓰는 중 Ctrl 또는 ⌘ + Enter' },
    what: { en: 'Next sticky below', ko: '아래에 다음 스티키' },
  },
  {
    how: { en: 'Shift with either', ko: '위 두 키에 Shift를 더하면' },
    what: { en: 'The other way: to the left, above', ko: '반대로: 왼쪽, 위쪽' },
  },
  {
    how: { en: 'Esc while writing', ko: '쓰는 중 Esc' },
    what: { en: 'Done writing', ko: '쓰기 끝내기' },
  },
  {
    how: { en: 'Wheel or two fingers', ko: '휠 또는 두 손가락' },
    what: { en: 'Move the wall', ko: '벽 이동' },
  },
  {
    how: { en: 'Ctrl or ⌘ + wheel, pinch', ko: 'Ctrl 또는 ⌘ + 휠, 두 손가락 벌리기' },
    what: { en: 'Zoom at the pointer', ko: '포인터 위치에서 확대/축소' },
  },
  {
    how: { en: 'Ctrl or ⌘ + click on a link', ko: '링크에서 Ctrl 또는 ⌘ + 클릭' },
    what: { en: 'Open the link in a new tab', ko: '새 탭에서 링크 열기' },
  },
  {
    how: { en: 'Space + drag', ko: 'Space + 끌기' },
    what: { en: 'Move the wall with any tool', ko: '어떤 도구에서든 벽 이동' },
  },
]
