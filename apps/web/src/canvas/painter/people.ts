import { centreOf, grown } from '../box.ts'
import type { Point } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { WALL_FONT } from '../text-fit.ts'
import { presenceColour } from '../theme.ts'
import type { Peer } from '../workspace.ts'

/** One other person as shown now: the cursor on its way to where it was last reported. */
export interface ShownPeer {
  readonly peer: Peer
  readonly cursor: Point | undefined
}

const NAME_SIZE = 12
const LONGEST_NAME = 24

/**
 * Paints other people: the outline of what they select, and their cursors with name tags. Sizes are constant
 * on screen.
 * @param place turns board points into the context's units, CSS pixels
 */
export const paintPeople = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  people: readonly ShownPeer[],
  zoom: number,
  place: (point: Point) => Point,
  offsetOf: (id: string) => Point,
): void => {
  context.font = `600 ${NAME_SIZE}px ${WALL_FONT}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  for (const { peer } of people) {
    const { presence } = peer
    const colour = presenceColour(presence.colour)
    context.strokeStyle = colour.fill
    context.lineWidth = 2
    let tagged = false
    for (const id of presence.selection) {
      const item = scene.item(id)
      if (!item) continue
      const offset = offsetOf(id)
      const { element, tilt } = item
      const at = place({ x: element.x + offset.x, y: element.y + offset.y })
      const ring = grown({ ...at, width: element.width * zoom, height: element.height * zoom }, 4)
      const centre = centreOf(ring)
      context.save()
      context.translate(centre.x, centre.y)
      context.rotate((tilt * Math.PI) / 180)
      context.beginPath()
      context.roundRect(-ring.width / 2, -ring.height / 2, ring.width, ring.height, 5)
      context.stroke()
      context.restore()
      if (!tagged && !presence.cursor) tag(context, presence.name, ring.x, ring.y - 20, colour)
      tagged = true
    }
  }
  for (const { peer, cursor } of people) {
    if (!cursor) continue
    const { x, y } = place(cursor)
    const colour = presenceColour(peer.presence.colour)
    context.fillStyle = colour.fill
    context.strokeStyle = '#ffffff'
    context.lineWidth = 1.5
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + 4.5, y + 16)
    context.lineTo(x + 8, y + 9.5)
    context.lineTo(x + 15, y + 7.5)
    context.closePath()
    context.fill()
    context.stroke()
    tag(context, peer.presence.name, x + 12, y + 16, colour)
  }
}

const tag = (
  context: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  colour: { readonly fill: string; readonly text: string },
): void => {
  const letters = [...name]
  const text = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
  if (text === '') return
  context.fillStyle = colour.fill
  context.beginPath()
  context.roundRect(x, y, context.measureText(text).width + 12, 19, 5)
  context.fill()
  context.fillStyle = colour.text
  context.fillText(text, x + 6, y + 13.5)
}
