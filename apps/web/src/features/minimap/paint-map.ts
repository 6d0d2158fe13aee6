import type { ColourFamily } from '@stormlane/domain'
import type { Scene, SceneItem } from '../../canvas/scene.ts'
import type { ThemeColours } from '../../canvas/theme.ts'
import { type MapScale, toMap } from './map-scale.ts'

/** A sticky is never painted smaller than this, CSS pixels. */
const LEAST_DOT = 1.5

/** Paints the board as dots in the colours of the kinds, frames as outlines below them. */
export const paintMap = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  map: MapScale,
  theme: ThemeColours,
): void => {
  context.lineWidth = 1
  context.strokeStyle = theme.frame.line
  context.fillStyle = theme.frame.band
  for (const { element } of scene.all('frame')) {
    const { x, y, width, height } = toMap(map, element)
    context.fillRect(x, y, width, height)
    context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(width), Math.round(height))
  }
  const families = new Map<ColourFamily, SceneItem[]>()
  for (const shape of ['sticky', 'line'] as const) {
    for (const item of scene.all(shape)) {
      const of = families.get(item.kind.colour)
      if (of) of.push(item)
      else families.set(item.kind.colour, [item])
    }
  }
  for (const [family, items] of families) {
    const { fill, edge } = theme.families[family]
    // What has the colour of the wall shows by its edge.
    context.fillStyle = family === 'none' ? edge : fill
    for (const { element } of items) {
      const { x, y, width, height } = toMap(map, element)
      context.fillRect(x, y, Math.max(LEAST_DOT, width), Math.max(LEAST_DOT, height))
    }
  }
}
