import { useRef } from 'react'
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { actionById } from '../../actions/index.ts'
import { keysOf } from '../../actions/shortcuts.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { Keys } from '../../ui/keys.tsx'
import { useSay } from '../../ui/language.tsx'
import { offered } from './offered.ts'
import { menuWords } from './words.ts'
import '../../ui/menu.css'
import './context-menu.css'

interface ContextMenuProps {
  readonly workspace: Workspace
  /** Where it was asked for, CSS pixels of the page. */
  readonly at: { readonly x: number; readonly y: number }
}

/** What can be done with the selection, or on the wall, where the pointer is. */
export const ContextMenu = ({ workspace, at }: ContextMenuProps) => {
  const say = useSay()
  const place = useRef<HTMLSpanElement>(null)
  const { session } = workspace
  const { selection, selectedConnectors, openMenu } = session.getState()
  const label = say(selection.size + selectedConnectors.size > 0 ? menuWords.selection : menuWords.wall)
  const close = (): void => {
    openMenu(null)
    // The keyboard goes back to the wall, wherever on it the menu was.
    document.querySelector<HTMLElement>('[data-wall-text]')?.focus()
  }
  return (
    <>
      <span ref={place} className="context-menu-place" style={{ left: at.x, top: at.y }} />
      <Popover
        key={`${at.x} ${at.y}`}
        className="popover"
        triggerRef={place}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={2}
      >
        <Menu
          className="menu context-menu"
          aria-label={label}
          autoFocus="first"
          onAction={(id) => {
            close()
            actionById(String(id)).run(workspace)
          }}
        >
          {offered(workspace).map((section) => (
            <MenuSection key={section[0]?.group} className="menu-section" aria-label={label}>
              {section.map((action) => {
                const [chord] = keysOf(action, workspace)
                return (
                  <MenuItem
                    key={action.id}
                    id={action.id}
                    className="menu-item"
                    textValue={say(action.label)}
                  >
                    <span className="menu-words">{say(action.label)}</span>
                    {chord && <Keys chord={chord} />}
                  </MenuItem>
                )
              })}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
