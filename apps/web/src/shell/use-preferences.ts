import { useCallback, useEffect, useState } from 'react'
import { resolveTheme, type ThemeColours, themeColours } from '../canvas/theme.ts'
import { loadPreferences, type Preferences, savePreferences } from './preferences.ts'

export type ChangePreferences = (part: Partial<Preferences>) => void

/** The remembered preferences, kept in the browser and on the document's root element. */
export const usePreferences = (): readonly [Preferences, ChangePreferences] => {
  const [preferences, setPreferences] = useState(loadPreferences)
  const change = useCallback(
    (part: Partial<Preferences>) =>
      setPreferences((now) => {
        const next = { ...now, ...part }
        const isSame = Object.entries(next).every(([name, value]) => Reflect.get(now, name) === value)
        return isSame ? now : next
      }),
    [],
  )
  useEffect(() => {
    savePreferences(preferences)
    const root = document.documentElement
    root.lang = preferences.language
    if (preferences.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = preferences.theme
  }, [preferences])
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const paint = (): void =>
      paintKinds(themeColours(resolveTheme(preferences.theme, dark.matches), preferences.colours))
    paint()
    dark.addEventListener('change', paint)
    return () => dark.removeEventListener('change', paint)
  }, [preferences.theme, preferences.colours])
  return [preferences, change]
}

/**
 * Gives the page's style sheets the wall's own colours: `--kind-orange`, `--kind-orange-edge`,
 * `--kind-orange-text`, and `--compensates` for that connector.
 */
const paintKinds = ({ families, connector }: ThemeColours): void => {
  const { style } = document.documentElement
  for (const [family, { fill, edge, text }] of Object.entries(families)) {
    style.setProperty(`--kind-${family}`, fill)
    style.setProperty(`--kind-${family}-edge`, edge)
    style.setProperty(`--kind-${family}-text`, text)
  }
  style.setProperty('--compensates', connector.compensates)
}
