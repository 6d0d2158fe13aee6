import { centreOf } from './box.ts'
import type { Workspace } from './workspace.ts'

/** From farther away than this a sticky is only a dot; whoever comes back wants to see what it is. */
const LEAST_ZOOM = 0.15

/** Nearer than this a sticky may fill the whole view. */
const MOST_ZOOM = 1

type Looked = Pick<Workspace, 'camera' | 'scene'>

/** Whether something of the board is in view; true on an empty board, where there is nothing to miss. */
export const isContentInView = ({ camera, scene }: Looked): boolean =>
  scene.size === 0 || scene.hasAnyIn(camera.visible())

/** Looks at the element nearest to what is in view: that is where one came from. */
export const backToContent = ({ camera, scene }: Looked): void => {
  const here = centreOf(camera.free())
  let nearest = here
  let least = Number.POSITIVE_INFINITY
  for (const { element } of scene.items()) {
    const centre = centreOf(element)
    const distance = Math.hypot(centre.x - here.x, centre.y - here.y)
    if (distance < least) {
      least = distance
      nearest = centre
    }
  }
  const zoom = Math.min(Math.max(camera.view.zoom, LEAST_ZOOM), MOST_ZOOM)
  camera.zoomTo(zoom)
  const now = centreOf(camera.free())
  camera.panBy((nearest.x - now.x) * zoom, (nearest.y - now.y) * zoom)
}
