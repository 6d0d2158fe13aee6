import { addElements } from '@stormlane/board'
import { STICKY_SIDE } from '@stormlane/domain'
import { ListPlus, Map as MapIcon } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../../canvas/workspace.ts'
import { Cue } from '../../ui/cue.tsx'
import { useSay } from '../../ui/language.tsx'
import { Swatch } from '../../ui/swatch.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { emptyBoardWords } from './words.ts'
import './empty-board.css'

const PasteList = lazy(async () => ({ default: (await import('./paste-list.tsx')).PasteList }))

interface EmptyBoardProps {
  readonly workspace: Workspace
  readonly onExamples: () => void
}

/** Three ways to begin, gone with the first sticky. */
export const EmptyBoard = ({ workspace, onExamples }: EmptyBoardProps) => {
  const say = useSay()
  const { board, session, camera } = workspace
  const isEmpty = useWatched(board, () => board.elements.size === 0)
  const readOnly = useStore(session, (state) => state.readOnly)
  // With a kind in hand the middle of the wall is a place to put it down.
  const isInHand = useStore(session, (state) => state.tool === 'place')
  const [isPasting, setPasting] = useState(false)
  if (readOnly && isEmpty) return <p className="empty empty-reader">{say(emptyBoardWords.reader)}</p>
  if (readOnly || (!isEmpty && !isPasting)) return null
  const write = (): void => {
    const { x, y, width, height } = camera.free()
    const id = workspace.newId()
    board.run(
      addElements([
        { id, kind: 'event', x: x + width / 2 - STICKY_SIDE / 2, y: y + height / 2 - STICKY_SIDE / 2 },
      ]),
    )
    session.getState().select([id])
    session.getState().edit(id)
  }
  return (
    <>
      <section className="empty" aria-label={say(emptyBoardWords.label)} hidden={!isEmpty || isInHand}>
        <Invitation
          title={say(emptyBoardWords.write)}
          hint={say(emptyBoardWords.writeHint)}
          onTake={write}
          isFirst
        >
          <Swatch colour="orange">
            <Cue name="zap" />
          </Swatch>
        </Invitation>
        <Invitation
          title={say(emptyBoardWords.paste)}
          hint={say(emptyBoardWords.pasteHint)}
          onTake={() => setPasting(true)}
        >
          <ListPlus size={20} aria-hidden />
        </Invitation>
        <Invitation
          title={say(emptyBoardWords.example)}
          hint={say(emptyBoardWords.exampleHint)}
          onTake={onExamples}
        >
          <MapIcon size={20} aria-hidden />
        </Invitation>
      </section>
      <Suspense>
        {isPasting && <PasteList workspace={workspace} onClose={() => setPasting(false)} />}
      </Suspense>
    </>
  )
}

interface InvitationProps {
  readonly title: string
  readonly hint: string
  readonly isFirst?: boolean
  readonly onTake: () => void
  readonly children: ReactNode
}

const Invitation = ({ title, hint, isFirst = false, onTake, children }: InvitationProps) => (
  <button type="button" className={`invitation ${isFirst ? 'invitation-first' : ''}`} onClick={onTake}>
    {children}
    <span>
      <strong>{title}</strong>
      <small>{hint}</small>
    </span>
  </button>
)
