import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { timeWord } from './words.ts'
import './time-arrow.css'

/** Says at Big Picture that time runs from left to right; later phases say it with their chains. */
export const TimeArrow = ({ workspace: { board } }: { readonly workspace: Workspace }) => {
  const say = useSay()
  const phase = useWatched(board, () => board.meta.phase)
  return phase === 'big-picture' ? (
    <div className="time-arrow" aria-hidden>
      {say(timeWord)}
    </div>
  ) : null
}
