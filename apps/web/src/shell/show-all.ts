import { around } from '../canvas/box.ts'
import type { Workspace } from '../canvas/workspace.ts'

/** Room between the wall's content and the panels around it, CSS pixels. */
const MARGIN = 40

/** Height that the panels along the bottom take, CSS pixels. */
const BOTTOM = 60

/** Shows everything on the wall between the panels that lie over it, never larger than life. */
export const showAll = ({ board, camera }: Workspace, place: HTMLElement): void => {
  const box = around(board.elements.values())
  if (!box) return
  const left = (place.querySelector('nav')?.getBoundingClientRect().right ?? 0) + MARGIN
  const width = place.clientWidth - left - MARGIN
  const height = place.clientHeight - BOTTOM - 2 * MARGIN
  if (width <= 0 || height <= 0) return
  const zoom = Math.min(1, width / Math.max(1, box.width), height / Math.max(1, box.height))
  camera.setView({
    x: box.x + box.width / 2 - (left + width / 2) / zoom,
    y: box.y + box.height / 2 - (MARGIN + height / 2) / zoom,
    zoom,
  })
}
