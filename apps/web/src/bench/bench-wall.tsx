import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { startShortcuts } from '../actions/shortcuts.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { Palette } from '../features/palette/palette.tsx'
import { SentenceBar } from '../features/sentence/sentence-bar.tsx'
import { SelectionToolbar } from '../features/toolbar/selection-toolbar.tsx'
import { Wall } from '../features/wall/wall.tsx'
import { ZoomBar } from '../features/zoom/zoom-bar.tsx'
import { LanguageProvider } from '../ui/language.tsx'

/**
 * The wall over the whole window with the panels that follow it on the board page. They work as there but let
 * the pointer through, because the benchmark's gestures begin anywhere.
 */
export const BenchWall = ({ workspace }: { readonly workspace: Workspace }) => {
  useEffect(() => startShortcuts(workspace), [workspace])
  return (
    <I18nProvider locale="en">
      <LanguageProvider language="en">
        <main className="wall-place" style={{ position: 'fixed', inset: 0 }}>
          <div className="wall-canvas">
            <Wall workspace={workspace} />
          </div>
          <div inert>
            <Palette workspace={workspace} />
            <SelectionToolbar workspace={workspace} />
            <div className="bottom">
              <SentenceBar workspace={workspace} />
              <span className="top-space" />
              <ZoomBar workspace={workspace} />
            </div>
          </div>
        </main>
      </LanguageProvider>
    </I18nProvider>
  )
}
