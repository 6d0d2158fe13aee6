import type { Box, Camera, View } from './camera.ts'

/** Time constant of the camera's way, milliseconds: about twice the distance of two messages. */
const EASE = 140
/** Nearer than this many CSS pixels at every corner counts as arrived. */
const ARRIVED = 0.5

/** Where a glide leads. */
interface Goal {
  readonly box: Box
  /** The largest zoom the box is shown at. */
  readonly most: number
  /** Whether the camera stays with the goal once it is there, also when the window changes. */
  readonly stays: boolean
}

/**
 * The next view on the way: both corners go the same share of their way, so that the path is straight and the
 * zoom steady.
 * @param share 0 stays, 1 arrives
 */
export const viewTowards = (from: View, to: View, share: number): View => {
  const part = (a: number, b: number) => a + (b - a) * share
  return {
    x: part(from.x, to.x),
    y: part(from.y, to.y),
    zoom: 1 / part(1 / from.zoom, 1 / to.zoom),
  }
}

const isNear = (a: View, b: View, { width, height }: { width: number; height: number }): boolean => {
  const corner = (from: number, to: number) => Math.abs(from - to) * b.zoom < ARRIVED
  return (
    corner(a.x, b.x) &&
    corner(a.y, b.y) &&
    corner(a.x + width / a.zoom, b.x + width / b.zoom) &&
    corner(a.y + height / a.zoom, b.y + height / b.zoom)
  )
}

/**
 * Takes the camera to a goal smoothly, and to wherever that moves meanwhile. The person at this page always goes
 * first: whatever else moves the camera ends the glide.
 */
export class Glide {
  readonly #camera: Camera
  readonly #calm: () => boolean
  readonly #taken: () => void
  readonly #stopWatching: () => void
  #goal: Goal | undefined
  /** The view this glide put last. */
  #put: View | undefined
  #frame = 0
  #lastFrame = 0

  /**
   * @param calm whether less motion was asked for: the camera then jumps
   * @param taken hears that the camera was moved by somebody else
   */
  constructor(camera: Camera, calm: () => boolean, taken: () => void = () => {}) {
    this.#camera = camera
    this.#calm = calm
    this.#taken = taken
    this.#stopWatching = camera.subscribe(() => this.#moved())
  }

  to(goal: Goal): void {
    this.#put ??= this.#camera.view
    this.#goal = goal
    this.#begin()
  }

  stop(): void {
    this.#goal = undefined
    this.#put = undefined
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  destroy(): void {
    this.stop()
    this.#stopWatching()
  }

  #begin(): void {
    if (this.#calm()) this.#arrive()
    else if (this.#frame === 0) {
      this.#lastFrame = performance.now()
      this.#frame = requestAnimationFrame(this.#step)
    }
  }

  #moved(): void {
    if (this.#put === undefined) return
    if (this.#camera.view === this.#put) {
      // Only the window's size has changed.
      if (this.#goal) this.#begin()
      return
    }
    this.stop()
    this.#taken()
  }

  #show(view: View): void {
    const watched = this.#put
    this.#put = undefined
    this.#camera.setView(view)
    this.#put = watched === undefined ? undefined : this.#camera.view
  }

  #arrive(): void {
    if (!this.#goal) return
    const { box, most, stays } = this.#goal
    this.#show(this.#camera.viewOf(box, 0, most))
    if (!stays) this.stop()
  }

  readonly #step = (time: number): void => {
    this.#frame = 0
    if (!this.#goal) return
    const { box, most } = this.#goal
    const target = this.#camera.viewOf(box, 0, most)
    const share = 1 - Math.exp(-Math.min(100, Math.max(0, time - this.#lastFrame)) / EASE)
    this.#lastFrame = time
    const next = viewTowards(this.#camera.view, target, share)
    if (isNear(next, target, this.#camera.size)) this.#arrive()
    else {
      this.#show(next)
      this.#frame = requestAnimationFrame(this.#step)
    }
  }
}
