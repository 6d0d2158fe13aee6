import { useEffect, useState } from 'react'
import { type OutlineSection, outlineOf } from '../../canvas/outline.ts'
import { createWhenIdle } from '../../canvas/when-idle.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** At most this long a change of the board waits before it is listed, milliseconds. */
const LISTED_WITHIN = 400

/** The board as sections, renewed while the page is idle: what others write never waits for the list. */
export const useSections = ({ board, scene }: Workspace): readonly OutlineSection[] => {
  const [sections, setSections] = useState(() => outlineOf(board.elements.values()))
  useEffect(() => {
    const { soon, stop } = createWhenIdle(
      () => setSections(outlineOf(board.elements.values())),
      LISTED_WITHIN,
    )
    soon()
    const end = scene.subscribe(soon)
    return () => {
      end()
      stop()
    }
  }, [board, scene])
  return sections
}
