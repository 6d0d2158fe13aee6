import { kindOf } from '@stormlane/domain'
import { around, boundsOf, centreOf, grown, holds } from '../canvas/box.ts'
import type { Box } from '../canvas/camera.ts'
import type { Scene, SceneItem } from '../canvas/scene.ts'
import type { SceneLink } from '../canvas/scene-links.ts'

/** What a picture shows. */
export type Subject =
  | { readonly type: 'board' }
  /** A frame or lane with everything whose middle is in it. */
  | { readonly type: 'frame'; readonly id: string }
  | { readonly type: 'selection'; readonly ids: ReadonlySet<string> }

/** What is in a picture, each list bottom first. */
export interface Contents {
  readonly frames: readonly SceneItem[]
  readonly stickies: readonly SceneItem[]
  readonly links: readonly SceneLink[]
}

/** Whether an element is part of a subject. */
const chosen = (scene: Scene, subject: Subject): ((item: SceneItem) => boolean) => {
  if (subject.type === 'board') return () => true
  if (subject.type === 'selection') return ({ id }) => subject.ids.has(id)
  const frame = scene.item(subject.id)
  if (!frame) return () => false
  return ({ id, element, kind }) => {
    if (id === frame.id) return true
    const isLarger =
      kind.shape === 'frame' && element.width * element.height >= frame.element.width * frame.element.height
    return !isLarger && holds(frame.element, centreOf(element))
  }
}

/** The elements of a subject, and the connectors among them. */
export const contentsOf = (scene: Scene, subject: Subject): Contents => {
  const isIn = chosen(scene, subject)
  const frames = [...scene.all('frame'), ...scene.all('line')].filter(isIn)
  const stickies = scene.all('sticky').filter(isIn)
  const ids = new Set([...frames, ...stickies].map(({ id }) => id))
  const found = new Map<string, SceneLink>()
  for (const id of ids) {
    for (const link of scene.linksAt(id)) {
      if (ids.has(link.connector.from) && ids.has(link.connector.to)) found.set(link.id, link)
    }
  }
  const links = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { frames, stickies, links }
}

/** Room around what a picture shows, board units. */
const MARGIN = 24

/**
 * The part of the wall that a picture shows; undefined when there is nothing.
 * @param titles the boxes of the titles of frames, which reach out of them
 */
export const regionOf = ({ frames, stickies, links }: Contents, titles: readonly Box[]): Box | undefined => {
  const boxes = [...frames, ...stickies].map(({ element }) =>
    boundsOf(element, kindOf(element.kind).tilt ?? 0),
  )
  const ways = links.map(({ minX, minY, maxX, maxY }) => ({
    x: minX,
    y: minY,
    width: maxX - minX,
    height: maxY - minY,
  }))
  const box = around([...boxes, ...ways, ...titles])
  if (!box) return undefined
  const { x, y, width, height } = grown(box, MARGIN)
  const [left, top] = [Math.floor(x), Math.floor(y)]
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top }
}
