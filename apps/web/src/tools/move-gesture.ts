import { duplicateElements, MOST_PRESENCE_IDS, moveElements } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { moved } from '../canvas/box.ts'
import type { Point } from '../canvas/camera.ts'
import { movable } from '../canvas/groups.ts'
import { withContents } from '../canvas/hit.ts'
import type { SnapLine } from '../canvas/snap/placed.ts'
import { mayBeSnapped, snapAt } from './snapping.ts'
import type { ToolContext, WallPointer } from './tool.ts'

/** Of so many that are dragged together each may find its dock; of more only the one under the pointer. */
const MOST_DOCKING = 12

const NOBODY: ReadonlySet<string> = new Set()

interface Moving {
  readonly start: Point
  readonly held: string
  readonly ids: ReadonlySet<string>
  /** Those of them that the others are told of. */
  readonly told: readonly string[]
  by: Point
  copy: boolean
}

/** The way of a drag in whole board units; with Shift only along the longer axis. */
const straight = (start: Point, pointer: WallPointer): Point => {
  const dx = Math.round(pointer.board.x - start.x)
  const dy = Math.round(pointer.board.y - start.y)
  if (!pointer.shift) return { x: dx, y: dy }
  return Math.abs(dx) >= Math.abs(dy) ? { x: dx, y: 0 } : { x: 0, y: dy }
}

/** Drags what is selected; with Alt copies of it. Where it is let go it is one step. */
export const createMoveGesture = (context: ToolContext) => {
  const { workspace, view, drafts, presence } = context
  const { board, session } = workspace
  const elementOf = (id: string) => board.elements.get(id)
  let moving: Moving | undefined

  const snapped = ({ ids, held, by, copy }: Moving, { shift }: WallPointer) => {
    const few = ids.size <= MOST_DOCKING ? [held, ...[...ids].filter((id) => id !== held)] : [held]
    const movers = few
      .flatMap((id) => elementOf(id) ?? [])
      .filter(mayBeSnapped)
      .map((element) => ({ ...moved(element, by.x, by.y), kind: element.kind }))
    // A frame is put where one wants it, and its contents with it.
    if (!ids.has(held) || movers.length < few.length) return undefined
    const axes = shift ? { x: by.y === 0, y: by.x === 0 } : undefined
    return snapAt(view, movers, copy ? NOBODY : ids, axes)
  }

  const show = ({ by, ids, copy, held }: Moving, lines: readonly SnapLine[]) =>
    drafts.show({
      move: { ids, dx: by.x, dy: by.y, copy, held },
      ...(lines.length > 0 ? { lines } : {}),
    })

  return {
    /** @param held the element under the pointer */
    begin(start: WallPointer, held: string, copy: boolean): void {
      const ids = movable(
        withContents(
          session.getState().selection,
          elementOf,
          ({ kind }) => kindOf(kind).shape === 'frame',
          () => board.elements.values(),
        ),
        elementOf,
      )
      const told: string[] = []
      for (const id of ids) {
        if (told.length === MOST_PRESENCE_IDS) break
        told.push(id)
      }
      moving = { start: start.board, held, ids, told, by: { x: 0, y: 0 }, copy }
    },
    move(pointer: WallPointer): void {
      if (!moving) return
      moving.by = straight(moving.start, pointer)
      if (moving.copy !== pointer.alt) {
        moving.copy = pointer.alt
        if (pointer.alt) presence.showNow({ drag: undefined })
      }
      const pull = pointer.mod ? undefined : snapped(moving, pointer)
      if (pull) moving.by = { x: moving.by.x + pull.dx, y: moving.by.y + pull.dy }
      const { told, by, copy } = moving
      show(moving, pull?.lines ?? [])
      if (!copy) presence.show({ drag: { ids: told, dx: by.x, dy: by.y } })
    },
    drop(): void {
      if (!moving) return
      const { ids, by, copy } = moving
      moving = undefined
      const there = [...ids].filter((id) => board.elements.has(id))
      if (copy) {
        const copies = new Map<string, string>()
        const copyOf = (id: string) => {
          const known = copies.get(id) ?? workspace.newId()
          copies.set(id, known)
          return known
        }
        const chosen = [...session.getState().selection]
        if (board.run(duplicateElements(there, copyOf, by.x, by.y))) {
          session.getState().select(chosen.flatMap((id) => copies.get(id) ?? []))
        }
      } else board.run(moveElements(there, by.x, by.y))
      presence.showNow({ drag: undefined })
    },
    cancel(): void {
      if (moving) presence.showNow({ drag: undefined })
      moving = undefined
    },
  }
}
