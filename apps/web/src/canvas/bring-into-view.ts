import { around, grown } from './box.ts'
import type { Box } from './camera.ts'
import type { Workspace } from './workspace.ts'

/** Kept free between the box and the edge of the view, CSS pixels. */
const MARGIN = 40

/** Brings a box into view beside the panels with a margin, without zooming. */
export const bringIntoView = ({ camera }: Pick<Workspace, 'camera'>, box: Box): void => {
  const margin = MARGIN / camera.view.zoom
  const wanted = grown(box, margin)
  const seen = camera.free()
  const all = around([wanted, seen])
  if (!all || (all.width === seen.width && all.height === seen.height)) return
  const by = (low: number, size: number, seenLow: number, seenSize: number): number =>
    low < seenLow ? low - seenLow : low + size > seenLow + seenSize ? low + size - seenLow - seenSize : 0
  const dx = by(wanted.x, wanted.width, seen.x, seen.width)
  const dy = by(wanted.y, wanted.height, seen.y, seen.height)
  camera.panBy(dx * camera.view.zoom, dy * camera.view.zoom)
}
