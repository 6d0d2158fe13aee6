import { MAX_NAME, renameBoard } from '@stormlane/board'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { boardNameWords } from './words.ts'
import './board-name.css'

/** The board's name, changed where it stands. */
export const BoardName = ({ workspace: { board, session } }: { workspace: Workspace }) => {
  const say = useSay()
  const { name } = useWatched(board, () => board.meta)
  const readOnly = useStore(session, (state) => state.readOnly)
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (): void => {
    if (draft !== null) board.run(renameBoard(draft))
    setDraft(null)
  }
  return (
    <span className="board-name">
      <span aria-hidden>{draft ?? (name || say(boardNameWords.untitled))}</span>
      <input
        aria-label={say(boardNameWords.label)}
        placeholder={say(boardNameWords.untitled)}
        value={draft ?? name}
        maxLength={MAX_NAME}
        size={1}
        readOnly={readOnly}
        onFocus={(event) => {
          if (readOnly) return
          setDraft(name)
          event.currentTarget.select()
        }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') {
            setDraft(null)
            // After the draft is gone, so that leaving the field keeps nothing.
            const field = event.currentTarget
            queueMicrotask(() => field.blur())
          }
        }}
      />
    </span>
  )
}
