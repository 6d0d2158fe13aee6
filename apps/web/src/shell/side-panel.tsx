import { X } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Workspace } from '../canvas/workspace.ts'
import { IconButton } from '../ui/button.tsx'
import { useSay } from '../ui/language.tsx'
import { watchSidePanel } from './panels.ts'
import { sideTabs } from './side-tabs.ts'
import { shellWords } from './words.ts'
import './side-panel.css'

/** One panel with tabs at the right of the wall; a sheet along the bottom where the page is narrow. */
export const SidePanel = ({ workspace }: { readonly workspace: Workspace }) => {
  const say = useSay()
  const panel = useRef<HTMLElement>(null)
  const { session } = workspace
  const open = useStore(session, ({ panel, lastPanel }) => panel ?? lastPanel)
  useEffect(() => {
    const place = panel.current?.parentElement
    return place && panel.current ? watchSidePanel(workspace, place, panel.current) : undefined
  }, [workspace])
  const close = (): void => {
    session.getState().openPanel(null)
    document.querySelector<HTMLElement>('[data-wall]')?.focus({ preventScroll: true })
  }
  return (
    <aside ref={panel} className="side-panel" aria-label={say(shellWords.side)}>
      <Tabs
        className="side-tabs"
        selectedKey={open}
        onSelectionChange={(key) => session.getState().openPanel(String(key))}
      >
        <div className="side-head">
          <TabList className="side-list" aria-label={say(shellWords.side)}>
            {sideTabs.map(({ id, label }) => (
              <Tab key={id} id={id} className="side-tab">
                {say(label)}
              </Tab>
            ))}
          </TabList>
          <IconButton label={say(shellWords.closeSide)} onPress={close}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
        {sideTabs.map(({ id, Content }) => (
          <TabPanel key={id} id={id} className="side-content">
            <Suspense>
              <Content workspace={workspace} />
            </Suspense>
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  )
}
