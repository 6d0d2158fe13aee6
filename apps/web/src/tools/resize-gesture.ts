import { MIN_SIDE, resizeElement } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { centreOf, turned } from '../canvas/box.ts'
import type { Box, Point } from '../canvas/camera.ts'
import { type Grip, pulled } from '../canvas/handles.ts'
import type { SceneItem } from '../canvas/scene.ts'
import type { ToolContext, WallPointer } from './tool.ts'

const rounded = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})

/** Pulls an element by one of its handles. */
export const createResizeGesture = ({ workspace: { board }, drafts }: ToolContext) => {
  let resizing:
    | { readonly start: Point; readonly id: string; readonly grip: Grip; readonly box: Box; now: Box }
    | undefined
  return {
    begin({ board: start }: WallPointer, { id, element }: SceneItem, grip: Grip): void {
      const { x, y, width, height } = element
      const box = { x, y, width, height }
      resizing = { start, id, grip, box, now: box }
    },
    move(pointer: WallPointer): void {
      const element = resizing && board.elements.get(resizing.id)
      if (!resizing || !element) return
      const { start, grip, box, id } = resizing
      const kind = kindOf(element.kind)
      const centre = centreOf(box)
      const from = turned(start, centre, -(kind.tilt ?? 0))
      const to = turned(pointer.board, centre, -(kind.tilt ?? 0))
      const now = rounded(pulled(box, grip, to.x - from.x, to.y - from.y, MIN_SIDE))
      resizing.now = kind.shape === 'line' ? { ...now, x: box.x, width: box.width } : now
      drafts.show({ resize: { id, box: resizing.now } })
    },
    end(): void {
      if (resizing) board.run(resizeElement(resizing.id, resizing.now))
      resizing = undefined
    },
    cancel(): void {
      resizing = undefined
    },
  }
}
