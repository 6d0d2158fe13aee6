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

/** A sticky whose shorter side is smaller than this cannot be made out, CSS pixels. */
const LEAST_SIDE = 48
/** Its shorter side is shown this large then. */
const READABLE_SIDE = 120

/** Brings an element into view so large that one sees what it is: zooms where it would be a speck. */
export const reveal = ({ camera }: Pick<Workspace, 'camera'>, box: Box): void => {
  const side = Math.min(box.width, box.height)
  const { width, height } = camera.free()
  if (side * camera.view.zoom < LEAST_SIDE || box.width > width || box.height > height)
    camera.fit(box, MARGIN, READABLE_SIDE / side)
  else bringIntoView({ camera }, box)
}
