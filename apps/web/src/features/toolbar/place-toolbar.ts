import type { Box } from '../../canvas/camera.ts'

/** Space between the toolbar and what it is about, CSS pixels. */
const GAP = 14

/** Room that stays free of it at the edges: the canvas' own panels lie along the bottom. */
const EDGE = 8
const BOTTOM = 68

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where the toolbar goes, as its top left corner on the canvas: above the selection, else below, else beside it;
 * never on it. Null when there is no such place or the selection is out of sight.
 * @param covered how much of the canvas a panel covers from the left, CSS pixels
 */
export const placeToolbar = (
  selection: Box,
  toolbar: Size,
  canvas: Size,
  covered = 0,
): { readonly x: number; readonly y: number } | null => {
  const right = selection.x + selection.width
  const bottom = selection.y + selection.height
  if (right < 0 || bottom < 0 || selection.x > canvas.width || selection.y > canvas.height) return null
  const within = (value: number, least: number, most: number): number =>
    Math.max(least, Math.min(value, most - EDGE))
  const left = covered + EDGE
  const x = within(selection.x + selection.width / 2 - toolbar.width / 2, left, canvas.width - toolbar.width)
  const above = selection.y - GAP - toolbar.height
  if (above >= EDGE) return { x, y: Math.min(above, canvas.height - BOTTOM - toolbar.height) }
  const below = bottom + GAP
  if (below + toolbar.height <= canvas.height - BOTTOM) return { x, y: below }
  const y = within(selection.y, EDGE, canvas.height - BOTTOM - toolbar.height)
  if (right + GAP + toolbar.width <= canvas.width - EDGE) return { x: right + GAP, y }
  if (selection.x - GAP - toolbar.width >= left) return { x: selection.x - GAP - toolbar.width, y }
  return null
}
