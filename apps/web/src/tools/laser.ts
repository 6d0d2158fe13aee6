import { MOST_LASER_POINTS } from '@stormlane/board'
import type { Tool, ToolContext, ToolInHand, WallPointer } from './tool.ts'

/** Nearer than this to the last place nothing new is lit, CSS pixels. */
const STEP = 3

/** So long the others still get the end of a stroke, milliseconds: it must not be taken back by the next message. */
const LINGERS = 150

const takeLaser = ({ workspace, drafts, presence }: ToolContext): ToolInHand => {
  let points: number[] = []
  let count = 0
  let last: WallPointer | undefined
  let ending: ReturnType<typeof setTimeout> | undefined

  const off = () => {
    clearTimeout(ending)
    ending = undefined
    presence.show({ laser: undefined })
  }
  const light = (pointer: WallPointer) => {
    // A reader's laser reaches nobody, so it does not shine here either.
    if (workspace.session.getState().voice === 'none') return
    last = pointer
    count++
    points = [...points, Math.round(pointer.board.x), Math.round(pointer.board.y)].slice(
      -2 * MOST_LASER_POINTS,
    )
    const laser = { count, points }
    drafts.show({ laser })
    presence.show({ laser })
  }
  const end = () => {
    if (!last) return
    last = undefined
    drafts.clear()
    ending = setTimeout(off, LINGERS)
  }
  return {
    down: (pointer) => {
      if (ending !== undefined) off()
      points = []
      count = 0
      light(pointer)
    },
    move: (pointer) => {
      if (!last) return
      const { x, y } = last.screen
      if (Math.hypot(pointer.screen.x - x, pointer.screen.y - y) >= STEP) light(pointer)
    },
    up: end,
    hover: () => 'crosshair',
    cancel: end,
  }
}

/** Points at something with a trail of light that fades; never saved. */
export const laser: Tool = {
  id: 'laser',
  label: { en: 'Laser pointer', ko: '레이저 포인터' },
  edits: false,
  take: takeLaser,
}
