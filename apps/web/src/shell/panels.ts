import { around } from '../canvas/box.ts'
import type { Workspace } from '../canvas/workspace.ts'

/** Room around the wall's content when all of it is shown, CSS pixels. */
const MARGIN = 40

/** Height that the panels along the bottom take, CSS pixels. */
const BOTTOM = 60

/**
 * Tells the camera how much of the wall the palette and the panels along the bottom cover, now and whenever it changes.
 * @returns the way to stop
 */
export const watchPanels = ({ camera }: Workspace, place: HTMLElement): (() => void) => {
  const palette = place.querySelector('nav')
  const measure = (): void => {
    const left = palette ? palette.getBoundingClientRect().right - place.getBoundingClientRect().left : 0
    camera.coverBy({ left, bottom: BOTTOM })
  }
  measure()
  const observer = new ResizeObserver(measure)
  if (palette) observer.observe(palette)
  return () => observer.disconnect()
}

/** Shows everything on the wall between the panels that lie over it, never larger than life. */
export const showAll = ({ board, camera }: Workspace, place: HTMLElement): void => {
  const box = around(board.elements.values())
  if (!box) return
  // The wall may not have told the camera its size yet.
  camera.resize(place.clientWidth, place.clientHeight)
  camera.fit(box, MARGIN)
}
