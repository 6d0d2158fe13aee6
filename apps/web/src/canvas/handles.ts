import type { BoardElement, Kind, KindId } from '@stormlane/domain'
import { centreOf, turned } from './box.ts'
import type { Box, Point } from './camera.ts'

/** Which sides a handle moves: -1 left or top, 1 right or bottom, 0 neither. */
export interface Grip {
  readonly horizontal: -1 | 0 | 1
  readonly vertical: -1 | 0 | 1
}

/** A handle and where it is, board units. */
export interface Handle extends Point {
  readonly grip: Grip
}

const corners: readonly Grip[] = [
  { horizontal: -1, vertical: -1 },
  { horizontal: 1, vertical: -1 },
  { horizontal: -1, vertical: 1 },
  { horizontal: 1, vertical: 1 },
]
const edges: readonly Grip[] = [
  { horizontal: 0, vertical: -1 },
  { horizontal: 0, vertical: 1 },
  { horizontal: -1, vertical: 0 },
  { horizontal: 1, vertical: 0 },
]
const ends: readonly Grip[] = edges.slice(0, 2)

/** Handles are left out on elements smaller than this on screen, CSS pixels: one could not move them. */
const LEAST_SIZE = 32

/** How far beyond the right edge the connector handle sits, CSS pixels. */
export const LINK_HANDLE_GAP = 15

/** The resize handles of an element: corners on stickies, sides too on frames, ends on lines. */
export const handlesOf = (element: BoardElement, kind: Kind<KindId>, zoom: number): readonly Handle[] => {
  const longer = Math.max(element.width, element.height) * zoom
  if (longer < LEAST_SIZE) return []
  const grips = kind.shape === 'line' ? ends : kind.shape === 'frame' ? [...corners, ...edges] : corners
  const centre = centreOf(element)
  return grips.map((grip) => {
    const at = {
      x: centre.x + (grip.horizontal * element.width) / 2,
      y: centre.y + (grip.vertical * element.height) / 2,
    }
    return { ...turned(at, centre, kind.tilt ?? 0), grip }
  })
}

/** Whether connectors can be pulled out of an element: out of stickies that are large enough on screen. */
export const hasLinkHandle = (
  { element, kind }: { readonly element: BoardElement; readonly kind: Kind<KindId> },
  zoom: number,
): boolean => kind.shape === 'sticky' && element.height * zoom >= LEAST_SIZE

/** Where a connector can be pulled out of a sticky. */
export const linkHandleOf = (element: BoardElement, zoom: number): Point => ({
  x: element.x + element.width + LINK_HANDLE_GAP / zoom,
  y: element.y + element.height / 2,
})

/**
 * The box of an element whose handle was pulled.
 * @param least smallest side, board units
 */
export const pulled = (box: Box, grip: Grip, dx: number, dy: number, least: number): Box => {
  const width = Math.max(least, box.width + grip.horizontal * dx)
  const height = Math.max(least, box.height + grip.vertical * dy)
  const kept = {
    width: grip.horizontal === 0 ? box.width : width,
    height: grip.vertical === 0 ? box.height : height,
  }
  return {
    x: grip.horizontal < 0 ? box.x + box.width - kept.width : box.x,
    y: grip.vertical < 0 ? box.y + box.height - kept.height : box.y,
    ...kept,
  }
}

/** The CSS cursor of a handle. */
export const gripCursor = ({ horizontal, vertical }: Grip): string => {
  if (horizontal === 0) return 'ns-resize'
  if (vertical === 0) return 'ew-resize'
  return horizontal === vertical ? 'nwse-resize' : 'nesw-resize'
}
