import { between } from '../canvas/box.ts'
import { isLocked, withGroups } from '../canvas/groups.ts'
import { itemsWithin } from '../canvas/hit.ts'
import { hasLeft, type ToolContext, type WallPointer } from './tool.ts'

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id))

/** Draws a box; what it meets is selected, groups whole and what is locked never. */
export const createMarqueeGesture = ({ workspace: { board, session }, view, drafts }: ToolContext) => {
  let marquee: { readonly start: WallPointer; readonly kept: ReadonlySet<string>; drawn: boolean } | undefined
  return {
    /** @param kept what stays selected besides */
    begin(start: WallPointer, kept: ReadonlySet<string>): void {
      marquee = { start, kept, drawn: false }
    },
    move(pointer: WallPointer): void {
      if (!marquee || (!marquee.drawn && !hasLeft(marquee.start, pointer))) return
      marquee.drawn = true
      const box = between(marquee.start.board, pointer.board)
      drafts.show({ marquee: box })
      const met = new Set(marquee.kept)
      for (const { id, element } of itemsWithin(view.scene, box)) if (!isLocked(element)) met.add(id)
      const chosen = withGroups(
        met,
        (id) => board.elements.get(id),
        () => board.elements.values(),
      )
      if (!sameIds(chosen, session.getState().selection)) session.getState().select(chosen)
    },
    end(): void {
      if (marquee && !marquee.drawn) session.getState().select(marquee.kept)
      marquee = undefined
    },
    cancel(): void {
      if (marquee) session.getState().select(marquee.kept)
      marquee = undefined
    },
  }
}
