import { useEffect, useState } from 'react'
import { rosterOf } from '../canvas/roster.ts'
import { presenceColours } from '../canvas/theme.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { freeColour } from './free-colour.ts'

/**
 * The presence colour of this page: the preferred one, or another where somebody else already shows it. Of two
 * who arrive with the same colour the one with the larger client id gives way, so that only one of them does.
 */
export const useOwnColour = ({ board, presence, session }: Workspace, preferred: number): number => {
  const [colour, setColour] = useState(preferred % presenceColours.length)
  useEffect(() => {
    const own = { id: board.doc.clientID, person: session.getState().person }
    const choose = (): void =>
      setColour((current) => {
        const taken = (from: (id: number) => boolean): readonly number[] =>
          presence.peers().flatMap(({ id, presence: { colour: theirs, person } }) =>
            // One's own other tabs have one's own colour.
            from(id) && (person ?? '') !== own.person ? [theirs] : [],
          )
        const mustGiveWay = taken((id) => id < own.id).includes(current)
        return mustGiveWay
          ? freeColour(
              current,
              taken(() => true),
              presenceColours.length,
            )
          : current
      })
    choose()
    return rosterOf(presence).subscribe(choose)
  }, [board, presence, session])
  useEffect(() => {
    presence.show({ colour })
    session.getState().set({ colour })
  }, [colour, presence, session])
  return colour
}
