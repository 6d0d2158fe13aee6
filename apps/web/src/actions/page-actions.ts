import type { Language, Words } from '@stormlane/domain'
import type { Session, SessionState } from '../session/session.ts'
import type { Action } from './action.ts'

type Choice = Pick<SessionState, 'language' | 'theme' | 'colours' | 'pointing'>

/** An action that chooses how this page is for this person; the browser remembers it. */
const choosing = <Name extends keyof Choice>(name: Name, value: Choice[Name], label: Words): Action => ({
  id: `${name}-${value}`,
  group: 'page',
  label,
  edits: false,
  can: ({ session }) => session.getState()[name] !== value,
  run: ({ session }) => {
    const part: Parameters<Session['set']>[0] = { [name]: value }
    session.getState().set(part)
  },
})

/** Everybody finds their own language by its own name. */
const languageLabels: Readonly<Record<Language, Words>> = {
  en: { en: 'Language: English', ko: '언어: 영어(English)' },
  ko: { en: 'Language: Korean (한국어)', ko: '언어: 한국어' },
}

/** How the page looks and behaves for one person. */
export const pageActions: readonly Action[] = [
  choosing('language', 'en', languageLabels.en),
  choosing('language', 'ko', languageLabels.ko),
  choosing('theme', 'system', { en: 'Page: as the system', ko: '화면: 시스템 설정' }),
  choosing('theme', 'light', { en: 'Page: light', ko: '화면: 밝게' }),
  choosing('theme', 'dark', { en: 'Page: dark', ko: '화면: 어둡게' }),
  choosing('colours', 'familiar', {
    en: 'Colours of stickies: as in workshops',
    ko: '스티키 색: 워크숍 기본색',
  }),
  choosing('colours', 'safe', { en: 'Colours of stickies: colour-blind safe', ko: '스티키 색: 색각 배려' }),
  choosing('pointing', 'mouse', { en: 'Wheel: I use a mouse', ko: '휠: 마우스를 씀' }),
  choosing('pointing', 'trackpad', { en: 'Wheel: I use a trackpad', ko: '휠: 트랙패드를 씀' }),
]
