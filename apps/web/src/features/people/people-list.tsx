import { type ReactNode, useState } from 'react'
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components'
import type { RosterEntry } from '../../canvas/roster.ts'
import { useSay } from '../../ui/language.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import '../../ui/menu.css'
import { Face } from './face.tsx'
import { peopleWords } from './words.ts'

interface PeopleListProps {
  readonly others: readonly RosterEntry[]
  readonly own: string
  readonly colour: number
  /** Accessible name of the button. */
  readonly label: string
  readonly onName: (name: string) => void
  readonly children: ReactNode
}

/** Everybody by name, and the field for one's own; open when it appears. */
export const PeopleList = ({ others, own, colour, label, onName, children }: PeopleListProps) => {
  const say = useSay()
  const [isOpen, setOpen] = useState(true)
  const [draft, setDraft] = useState<string | null>(null)
  const { button, closed } = useReturnFocus()
  const keep = (): void => {
    if (draft !== null && draft.trim() !== '') onName(draft.trim())
    setDraft(null)
  }
  const change = (opens: boolean): void => {
    setOpen(opens)
    if (opens) return
    keep()
    closed()
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={change}>
      <AriaButton ref={button} className="button button-quiet people" aria-label={label}>
        {children}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={6} aria-label={say(peopleWords.title)}>
        <div className="people-list">
          <label>
            {say(peopleWords.yourName)}
            <input
              className="field"
              value={draft ?? own}
              maxLength={60}
              onChange={(event) => setDraft(event.currentTarget.value)}
              onBlur={keep}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) change(false)
              }}
            />
          </label>
          <ul>
            <li>
              <Face name={own} colour={colour} /> {say(peopleWords.you, { name: own })}
            </li>
            {others.map(({ id, name, colour: theirs }) => (
              <li key={id}>
                <Face name={name} colour={theirs} /> {name}
              </li>
            ))}
          </ul>
        </div>
      </Popover>
    </DialogTrigger>
  )
}
