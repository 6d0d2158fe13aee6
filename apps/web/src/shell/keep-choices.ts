import type { SessionStore } from '../session/session.ts'
import type { ChangePreferences } from './use-preferences.ts'

/**
 * Has the browser remember what actions choose for this page, as the menu of preferences does.
 * @returns the way to stop
 */
export const keepChoices = (session: SessionStore, change: ChangePreferences): (() => void) =>
  session.subscribe(({ language, theme, colours, pointing, minimap }, before) => {
    const isChosen =
      language !== before.language ||
      theme !== before.theme ||
      colours !== before.colours ||
      pointing !== before.pointing ||
      minimap !== before.minimap
    if (isChosen) change({ language, theme, colours, pointing, minimap })
  })
