import { Konva } from 'konva/lib/Global.js'
import { Layer } from 'konva/lib/Layer.js'
import { Stage } from 'konva/lib/Stage.js'
import type { WallLayers } from './wall-view.ts'

// The wall paints its layers itself, once a frame and only those that changed.
Konva.autoDrawEnabled = false

/**
 * Opens the stage of a wall, with its layers, in an element of the page. Made without React: react-konva brings
 * a second reconciler, a sixth of the scripts of the first board (docs/decisions/0017).
 */
export const openStage = (
  container: HTMLDivElement,
): { readonly stage: Stage; readonly layers: WallLayers } => {
  const stage = new Stage({ container, width: 1, height: 1, listening: false })
  const layers = {
    // The sheet below is opaque and covers the whole layer.
    board: new Layer({ listening: false, clearBeforeDraw: false }),
    live: new Layer({ listening: false }),
    people: new Layer({ listening: false }),
  }
  stage.add(layers.board, layers.live, layers.people)
  return { stage, layers }
}
