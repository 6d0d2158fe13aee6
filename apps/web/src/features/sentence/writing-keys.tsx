import { kindOf } from '@stormlane/domain'
import { useStore } from 'zustand'
import type { Workspace } from '../../canvas/workspace.ts'
import { Keys } from '../../ui/keys.tsx'
import { useSay } from '../../ui/language.tsx'
import { writingWords } from './words.ts'
import './sentence.css'

/** How to go on while a sticky is written on, without taking the hands off the keyboard. */
export const WritingKeys = ({ workspace: { board, session } }: { workspace: Workspace }) => {
  const say = useSay()
  const isShown = useStore(session, ({ editing }) => {
    const element = editing === null ? undefined : board.elements.get(editing)
    return element !== undefined && kindOf(element.kind).shape === 'sticky'
  })
  if (!isShown) return null
  return (
    <p className="writing-keys">
      <span>
        <Keys chord="Tab" /> {say(writingWords.right)}
      </span>
      <span>
        <Keys chord="Mod+Enter" /> {say(writingWords.below)}
      </span>
      <span>
        <Keys chord="Escape" /> {say(writingWords.done)}
      </span>
    </p>
  )
}
