import { around } from '../canvas/box.ts'
import { bringIntoView } from '../canvas/bring-into-view.ts'
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
    camera.coverBy({ left })
  }
  measure()
  camera.coverBy({ bottom: BOTTOM })
  const observer = new ResizeObserver(measure)
  if (palette) observer.observe(palette)
  return () => observer.disconnect()
}

/**
 * Tells the camera, and the style sheets as `--side` and `--sheet` (CSS pixels), how much of the wall the side
 * panel covers: a strip at the right, or on narrow pages a sheet along the bottom. What is selected stays in view.
 * @returns the way to stop; nothing is covered then
 */
export const watchSidePanel = (
  workspace: Workspace,
  place: HTMLElement,
  panel: HTMLElement,
): (() => void) => {
  const { board, camera, session } = workspace
  const tell = (side: number, sheet: number): void => {
    camera.coverBy({ right: side, bottom: BOTTOM + sheet })
    place.style.setProperty('--side', `${side}px`)
    place.style.setProperty('--sheet', `${sheet}px`)
  }
  const measure = (): void => {
    const all = place.getBoundingClientRect()
    const own = panel.getBoundingClientRect()
    if (own.width < all.width) tell(all.right - own.left, 0)
    else tell(0, all.bottom - own.top)
    const selected = around([...session.getState().selection].flatMap((id) => board.elements.get(id) ?? []))
    if (selected) bringIntoView(workspace, selected)
  }
  measure()
  const observer = new ResizeObserver(measure)
  observer.observe(panel)
  return () => {
    observer.disconnect()
    tell(0, 0)
  }
}

/** Shows everything on the wall between the panels that lie over it, never larger than life. */
export const showAll = ({ board, camera }: Workspace, place: HTMLElement): void => {
  const box = around(board.elements.values())
  if (!box) return
  // The wall may not have told the camera its size yet.
  camera.resize(place.clientWidth, place.clientHeight)
  camera.fit(box, MARGIN)
}
