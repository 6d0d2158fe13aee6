import type { Tool, WallPointer } from './tool.ts'

/** Moves the wall under the pointer. */
export const hand: Tool = {
  id: 'hand',
  label: { en: 'Hand', ko: '손' },
  edits: false,
  take: ({ workspace }) => {
    let last: WallPointer | undefined
    return {
      down: (pointer) => {
        last = pointer
      },
      move: (pointer) => {
        if (!last) return
        workspace.camera.panBy(last.screen.x - pointer.screen.x, last.screen.y - pointer.screen.y)
        last = pointer
      },
      up: () => {
        last = undefined
      },
      hover: () => 'grab',
      cancel: () => {
        last = undefined
      },
    }
  },
}
