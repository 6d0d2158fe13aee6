import { useEffect, useState } from 'react'
import { presenceColours } from '../canvas/theme.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { freeColour } from './free-colour.ts'

/**
 * The presence colour of this page: the preferred one, or another where somebody else already shows it. Of two
 * who arrive with the same colour the one with the larger client id gives way, so that only one of them does.
 */
export const useOwnColour = ({ board, presence }: Workspace, preferred: number): number => {
  const [colour, setColour] = useState(preferred % presenceColours.length)
  useEffect(() => {
    const own = board.doc.clientID
    const choose = (): void =>
      setColour((current) => {
        const taken = (from: (id: number) => boolean): readonly number[] =>
          presence.peers().flatMap(({ id, presence: { colour: theirs } }) => (from(id) ? [theirs] : []))
        const mustGiveWay = taken((id) => id < own).includes(current)
        return mustGiveWay
          ? freeColour(
              current,
              taken(() => true),
              presenceColours.length,
            )
          : current
      })
    choose()
    return presence.subscribe(choose)
  }, [board, presence])
  useEffect(() => presence.show({ colour }), [colour, presence])
  return colour
}
