import type { Point } from '../canvas/camera.ts'

/** A number as short as two decimals of a board unit allow. */
export const short = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** Builds SVG path data from the calls of a canvas. Coordinates are kept as given. */
export class PathData {
  #data = ''
  #at: Point = { x: 0, y: 0 }
  #isEmpty = true

  begin(): void {
    this.#data = ''
    this.#isEmpty = true
  }

  get data(): string {
    return this.#data
  }

  moveTo(x: number, y: number): void {
    this.#data += `M${short(x)} ${short(y)}`
    this.#to(x, y)
  }

  lineTo(x: number, y: number): void {
    this.#data += `${this.#isEmpty ? 'M' : 'L'}${short(x)} ${short(y)}`
    this.#to(x, y)
  }

  close(): void {
    if (!this.#isEmpty) this.#data += 'Z'
  }

  /** A part of a circle, clockwise from one angle (radians) to another, joined to what came before. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const place = (angle: number): Point => ({
      x: x + radius * Math.cos(angle),
      y: y + radius * Math.sin(angle),
    })
    const start = place(from)
    this.lineTo(start.x, start.y)
    // Half circles at most: an arc in path data cannot end where it began.
    const turn = Math.min(to - from, 2 * Math.PI)
    const pieces = Math.max(1, Math.ceil(turn / Math.PI))
    for (let piece = 1; piece <= pieces; piece++) {
      const end = place(from + (turn * piece) / pieces)
      this.#data += `A${short(radius)} ${short(radius)} 0 0 1 ${short(end.x)} ${short(end.y)}`
      this.#to(end.x, end.y)
    }
  }

  /** Rounds the corner at the first point on the way to the second, as a canvas does. */
  arcTo(cornerX: number, cornerY: number, nextX: number, nextY: number, radius: number): void {
    const { x, y } = this.#at
    const before = Math.hypot(x - cornerX, y - cornerY)
    const after = Math.hypot(nextX - cornerX, nextY - cornerY)
    const [ax, ay] = before === 0 ? [0, 0] : [(x - cornerX) / before, (y - cornerY) / before]
    const [bx, by] = after === 0 ? [0, 0] : [(nextX - cornerX) / after, (nextY - cornerY) / after]
    const cross = ax * by - ay * bx
    if (radius === 0 || Math.abs(cross) < 1e-9) {
      this.lineTo(cornerX, cornerY)
      return
    }
    const half = Math.acos(Math.max(-1, Math.min(1, ax * bx + ay * by))) / 2
    const reach = radius / Math.tan(half)
    const end = { x: cornerX + bx * reach, y: cornerY + by * reach }
    this.lineTo(cornerX + ax * reach, cornerY + ay * reach)
    const sweep = cross < 0 ? 1 : 0
    this.#data += `A${short(radius)} ${short(radius)} 0 0 ${sweep} ${short(end.x)} ${short(end.y)}`
    this.#to(end.x, end.y)
  }

  /** A rectangle with round corners; a radius that is too large becomes half a side. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2))
    const [right, bottom] = [x + width, y + height]
    if (r === 0) {
      this.#data += `M${short(x)} ${short(y)}H${short(right)}V${short(bottom)}H${short(x)}Z`
    } else {
      const corner = (toX: number, toY: number) =>
        `A${short(r)} ${short(r)} 0 0 1 ${short(toX)} ${short(toY)}`
      this.#data +=
        `M${short(x + r)} ${short(y)}H${short(right - r)}${corner(right, y + r)}` +
        `V${short(bottom - r)}${corner(right - r, bottom)}H${short(x + r)}${corner(x, bottom - r)}` +
        `V${short(y + r)}${corner(x + r, y)}Z`
    }
    this.#to(x, y)
  }

  #to(x: number, y: number): void {
    this.#at = { x, y }
    this.#isEmpty = false
  }
}
