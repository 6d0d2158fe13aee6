import { type Language, languages } from '@stormlane/domain'
import { Settings2 } from 'lucide-react'
import type { Colours, Theme } from '../../session/session.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { preferenceWords } from './words.ts'

/** Each language names itself, so that everybody finds their own. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' }

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]
const colourings = ['familiar', 'safe'] as const satisfies readonly Colours[]

interface PreferencesMenuProps {
  readonly language: Language
  readonly theme: Theme
  readonly colours: Colours
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: Theme) => void
  readonly onColours: (colours: Colours) => void
}

export const PreferencesMenu = ({
  language,
  theme,
  colours,
  onLanguage,
  onTheme,
  onColours,
}: PreferencesMenuProps) => {
  const say = useSay()
  const choose = (choice: string): void => {
    const chosenLanguage = languages.find((known) => known === choice)
    const chosenTheme = themes.find((known) => known === choice)
    if (chosenLanguage) onLanguage(chosenLanguage)
    if (chosenTheme) onTheme(chosenTheme)
    const chosenColours = colourings.find((known) => known === choice)
    if (chosenColours) onColours(chosenColours)
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
        {
          id: 'colours',
          title: say(preferenceWords.colours),
          choices: [
            { id: 'familiar', label: say(preferenceWords.familiar) },
            { id: 'safe', label: say(preferenceWords.safe), hint: say(preferenceWords.safeHint) },
          ],
          chosen: colours,
        },
      ]}
    >
      <Settings2 size={18} aria-hidden />
    </MenuButton>
  )
}
