import { type Language, languages } from '@stormlane/domain'
import { Settings2 } from 'lucide-react'
import type { Theme } from '../../session/session.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { preferenceWords } from './words.ts'

/** Each language names itself, so that everybody finds their own. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' }

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

interface PreferencesMenuProps {
  readonly language: Language
  readonly theme: Theme
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: Theme) => void
}

export const PreferencesMenu = ({ language, theme, onLanguage, onTheme }: PreferencesMenuProps) => {
  const say = useSay()
  const choose = (choice: string): void => {
    const chosenLanguage = languages.find((known) => known === choice)
    const chosenTheme = themes.find((known) => known === choice)
    if (chosenLanguage) onLanguage(chosenLanguage)
    if (chosenTheme) onTheme(chosenTheme)
  }
  return (
    <MenuButton
      label={say(preferenceWords.label)}
      look="icon"
      onChoose={choose}
      groups={[
        {
          id: 'language',
          title: say(preferenceWords.language),
          choices: languages.map((id) => ({ id, label: languageNames[id] })),
          chosen: language,
        },
        {
          id: 'theme',
          title: say(preferenceWords.theme),
          choices: themes.map((id) => ({ id, label: say(preferenceWords[id]) })),
          chosen: theme,
        },
      ]}
    >
      <Settings2 size={18} aria-hidden />
    </MenuButton>
  )
}
