import type { Camera, Point } from '../../canvas/camera.ts'

/** The band along the border in which the wall begins to move, CSS pixels. */
export const BAND = 44
/** Speed at the border itself and beyond it, CSS pixels a second. */
const FASTEST = 1100
/** A frame that took longer than this (milliseconds) counts as one that took so long. */
const LONGEST_FRAME = 50

/** How deep a place lies in the band of one axis: -1 at the beginning, 1 at the end, 0 in between. */
export const depthAt = (at: number, length: number): number => {
  // On a wall narrower than its two bands they meet in the middle.
  const band = Math.min(BAND, length / 3)
  if (at < band) return -Math.min(1, (band - at) / band)
  if (at > length - band) return Math.min(1, (at - (length - band)) / band)
  return 0
}

/** CSS pixels a second; slow at first, so that one can stop where one wants. */
export const speedAt = (depth: number): number => Math.sign(depth) * FASTEST * depth * depth

/** What of a depth counts where a gesture began in the band: only what goes deeper than that. */
const beyond = (depth: number, began: number): number =>
  Math.sign(depth) === Math.sign(began)
    ? Math.sign(depth) * Math.max(0, Math.abs(depth) - Math.abs(began))
    : depth

/**
 * Moves the wall while a gesture is held near its border, the faster the nearer.
 * @param again the wall has moved under the pointer: the gesture takes its place anew
 */
export const createEdgeScroll = (camera: Camera, again: () => void) => {
  let frame = 0
  let last = 0
  let speed: Point = { x: 0, y: 0 }
  let began: Point = { x: 0, y: 0 }
  const depths = ({ x, y }: Point): Point => ({
    x: depthAt(x, camera.size.width),
    y: depthAt(y, camera.size.height),
  })
  const stop = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
  }
  const step = (now: number): void => {
    const seconds = Math.min(LONGEST_FRAME, now - last) / 1000
    last = now
    camera.panBy(speed.x * seconds, speed.y * seconds)
    again()
    frame = requestAnimationFrame(step)
  }
  return {
    /** A gesture begins at a point of the wall, CSS pixels. */
    begin(at: Point): void {
      began = depths(at)
    },
    /** The gesture is at a point now. */
    follow(at: Point): void {
      const depth = depths(at)
      began = { x: depth.x === 0 ? 0 : began.x, y: depth.y === 0 ? 0 : began.y }
      speed = { x: speedAt(beyond(depth.x, began.x)), y: speedAt(beyond(depth.y, began.y)) }
      if (speed.x === 0 && speed.y === 0) stop()
      else if (frame === 0) {
        last = performance.now()
        frame = requestAnimationFrame(step)
      }
    },
    stop,
  }
}
