import { type Language, languages, type Words } from '@stormlane/domain'
import type { Colours, Pointing, SessionState, Theme } from '../session/session.ts'
import { property } from './property.ts'

/** What this browser remembers of a person. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly colours: Colours
  /** What they point with; null until they have said it. */
  readonly pointing: Pointing | null
  /** The name they gave themselves; without one they are a numbered guest. */
  readonly name: string | null
  /** 1 to 99, rolled once a browser; also chooses the presence colour. */
  readonly guest: number
  /** Rolled once a browser: the same in every tab, so that two tabs are one person for the others. */
  readonly person: string
  /** Whether others' cursors stay out of sight. */
  readonly hidesCursors: boolean
  /** Whether the small map of the whole board is open. */
  readonly minimap: boolean
}

const KEY = 'stormlane.preferences'
const themes: readonly Theme[] = ['system', 'light', 'dark']
const MOST_NAME = 60

const guestName: Words = { en: 'Guest', ko: '손님' }

/** The name others see. */
export const nameOf = ({ name, guest, language }: Preferences): string =>
  name ?? `${guestName[language]} ${guest}`

/** The first of a browser's languages that the product speaks. */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)
const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

/** Reads what was remembered; what does not fit is chosen anew. */
export const parsePreferences = (
  remembered: string | null,
  wanted: readonly string[],
  roll: number,
  newPerson: string,
): Preferences => {
  let value: unknown
  try {
    value = JSON.parse(remembered ?? 'null')
  } catch {
    value = null
  }
  const language = property(value, 'language')
  const theme = property(value, 'theme')
  const colours = property(value, 'colours')
  const pointing = property(value, 'pointing')
  const name = property(value, 'name')
  const guest = property(value, 'guest')
  const person = property(value, 'person')
  return {
    language: isLanguage(language) ? language : preferredLanguage(wanted),
    theme: isTheme(theme) ? theme : 'system',
    colours: colours === 'safe' ? 'safe' : 'familiar',
    pointing: pointing === 'mouse' || pointing === 'trackpad' ? pointing : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, MOST_NAME) : null,
    guest: typeof guest === 'number' && Number.isInteger(guest) && guest >= 1 && guest <= 99 ? guest : roll,
    person: typeof person === 'string' && /^[\w-]{8,40}$/u.test(person) ? person : newPerson,
    hidesCursors: property(value, 'hidesCursors') === true,
    minimap: property(value, 'minimap') === true,
  }
}

export const loadPreferences = (): Preferences => {
  let remembered: string | null = null
  try {
    remembered = localStorage.getItem(KEY)
  } catch {
    // Without storage the page starts afresh each time.
  }
  const preferences = parsePreferences(
    remembered,
    navigator.languages,
    1 + Math.floor(Math.random() * 99),
    Math.random().toString(36).slice(2).padEnd(8, '0'),
  )
  savePreferences(preferences)
  return preferences
}

export const savePreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // As above.
  }
}

/** The part of the session that the preferences decide. */
export const sessionPart = (
  preferences: Preferences,
): Pick<
  SessionState,
  'language' | 'theme' | 'colours' | 'pointing' | 'userName' | 'person' | 'hidesCursors' | 'minimap'
> => ({
  language: preferences.language,
  theme: preferences.theme,
  colours: preferences.colours,
  pointing: preferences.pointing,
  userName: nameOf(preferences),
  person: preferences.person,
  hidesCursors: preferences.hidesCursors,
  minimap: preferences.minimap,
})
