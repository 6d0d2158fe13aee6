import type { Words } from '@stormlane/domain'
import type { Action } from './action.ts'

/** How long a request to look here stands, milliseconds. */
const CALL_STANDS = 20_000

const called: Words = {
  en: 'Everybody has been asked to look where you look.',
  ko: '모두에게 지금 보는 곳을 봐 달라고 알렸습니다.',
}

/** What people do with each other on the wall. */
export const peopleActions: readonly Action[] = [
  {
    // First of those that Escape does: who follows wants the wall back.
    id: 'stop-following',
    group: 'people',
    label: { en: 'Stop following', ko: '따라가기 끝내기' },
    keys: ['Escape'],
    edits: false,
    can: ({ session }) => session.getState().following !== null,
    run: ({ session }) => session.getState().follow(null),
  },
  {
    id: 'laser',
    group: 'people',
    label: { en: 'Laser pointer', ko: '레이저 포인터' },
    keys: ['K'],
    edits: false,
    can: ({ session }) => session.getState().voice !== 'none',
    run: ({ session }) => session.getState().pickTool('laser'),
  },
  {
    id: 'cursor-chat',
    group: 'people',
    label: { en: 'Say something at the cursor', ko: '커서 옆에서 말하기' },
    keys: ['/'],
    edits: false,
    can: ({ session }) => session.getState().voice !== 'none',
    run: ({ session }) => session.getState().chat(true),
  },
  {
    id: 'hide-cursors',
    group: 'people',
    label: { en: 'Hide or show others’ cursors', ko: '다른 사람 커서 숨기기/보이기' },
    keys: ['Shift+H'],
    edits: false,
    run: ({ session }) => session.getState().set({ hidesCursors: !session.getState().hidesCursors }),
  },
  {
    id: 'call-everybody',
    group: 'people',
    label: { en: 'Ask everybody to look here', ko: '모두 여기 보기 요청' },
    edits: false,
    can: ({ session, presence }) => session.getState().voice === 'call' && presence.peers().length > 0,
    run: ({ session, presence }) => {
      const call = Date.now()
      presence.show({ call })
      setTimeout(() => presence.show({ call: undefined }), CALL_STANDS)
      const { say, language } = session.getState()
      say(called[language])
    },
  },
]
