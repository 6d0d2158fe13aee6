import type { Camera, Point } from '../../canvas/camera.ts'
import type { WallPointer } from '../../tools/tool.ts'

/** Two taps this close in time (milliseconds) and place (CSS pixels) are a double tap. */
const DOUBLE_TAP = { within: 350, near: 28 }
/** A finger that rests so long (milliseconds) asks for the menu. */
const LONG_PRESS = 500

/** The fingers on the wall. */
export const createFingers = (camera: Camera) => {
  const fingers = new Map<number, Point>()
  return {
    get count(): number {
      return fingers.size
    },
    down(id: number, at: Point): void {
      fingers.set(id, at)
    },
    up(id: number): void {
      fingers.delete(id)
    },
    /** Two fingers: the points of the wall under them stay under them. */
    pinch(id: number, at: Point): void {
      if (!fingers.has(id)) return
      const [a0, b0] = fingers.values()
      fingers.set(id, at)
      const [a1, b1] = fingers.values()
      if (!a0 || !b0 || !a1 || !b1) return
      camera.panBy((a0.x + b0.x - a1.x - b1.x) / 2, (a0.y + b0.y - a1.y - b1.y) / 2)
      const spread = Math.hypot(a0.x - b0.x, a0.y - b0.y)
      const middle = { x: (a1.x + b1.x) / 2, y: (a1.y + b1.y) / 2 }
      if (spread > 0) camera.zoomBy(Math.hypot(a1.x - b1.x, a1.y - b1.y) / spread, middle)
    },
  }
}

/** Browsers differ in whether fingers double-click, so taps are counted here. */
export const createTaps = () => {
  let before: { readonly at: Point; readonly time: number } | undefined
  return {
    /** Whether a tap is the second of two. */
    isSecond({ screen }: WallPointer, time: number): boolean {
      const first = before
      before = { at: screen, time }
      if (!first || time - first.time > DOUBLE_TAP.within) return false
      if (Math.hypot(screen.x - first.at.x, screen.y - first.at.y) > DOUBLE_TAP.near) return false
      before = undefined
      return true
    },
    forget(): void {
      before = undefined
    },
    get areWaiting(): boolean {
      return before !== undefined
    },
  }
}

/** A finger that stays where it went down. */
export const createLongPress = (pressed: (pointer: WallPointer) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    begin(pointer: WallPointer): void {
      stop()
      timer = setTimeout(() => {
        timer = undefined
        pressed(pointer)
      }, LONG_PRESS)
    },
    stop,
  }
}
