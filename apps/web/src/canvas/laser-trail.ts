import type { LaserLight } from '@stormlane/board'
import type { Point } from './camera.ts'

/** How long a place of the trail can be seen, milliseconds. */
export const TRAIL_LIFE = 900

/** Places that one message brings are shown one after the other within this time: the distance of two messages. */
const PLAYBACK = 50

interface Lit extends Point {
  /** When it lights up. */
  readonly at: number
}

/** A stretch between two places of a trail. */
export interface Glow {
  readonly from: Point
  readonly to: Point
  /** 1 where it has just been drawn, 0 where it has gone out. */
  readonly strength: number
}

/** The fading trail of one laser pointer, put together from messages that overlap or miss. */
export class LaserTrail {
  #strokes: Lit[][] = []
  #seen = 0

  /** Takes what a message says; undefined when the laser is off. @param now milliseconds */
  shine(light: LaserLight | undefined, now: number, playback = PLAYBACK): void {
    if (!light) {
      this.#seen = 0
      return
    }
    if (light.count < this.#seen || this.#seen === 0) {
      this.#seen = 0
      this.#strokes.push([])
    }
    const stroke = this.#strokes.at(-1)
    const news = Math.min(light.count - this.#seen, light.points.length / 2)
    this.#seen = light.count
    if (!stroke || news <= 0) return
    const first = light.points.length - 2 * news
    const begin = Math.max(now, stroke.at(-1)?.at ?? 0)
    for (let index = 0; index < news; index++) {
      const x = light.points[first + 2 * index] ?? 0
      const y = light.points[first + 2 * index + 1] ?? 0
      stroke.push({ x, y, at: begin + (playback * (index + 1)) / news })
    }
  }

  /** What of the trail glows now; what has gone out is forgotten. */
  glow(now: number): readonly Glow[] {
    const glowing: Glow[] = []
    for (const stroke of this.#strokes) {
      // One place before the oldest that is seen stays, so that the trail has a beginning.
      let out = 0
      while (out < stroke.length - 1 && now - (stroke[out + 1]?.at ?? now) > TRAIL_LIFE) out++
      stroke.splice(0, out)
      for (let index = 1; index < stroke.length; index++) {
        const from = stroke[index - 1]
        const to = stroke[index]
        if (!from || !to || from.at > now) break
        const way = to.at <= now ? 1 : (now - from.at) / (to.at - from.at)
        const strength = Math.max(0, 1 - (now - to.at) / TRAIL_LIFE)
        const tip = { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
        glowing.push({ from, to: tip, strength: Math.min(1, strength) })
      }
    }
    this.#strokes = this.#strokes.filter(
      (stroke, index) =>
        now - (stroke.at(-1)?.at ?? now) <= TRAIL_LIFE ||
        (index === this.#strokes.length - 1 && this.#seen > 0),
    )
    return glowing
  }

  /** Whether nothing of it can be seen any more. */
  isOut(now: number): boolean {
    return this.#strokes.every((stroke) => now - (stroke.at(-1)?.at ?? Number.NEGATIVE_INFINITY) > TRAIL_LIFE)
  }
}
