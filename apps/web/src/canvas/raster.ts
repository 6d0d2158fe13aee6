import type { Box } from './camera.ts'
import { type Detail, isCoarse } from './painter/detail.ts'

/** Paints a region (board units) into a context whose units are board units; returns the detail used. */
export type PaintRegion = (context: CanvasRenderingContext2D, region: Box, moving: boolean) => Detail

/** How far the sheet reaches beyond the view on each side, as a share of the view. */
const MARGIN = 0.15
/** Exposed strips are painted at least this thick, device pixels. */
const STRIP = 96
/** Refining goes cell by cell, so that it never holds a frame up. Device pixels. */
const CELL = 320
/** More dirty boxes than this are painted as one. */
const MOST_BOXES = 24

interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

const overlap = (a: Rect, b: Rect): Rect | undefined => {
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left < right && top < bottom ? { left, top, right, bottom } : undefined
}

const inside = (a: Rect, b: Rect): boolean =>
  a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom

const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

const newSheet = (): CanvasRenderingContext2D => {
  const context = document.createElement('canvas').getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser offers no 2D canvas')
  return context
}

/**
 * What has been painted of the wall at one scale, a margin beyond the view included. Panning paints only the
 * strips that come into view, an edit only the boxes it touched; text left out in motion follows cell by cell.
 *
 * All rectangles are in device pixels from the board's origin at the current scale, whole numbers, so that
 * neighbouring regions meet without a seam. While the scale changes there is nothing to keep, and the view is
 * painted without the detour over the sheet.
 */
export class Raster {
  readonly #paint: PaintRegion
  #front = newSheet()
  #spare = newSheet()
  #scale = 0
  #origin = { left: 0, top: 0 }
  #valid: Rect | undefined
  #coarse: Rect[] = []
  #dirty: Box[] = []
  /** The view while the scale changes from frame to frame: painted straight to where it is seen. */
  #passing: Box | undefined

  constructor(paint: PaintRegion) {
    this.#paint = paint
  }

  /** Forgets what was painted. */
  invalidate(): void {
    this.#valid = undefined
    this.#coarse = []
    this.#dirty = []
  }

  /** Marks boxes (board units) as changed. */
  touch(boxes: Iterable<Box>): void {
    for (const box of boxes) this.#dirty.push(box)
  }

  /**
   * Brings the view up to date.
   * @param view left, top, width and height in device pixels from the board's origin
   * @param scale device pixels per board unit
   */
  prepare(view: Box, scale: number): void {
    const wanted: Rect = {
      left: view.x,
      top: view.y,
      right: view.x + view.width,
      bottom: view.y + view.height,
    }
    this.#resize(view)
    if (scale !== this.#scale) {
      const zooming = this.#scale !== 0
      this.#scale = scale
      this.invalidate()
      // Nothing of this frame will serve the next one if the zoom goes on, so it is not kept.
      this.#passing = zooming ? view : undefined
      if (zooming) return
    }
    this.#passing = undefined
    if (!this.#valid || !overlap(this.#valid, wanted)) {
      this.#renew(view, wanted)
      return
    }
    this.#repaintDirty()
    if (!inside(wanted, this.#area())) this.#shift(view)
    this.#extend(wanted, STRIP)
  }

  /**
   * Does a little of what was left for later: text left out in motion, then the margin.
   * @param budget milliseconds to spend
   * @returns whether something is left
   */
  refine(budget: number): boolean {
    if (this.#passing) {
      this.prepare(this.#passing, this.#scale)
      return true
    }
    const until = performance.now() + budget
    let painted = false
    while (performance.now() < until) {
      const rect = this.#coarse.pop()
      if (rect) {
        this.#refineCell(rect)
        painted = true
      } else if (this.#valid && !inside(this.#area(), this.#valid)) {
        this.#widen(this.#valid)
        painted = true
      } else return painted
    }
    return true
  }

  /** Draws the view into a context with the identity transform. */
  blit(context: CanvasRenderingContext2D, view: Box): void {
    if (this.#passing) {
      const scale = this.#scale
      context.save()
      context.setTransform(scale, 0, 0, scale, -view.x, -view.y)
      const { x, y, width, height } = view
      this.#paint(context, { x: x / scale, y: y / scale, width: width / scale, height: height / scale }, true)
      context.restore()
      return
    }
    context.drawImage(this.#front.canvas, this.#origin.left - view.x, this.#origin.top - view.y)
  }

  #resize(view: Box): void {
    const width = Math.ceil(view.width * (1 + 2 * MARGIN))
    const height = Math.ceil(view.height * (1 + 2 * MARGIN))
    const { canvas } = this.#front
    if (canvas.width === width && canvas.height === height) return
    for (const sheet of [this.#front, this.#spare]) {
      sheet.canvas.width = width
      sheet.canvas.height = height
    }
    this.invalidate()
  }

  /** Paints the view anew into the middle of the sheet. */
  #renew(view: Box, wanted: Rect): void {
    this.#coarse = []
    this.#dirty = []
    this.#origin = this.#originFor(view)
    this.#valid = wanted
    this.#paintRect(wanted, true)
  }

  #originFor(view: Box): { left: number; top: number } {
    const { width, height } = this.#front.canvas
    return {
      left: Math.round(view.x - (width - view.width) / 2),
      top: Math.round(view.y - (height - view.height) / 2),
    }
  }

  #area(): Rect {
    const { left, top } = this.#origin
    const { width, height } = this.#front.canvas
    return { left, top, right: left + width, bottom: top + height }
  }

  /** Moves the sheet under the view and keeps what can be kept. */
  #shift(view: Box): void {
    const next = this.#originFor(view)
    this.#spare.setTransform(1, 0, 0, 1, 0, 0)
    this.#spare.drawImage(this.#front.canvas, this.#origin.left - next.left, this.#origin.top - next.top)
    const front = this.#spare
    this.#spare = this.#front
    this.#front = front
    this.#origin = next
    const area = this.#area()
    this.#valid = this.#valid && overlap(this.#valid, area)
    this.#coarse = this.#coarse.flatMap((rect) => overlap(rect, area) ?? [])
  }

  /** Paints what is missing of a rectangle, first at the sides, then above and below. */
  #extend(wanted: Rect, ahead: number): void {
    const valid = this.#valid
    const area = this.#area()
    if (!valid) {
      this.#valid = wanted
      this.#paintRect(wanted, true)
      return
    }
    if (wanted.left < valid.left) {
      const left = Math.max(area.left, Math.min(wanted.left, valid.left - ahead))
      this.#paintRect({ ...valid, left, right: valid.left }, true)
      valid.left = left
    }
    if (wanted.right > valid.right) {
      const right = Math.min(area.right, Math.max(wanted.right, valid.right + ahead))
      this.#paintRect({ ...valid, left: valid.right, right }, true)
      valid.right = right
    }
    if (wanted.top < valid.top) {
      const top = Math.max(area.top, Math.min(wanted.top, valid.top - ahead))
      this.#paintRect({ ...valid, top, bottom: valid.top }, true)
      valid.top = top
    }
    if (wanted.bottom > valid.bottom) {
      const bottom = Math.min(area.bottom, Math.max(wanted.bottom, valid.bottom + ahead))
      this.#paintRect({ ...valid, top: valid.bottom, bottom }, true)
      valid.bottom = bottom
    }
  }

  /** One more strip of the margin. */
  #widen(valid: Rect): void {
    const area = this.#area()
    if (valid.right < area.right) this.#extend({ ...valid, right: valid.right + 1 }, STRIP)
    else if (valid.left > area.left) this.#extend({ ...valid, left: valid.left - 1 }, STRIP)
    else if (valid.bottom < area.bottom) this.#extend({ ...valid, bottom: valid.bottom + 1 }, STRIP)
    else this.#extend({ ...valid, top: valid.top - 1 }, STRIP)
  }

  #refineCell(rect: Rect): void {
    const cell = {
      ...rect,
      right: Math.min(rect.right, rect.left + CELL),
      bottom: Math.min(rect.bottom, rect.top + CELL),
    }
    if (cell.right < rect.right) this.#coarse.push({ ...rect, left: cell.right })
    if (cell.bottom < rect.bottom) this.#coarse.push({ ...rect, right: cell.right, top: cell.bottom })
    this.#paintRect(cell, false)
  }

  #repaintDirty(): void {
    const valid = this.#valid
    if (this.#dirty.length === 0 || !valid) return
    const scale = this.#scale
    let rects = this.#dirty.flatMap(({ x, y, width, height }) => {
      const rect = {
        left: Math.floor(x * scale) - 3,
        top: Math.floor(y * scale) - 3,
        right: Math.ceil((x + width) * scale) + 3,
        bottom: Math.ceil((y + height) * scale) + 3,
      }
      return overlap(rect, valid) ?? []
    })
    this.#dirty = []
    if (rects.length > MOST_BOXES) rects = [rects.reduce(union)]
    for (const rect of rects) this.#paintRect(rect, true)
  }

  #paintRect(rect: Rect, moving: boolean): void {
    const context = this.#front
    const scale = this.#scale
    const { left, top } = this.#origin
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(rect.left - left, rect.top - top, rect.right - rect.left, rect.bottom - rect.top)
    context.clip()
    context.setTransform(scale, 0, 0, scale, -left, -top)
    const detail = this.#paint(
      context,
      {
        x: rect.left / scale,
        y: rect.top / scale,
        width: (rect.right - rect.left) / scale,
        height: (rect.bottom - rect.top) / scale,
      },
      moving,
    )
    context.restore()
    if (moving && isCoarse(detail)) this.#coarse.push(rect)
  }
}
