import { addElements } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { between, moved } from '../canvas/box.ts'
import type { Box, Point } from '../canvas/camera.ts'
import type { SnapLine } from '../canvas/snap/placed.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { mayBeSnapped, snapAt } from './snapping.ts'
import { hasLeft, type Tool, type WallPointer } from './tool.ts'

/** The palette hands a kind over under this type when it is dragged onto the wall. */
export const KIND_TYPE = 'application/x-stormlane-kind'

/** A drag that draws less than this (board units) was meant as a click. */
const LEAST_DRAWN = 40

/** The box of a kind's default size about a point. */
export const boxAbout = (kind: Parameters<typeof kindOf>[0], { x, y }: Point): Box => {
  const { width, height } = kindOf(kind).size
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }
}

/** Puts an element of a kind down and starts writing on it. Returns its id, or undefined when it may not. */
export const putDown = (
  { board, session, newId }: Workspace,
  kind: Parameters<typeof kindOf>[0],
  box: Box,
): string | undefined => {
  const { readOnly, select, edit } = session.getState()
  if (readOnly) return undefined
  const id = newId()
  if (!board.run(addElements([{ id, kind, ...box }]))) return undefined
  session.setState({ placing: kind, ...(kindOf(kind).shape === 'sticky' ? { lastPut: kind } : {}) })
  select([id])
  edit(id)
  return id
}

/** Puts down the kind in hand: a click at its default size, a drag sizes frames and lines. */
export const place: Tool = {
  id: 'place',
  label: { en: 'Sticky', ko: '스티키' },
  edits: true,
  take: ({ workspace, drafts, view }) => {
    const { session } = workspace
    let start: WallPointer | undefined
    const boxFor = (pointer: WallPointer): Box => {
      const { placing } = session.getState()
      const { shape } = kindOf(placing)
      if (!start || shape === 'sticky' || !hasLeft(start, pointer)) return boxAbout(placing, pointer.board)
      const drawn = between(start.board, pointer.board)
      const meant = shape === 'frame' ? Math.min(drawn.width, drawn.height) : drawn.height
      if (meant < LEAST_DRAWN) return boxAbout(placing, start.board)
      if (shape === 'frame') return drawn
      const { width } = kindOf(placing).size
      return { x: start.board.x - width / 2, y: drawn.y, width, height: drawn.height }
    }
    /** Where the kind in hand comes to lie, beside what is near unless Ctrl is held. */
    const placeFor = (pointer: WallPointer): { readonly box: Box; readonly lines: readonly SnapLine[] } => {
      const box = boxFor(pointer)
      const kind = session.getState().placing
      if (pointer.mod || !mayBeSnapped({ kind })) return { box, lines: [] }
      const { dx, dy, lines } = snapAt(view, [{ ...box, kind }], new Set())
      return { box: moved(box, dx, dy), lines }
    }
    const show = (pointer: WallPointer) => {
      const { box, lines } = placeFor(pointer)
      drafts.show({
        ghost: { kind: session.getState().placing, box },
        ...(lines.length > 0 ? { lines } : {}),
      })
    }
    return {
      down: (pointer) => {
        start = pointer
        show(pointer)
      },
      move: show,
      up: (pointer) => {
        const { box } = placeFor(pointer)
        start = undefined
        drafts.clear()
        session.getState().pickTool('select')
        putDown(workspace, session.getState().placing, box)
      },
      hover: (pointer) => {
        show(pointer)
        return 'copy'
      },
      cancel: () => {
        start = undefined
        drafts.clear()
      },
    }
  },
}
