import { liesIn } from '@stormlane/board'
import type { BoardElement } from '@stormlane/domain'
import { centreOf, grown, holds, turned } from './box.ts'
import type { Box, Point } from './camera.ts'
import { distanceTo } from './connector-path.ts'
import { type Grip, handlesOf, hasLinkHandle, linkHandleOf } from './handles.ts'
import type { Scene, SceneItem } from './scene.ts'
import type { SceneLink } from './scene-links.ts'

/** How near to a border or a connector counts, CSS pixels; fingers get more. */
export const NEAR = { mouse: 6, touch: 14 } as const

/** How near to the middle of a handle counts, CSS pixels. */
export const HANDLE_REACH = { mouse: 12, touch: 22 } as const

/** What hit testing needs to know of how the wall is drawn now. */
export interface HitView {
  readonly scene: Scene
  /** CSS pixels per board unit. */
  readonly zoom: number
  /** The plate of a frame's or line's title, board units. */
  titleBox(element: BoardElement): Box
  /** Where the link in a sticky's text at a point leads. */
  linkAt(item: SceneItem, point: Point): string | undefined
}

/** Whether a point is on a sticky, tilted ones included. */
export const onSticky = (item: SceneItem, point: Point): boolean =>
  holds(item.element, item.tilt === 0 ? point : turned(point, centreOf(item.element), -item.tilt))

const topmost = (items: readonly SceneItem[]): SceneItem | undefined => {
  let top: SceneItem | undefined
  for (const item of items) if (!top || item.rank > top.rank) top = item
  return top
}

/** The uppermost sticky at a point. */
export const stickyAt = (scene: Scene, point: Point): SceneItem | undefined =>
  topmost(scene.stickiesIn({ ...point, width: 0, height: 0 }).filter((item) => onSticky(item, point)))

const onBorder = (box: Box, point: Point, near: number): boolean => {
  const inner = grown(box, -near)
  const within = inner.width > 0 && inner.height > 0 && holds(inner, point)
  return holds(grown(box, near), point) && !within
}

/**
 * The element at a point as people expect it: titles first since they are drawn over everything, then
 * stickies, then pivots, then the borders of frames. The inside of a frame is empty wall.
 * @param near reach of borders in CSS pixels
 */
export const elementAt = (view: HitView, point: Point, near: number = NEAR.mouse): SceneItem | undefined => {
  const { scene, zoom } = view
  const frames = [...scene.all('frame'), ...scene.all('line')]
  return (
    topmost(frames.filter(({ element }) => holds(view.titleBox(element), point))) ??
    stickyAt(scene, point) ??
    topmost(scene.all('line').filter(({ element }) => holds(grown(element, near / zoom), point))) ??
    topmost(scene.all('frame').filter(({ element }) => onBorder(element, point, near / zoom)))
  )
}

/** The connector nearest to a point, within reach. */
export const connectorAt = (
  { scene, zoom }: HitView,
  point: Point,
  near: number = NEAR.mouse,
): SceneLink | undefined => {
  const reach = near / zoom
  let nearest: SceneLink | undefined
  let least = reach
  for (const link of scene.linksIn(grown({ ...point, width: 0, height: 0 }, reach))) {
    const distance = distanceTo(link.route, point)
    if (distance <= least) {
      least = distance
      nearest = link
    }
  }
  return nearest
}

/** The resize handle of an element at a point. */
export const gripAt = (
  item: SceneItem,
  point: Point,
  zoom: number,
  reach: number = HANDLE_REACH.mouse,
): Grip | undefined =>
  handlesOf(item.element, item.kind, zoom).find(
    (handle) => Math.hypot(handle.x - point.x, handle.y - point.y) <= reach / zoom,
  )?.grip

/** Whether a point is on the handle from which connectors are pulled. */
export const onLinkHandle = (
  item: SceneItem,
  point: Point,
  zoom: number,
  reach: number = HANDLE_REACH.mouse,
): boolean => {
  if (!hasLinkHandle(item, zoom)) return false
  const handle = linkHandleOf(item.element, zoom)
  return Math.hypot(handle.x - point.x, handle.y - point.y) <= reach / zoom
}

/** Everything that lies whole inside a box, for the marquee: stickies and lines by their box, frames only whole. */
export const itemsWithin = (scene: Scene, box: Box): readonly SceneItem[] => {
  const right = box.x + box.width
  const bottom = box.y + box.height
  return scene.itemsIn(box).filter(({ kind, minX, minY, maxX, maxY }) => {
    if (kind.shape === 'frame') return minX >= box.x && minY >= box.y && maxX <= right && maxY <= bottom
    return true
  })
}

/**
 * Elements together with what lies in the frames among them (centre inside), which moves along.
 * @param elements all elements that may lie in a frame
 */
export const withContents = (
  ids: Iterable<string>,
  elementOf: (id: string) => BoardElement | undefined,
  isFrame: (element: BoardElement) => boolean,
  elements: () => Iterable<BoardElement>,
): ReadonlySet<string> => {
  const all = new Set(ids)
  const frames = [...all].flatMap((id) => elementOf(id) ?? []).filter(isFrame)
  if (frames.length === 0) return all
  for (const element of elements()) {
    if (frames.some((frame) => liesIn(frame, element))) all.add(element.id)
  }
  return all
}
