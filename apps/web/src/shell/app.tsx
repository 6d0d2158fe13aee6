import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { PreferencesMenu } from '../features/preferences/preferences-menu.tsx'
import { LanguageProvider, useSay } from '../ui/language.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { knownBoards, tokenFor } from './known-boards.ts'
import { MessagePage } from './message-page.tsx'
import { routeOf } from './routes.ts'
import { startDoor } from './start-door.ts'
import { usePreferences } from './use-preferences.ts'
import { shellWords } from './words.ts'
import './shell.css'

const StartPage = lazy(async () => ({
  default: (await import('../features/start/start-page.tsx')).StartPage,
}))
const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }))

const useRoute = () => {
  const [route, setRoute] = useState(() => routeOf(location))
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location))
    window.addEventListener('popstate', follow)
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('popstate', follow)
      window.removeEventListener('hashchange', follow)
    }
  }, [])
  return route
}

export const App = () => {
  const route = useRoute()
  const [preferences, change] = usePreferences()
  const { language, theme, colours, pointing, hidesCursors } = preferences
  const door = useMemo(() => startDoor(language), [language])
  const menu = (
    <PreferencesMenu
      language={language}
      theme={theme}
      colours={colours}
      pointing={pointing}
      onLanguage={(chosen) => change({ language: chosen })}
      onTheme={(chosen) => change({ theme: chosen })}
      onColours={(chosen) => change({ colours: chosen })}
      onPointing={(chosen) => change({ pointing: chosen })}
      hidesCursors={hidesCursors}
      onCursors={(hides) => change({ hidesCursors: hides })}
    />
  )
  const page = (): ReactNode => {
    if (route.page === 'start') return <StartPage door={door} preferences={menu} />
    if (route.page === 'nowhere') return <Lost title={shellWords.nowhere} hint={shellWords.nowhereHint} />
    const token = tokenFor(knownBoards.find(route.boardId), route.token)
    if (token === null) return <Lost title={shellWords.noToken} hint={shellWords.noTokenHint} />
    return (
      <BoardPage
        key={`${route.boardId} ${token}`}
        boardId={route.boardId}
        token={token}
        preferences={preferences}
        onPreferences={change}
        menu={menu}
      />
    )
  }
  return (
    <I18nProvider locale={language}>
      <LanguageProvider language={language}>
        <CrashGuard>
          <Suspense>{page()}</Suspense>
        </CrashGuard>
      </LanguageProvider>
    </I18nProvider>
  )
}

const Lost = ({ title, hint }: Record<'title' | 'hint', { readonly en: string; readonly ko: string }>) => {
  const say = useSay()
  return (
    <MessagePage title={say(title)}>
      <p>{say(hint)}</p>
      <a className="button button-primary" href="/">
        {say(shellWords.toStart)}
      </a>
    </MessagePage>
  )
}
