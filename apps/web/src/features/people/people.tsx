import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { presenceColour } from '../../canvas/theme.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { peopleWords } from './words.ts'
import './people.css'

/** As many faces as fit; the rest are counted. */
const MOST_FACES = 4

interface PeopleProps {
  readonly workspace: Workspace
  /** Index into the presence colours. */
  readonly colour: number
  readonly onName: (name: string) => void
}

const initialOf = (name: string): string => {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return (first?.segment ?? '?').toUpperCase()
}

const Face = ({ name, colour }: { name: string; colour: number }) => {
  const { fill, text } = presenceColour(colour)
  return (
    <span className="face" style={{ background: fill, color: text }} aria-hidden>
      {initialOf(name)}
    </span>
  )
}

/** Who is on the board, and one's own name. */
export const People = ({ workspace: { presence, session }, colour, onName }: PeopleProps) => {
  const say = useSay()
  const peers = useWatched(presence, () => presence.peers())
  const own = useStore(session, (state) => state.userName)
  const [draft, setDraft] = useState<string | null>(null)
  const count = peers.length + 1
  const faces = peers.slice(0, MOST_FACES - 1)
  const keep = (): void => {
    if (draft !== null && draft.trim() !== '') onName(draft.trim())
    setDraft(null)
  }
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet people" aria-label={say(peopleWords.button, { count })}>
        <span className="faces">
          <Face name={own} colour={colour} />
          {faces.map(({ id, presence: { name, colour: theirs } }) => (
            <Face key={id} name={name} colour={theirs} />
          ))}
        </span>
        <span className="people-count">
          {count === 1 ? say(peopleWords.one) : say(peopleWords.count, { count })}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Dialog className="people-list" aria-label={say(peopleWords.title)}>
          <label>
            {say(peopleWords.yourName)}
            <input
              className="field"
              value={draft ?? own}
              maxLength={60}
              onChange={(event) => setDraft(event.currentTarget.value)}
              onBlur={keep}
              onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
            />
          </label>
          <ul>
            <li>
              <Face name={own} colour={colour} /> {say(peopleWords.you, { name: own })}
            </li>
            {peers.map(({ id, presence: { name, colour: theirs } }) => (
              <li key={id}>
                <Face name={name} colour={theirs} /> {name}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
