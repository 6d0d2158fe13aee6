import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { flushSync } from 'react-dom'
import { actionById, actions } from '../../actions/index.ts'
import { keysOf } from '../../actions/shortcuts.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { Keys } from '../../ui/keys.tsx'
import { useLanguage, useSay } from '../../ui/language.tsx'
import { type FoundAction, findActions } from './found.ts'
import { recentActions, rememberAction } from './recent.ts'
import { findActionWords, groupNames } from './words.ts'
import '../../ui/dialog.css'
import './find-action.css'

/** Keys that walk through the list instead of writing. */
const WALKING = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

interface FindActionProps {
  readonly workspace: Workspace
  readonly onClose: () => void
}

/** Every action by name, in both languages, with its keys; done by Enter. */
export const FindAction = ({ workspace, onClose }: FindActionProps) => {
  const say = useSay()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [recent] = useState(recentActions)
  const found = findActions(actions, typed, recent, language, workspace)
  const run = (id: string): void => {
    rememberAction(id)
    // The dialog gives the focus back before the action may want it for itself.
    flushSync(onClose)
    actionById(id).run(workspace)
  }
  /** Whether somebody chose in the list since they last typed. */
  const hasWalked = useRef(false)
  const type = (text: string): void => {
    hasWalked.current = false
    setTyped(text)
  }
  // The list marks its first line a moment after typing; a quick Enter must not do what stood there before.
  const press = (event: KeyboardEvent): void => {
    if (WALKING.has(event.key)) hasWalked.current = true
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || hasWalked.current || typed.trim() === '')
      return
    event.preventDefault()
    event.stopPropagation()
    const first = found.find(({ isPossible }) => isPossible)
    if (first) run(first.action.id)
  }
  const item = ({ action }: FoundAction) => (
    <ListBoxItem
      key={action.id}
      id={action.id}
      className="find-action-item"
      textValue={say(action.label)}
      onHoverStart={() => {
        hasWalked.current = true
      }}
      onAction={() => run(action.id)}
    >
      <span className="find-action-words">{say(action.label)}</span>
      {typed !== '' && <span className="find-action-group">{say(groupNames[action.group])}</span>}
      <span className="find-action-keys">
        {keysOf(action, workspace).map((chord) => (
          <Keys key={chord} chord={chord} />
        ))}
      </span>
    </ListBoxItem>
  )
  const sections =
    typed.trim() === ''
      ? [
          { title: say(findActionWords.recent), items: found.filter(({ isRecent }) => isRecent) },
          ...Object.entries(groupNames).map(([group, name]) => ({
            title: say(name),
            items: found.filter(({ isRecent, action }) => !isRecent && action.group === group),
          })),
        ].filter(({ items }) => items.length > 0)
      : null
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog find-action">
        <AriaDialog className="find-action-body" aria-label={say(findActionWords.title)}>
          <Autocomplete inputValue={typed} onInputChange={type}>
            <SearchField
              className="find-action-field"
              aria-label={say(findActionWords.search)}
              autoFocus
              onKeyDown={(event) => {
                if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                onClose()
              }}
            >
              <Search size={18} aria-hidden />
              <Input placeholder={say(findActionWords.search)} onKeyDownCapture={press} />
            </SearchField>
            <ListBox
              className="find-action-list"
              aria-label={say(findActionWords.title)}
              disabledKeys={found.filter(({ isPossible }) => !isPossible).map(({ action }) => action.id)}
              renderEmptyState={() => <p className="find-action-empty">{say(findActionWords.nothing)}</p>}
            >
              {sections
                ? sections.map(({ title, items }) => (
                    <ListBoxSection key={title} id={title}>
                      <Header className="find-action-title">{title}</Header>
                      {items.map(item)}
                    </ListBoxSection>
                  ))
                : found.map(item)}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
