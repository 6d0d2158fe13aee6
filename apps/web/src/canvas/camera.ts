/** Where the wall is looked at from: a board point (x, y) appears at screen point ((x - camera.x) · zoom, …). */
export interface View {
  /** Board units at the left and top edge of the canvas. */
  readonly x: number
  readonly y: number
  /** Screen pixels (CSS) per board unit. */
  readonly zoom: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How much of the canvas panels cover at its edges, CSS pixels. */
export interface Cover {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

export const MIN_ZOOM = 0.05
export const MAX_ZOOM = 8

/** Showing a whole board may need a smaller zoom than people can choose. */
const LEAST_ZOOM = 0.002

const bounded = (zoom: number, least = MIN_ZOOM): number => Math.min(Math.max(zoom, least), MAX_ZOOM)

/** A plain object with subscribers: panning and zooming never pass through React. */
export class Camera {
  #view: View = { x: -40, y: -40, zoom: 1 }
  /** Size of the canvas in CSS pixels. */
  #size = { width: 1, height: 1 }
  #cover: Cover = { left: 0, right: 0, bottom: 0 }
  readonly #listeners = new Set<() => void>()

  get view(): View {
    return this.#view
  }

  get cover(): Cover {
    return this.#cover
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.#size
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setView(view: View): void {
    const zoom = bounded(view.zoom, LEAST_ZOOM)
    if (![view.x, view.y, zoom].every(Number.isFinite)) return
    if (view.x === this.#view.x && view.y === this.#view.y && zoom === this.#view.zoom) return
    this.#view = { x: view.x, y: view.y, zoom }
    this.#tell()
  }

  resize(width: number, height: number): void {
    if (width === this.#size.width && height === this.#size.height) return
    this.#size = { width, height }
    this.#tell()
  }

  /**
   * Says what panels cover at some edges; the others stay as they are. Nothing moves by it; what is brought into
   * view from now on keeps clear of them.
   */
  coverBy(cover: Partial<Cover>): void {
    this.#cover = { ...this.#cover, ...cover }
  }

  /** Moves the wall under the canvas by screen pixels: positive dx shows what lies further right. */
  panBy(dx: number, dy: number): void {
    const { x, y, zoom } = this.#view
    this.setView({ x: x + dx / zoom, y: y + dy / zoom, zoom })
  }

  /** Zooms to a factor while the board point under a screen point stays where it is. */
  zoomTo(zoom: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    const next = bounded(zoom, Math.min(MIN_ZOOM, this.#view.zoom))
    const fixed = this.toBoard(at)
    this.setView({ x: fixed.x - at.x / next, y: fixed.y - at.y / next, zoom: next })
  }

  zoomBy(factor: number, at?: Point): void {
    this.zoomTo(this.#view.zoom * factor, at)
  }

  /** Shows a box of the board whole between the panels, centred, at most at `most` zoom; padding in screen pixels. */
  fit(box: Box, padding = 60, most = 1): void {
    this.setView(this.viewOf(box, padding, most))
  }

  /** The view that `fit` would show a box in. */
  viewOf(box: Box, padding = 60, most = 1): View {
    const { left, width, height } = this.#clear()
    const zoom = bounded(
      Math.min(
        most,
        Math.max(1, width - 2 * padding) / Math.max(1, box.width),
        Math.max(1, height - 2 * padding) / Math.max(1, box.height),
      ),
      LEAST_ZOOM,
    )
    return {
      x: box.x + box.width / 2 - (left + width / 2) / zoom,
      y: box.y + box.height / 2 - height / 2 / zoom,
      zoom,
    }
  }

  toBoard(point: Point): Point {
    const { x, y, zoom } = this.#view
    return { x: x + point.x / zoom, y: y + point.y / zoom }
  }

  toScreen(point: Point): Point {
    const { x, y, zoom } = this.#view
    return { x: (point.x - x) * zoom, y: (point.y - y) * zoom }
  }

  /** The part of the board that the canvas shows. */
  visible(): Box {
    const { x, y, zoom } = this.#view
    return { x, y, width: this.#size.width / zoom, height: this.#size.height / zoom }
  }

  /** The part of the board that the canvas shows and no panel covers. */
  free(): Box {
    const { x, y, zoom } = this.#view
    const { left, width, height } = this.#clear()
    return { x: x + left / zoom, y, width: width / zoom, height: height / zoom }
  }

  /** The canvas beside the panels, CSS pixels; all of it where they would leave too little. */
  #clear(): { readonly left: number; readonly width: number; readonly height: number } {
    const { width, height } = this.#size
    const { left, right, bottom } = this.#cover
    const clearWidth = width - left - right
    const enough = clearWidth >= width / 2 && height - bottom >= height / 2
    return enough ? { left, width: clearWidth, height: height - bottom } : { left: 0, width, height }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
