import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import { rosterOf } from '../../canvas/roster.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { Face } from './face.tsx'
import { peopleWords } from './words.ts'
import './people.css'

/** As many faces as fit; the rest are counted. */
const MOST_FACES = 4

const load = async () => ({ default: (await import('./people-list.tsx')).PeopleList })
const PeopleList = lazy(load)

interface PeopleProps {
  readonly workspace: Workspace
  /** Index into the presence colours. */
  readonly colour: number
  readonly onName: (name: string) => void
}

/** Who is on the board, and one's own name. */
export const People = ({ workspace, colour, onName }: PeopleProps) => {
  const say = useSay()
  const { presence, session } = workspace
  const roster = rosterOf(presence)
  const everybody = useWatched(roster, roster.read)
  const self = useStore(session, (state) => state.person)
  const others = everybody.filter(({ person }) => person === '' || person !== self)
  const own = useStore(session, (state) => state.userName)
  const [isWanted, setWanted] = useState(false)
  const count = others.length + 1
  const label = say(peopleWords.button, { count })
  const face: ReactNode = (
    <>
      <span className="faces">
        <span data-person>
          <Face name={own} colour={colour} />
        </span>
        {others.slice(0, MOST_FACES - 1).map(({ id, name, colour: theirs }) => (
          <span key={id} data-person>
            <Face name={name} colour={theirs} />
          </span>
        ))}
      </span>
      <span className="people-count">
        {count === 1 ? say(peopleWords.one) : say(peopleWords.count, { count })}
      </span>
    </>
  )
  const waiting = (
    <button
      type="button"
      className="button button-quiet people"
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {face}
    </button>
  )
  if (!isWanted) return waiting
  return (
    <Suspense fallback={waiting}>
      <PeopleList others={others} own={own} colour={colour} label={label} onName={onName}>
        {face}
      </PeopleList>
    </Suspense>
  )
}
