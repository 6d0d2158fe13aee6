import { type Language, languages } from '@stormlane/domain'
import { Settings2 } from 'lucide-react'
import type { Colours, Pointing, Theme } from '../../session/session.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { preferenceWords } from './words.ts'

/** Each language names itself, so that everybody finds their own. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' }

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]
const colourings = ['familiar', 'safe'] as const satisfies readonly Colours[]
const pointings = ['trackpad', 'mouse'] as const satisfies readonly Pointing[]

interface PreferencesMenuProps {
  readonly language: Language
  readonly theme: Theme
  readonly colours: Colours
  /** Null until they have said it; the wheel then does what it does with a trackpad. */
  readonly pointing: Pointing | null
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: Theme) => void
  readonly onColours: (colours: Colours) => void
  readonly onPointing: (pointing: Pointing) => void
  readonly hidesCursors: boolean
  readonly onCursors: (hides: boolean) => void
}

export const PreferencesMenu = ({
  language,
  theme,
  colours,
  pointing,
  onLanguage,
  onTheme,
  onColours,
  onPointing,
  hidesCursors,
  onCursors,
}: PreferencesMenuProps) => {
  const say = useSay()
  const choose = (choice: string): void => {
    const chosenLanguage = languages.find((known) => known === choice)
    const chosenTheme = themes.find((known) => known === choice)
    if (chosenLanguage) onLanguage(chosenLanguage)
    if (chosenTheme) onTheme(chosenTheme)
    const chosenColours = colourings.find((known) => known === choice)
    if (chosenColours) onColours(chosenColours)
    const chosenPointing = pointings.find((known) => known === choice)
    if (chosenPointing) onPointing(chosenPointing)
    if (choice === 'cursors-shown' || choice === 'cursors-hidden') onCursors(choice === 'cursors-hidden')
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
        {
          id: 'pointing',
          title: say(preferenceWords.pointing),
          choices: [
            { id: 'trackpad', label: say(preferenceWords.trackpad), hint: say(preferenceWords.trackpadHint) },
            { id: 'mouse', label: say(preferenceWords.mouse), hint: say(preferenceWords.mouseHint) },
          ],
          chosen: pointing ?? 'trackpad',
        },
        {
          id: 'cursors',
          title: say(preferenceWords.cursors),
          choices: [
            { id: 'cursors-shown', label: say(preferenceWords.cursorsShown) },
            { id: 'cursors-hidden', label: say(preferenceWords.cursorsHidden) },
          ],
          chosen: hidesCursors ? 'cursors-hidden' : 'cursors-shown',
        },
      ]}
    >
      <Settings2 size={18} aria-hidden />
    </MenuButton>
  )
}
