import type { LaserLight } from '@stormlane/board'
import { centreOf, grown } from '../box.ts'
import type { Point } from '../camera.ts'
import { LaserTrail } from '../laser-trail.ts'
import type { ShownPeer } from '../peers.ts'
import type { Scene } from '../scene.ts'
import { presenceColour } from '../theme.ts'
import { forgetWidths, paintTag, paintWords } from './name-tag.ts'

/** How much of somebody who is idle can still be seen. */
const FADED = 0.35
/** How long fading takes, milliseconds; coming back is at once. */
const FADE = 400
/** How thick a fresh laser trail is, CSS pixels. */
const LASER_WIDTH = 5
/** The trail of this page's own laser, among those of client ids. */
const OWN = -1

/** What the people layer is painted from. */
export interface PeopleScene {
  readonly scene: Scene
  readonly people: readonly ShownPeer[]
  /** Whether cursors, lasers and what is said stay out of sight; selections do not. */
  readonly hidesCursors: boolean
  /** This person's own laser, and the index of their colour. */
  readonly own: { readonly laser: LaserLight | undefined; readonly colour: number }
  readonly zoom: number
  readonly calm: boolean
  /** Milliseconds. */
  readonly now: number
  /** Turns board points into the context's units, CSS pixels. */
  place(point: Point): Point
  /** How far an element is dragged from where the board has it. */
  offsetOf(id: string): Point
}

/**
 * Paints other people: the outline of what they select, their cursors with names and what they say there, and
 * laser trails. Sizes are constant on screen. Fetched when the first of them is there.
 */
export class PeoplePainter {
  readonly #trails = new Map<number, { readonly trail: LaserTrail; colour: number }>()
  /** How visible the cursor of each is. */
  readonly #shade = new Map<number, number>()
  #last = 0

  constructor() {
    document.fonts.addEventListener('loadingdone', forgetWidths)
  }

  /** Paints a frame; returns whether the next one looks different by itself. */
  paint(context: CanvasRenderingContext2D, scene: PeopleScene): boolean {
    const { people, now } = scene
    const elapsed = Math.min(100, now - this.#last)
    this.#last = now
    context.textAlign = 'left'
    context.textBaseline = 'alphabetic'
    for (const person of people) paintSelection(context, scene, person)
    this.#shine(scene)
    const glowing = this.#paintTrails(context, scene)
    let fading = false
    if (!scene.hidesCursors) {
      for (const person of people) {
        const goal = person.peer.presence.idle ? FADED : 1
        const before = this.#shade.get(person.peer.id) ?? goal
        const shade = scene.calm ? goal : Math.max(goal, before - elapsed / FADE)
        this.#shade.set(person.peer.id, shade)
        fading ||= shade !== goal
        context.globalAlpha = shade
        paintCursor(context, scene, person)
      }
      context.globalAlpha = 1
    }
    if (this.#shade.size > 2 * people.length + 20) this.#shade.clear()
    return glowing || fading
  }

  /** Takes over what lasers have reported. */
  #shine({ people, own, now }: PeopleScene): void {
    const lit = new Set<number>()
    const shine = (id: number, light: LaserLight | undefined, colour: number, playback?: number) => {
      if (light) lit.add(id)
      if (!light && !this.#trails.has(id)) return
      const known = this.#trails.get(id) ?? { trail: new LaserTrail(), colour }
      known.colour = colour
      known.trail.shine(light, now, playback)
      this.#trails.set(id, known)
    }
    for (const { peer } of people) shine(peer.id, peer.presence.laser, peer.presence.colour)
    shine(OWN, own.laser, own.colour, 0)
    for (const [id, { trail }] of this.#trails) {
      if (!lit.has(id) && trail.isOut(now)) this.#trails.delete(id)
    }
  }

  #paintTrails(context: CanvasRenderingContext2D, { hidesCursors, now, place }: PeopleScene): boolean {
    let glowing = false
    context.lineCap = 'round'
    for (const [id, { trail, colour }] of this.#trails) {
      glowing ||= !trail.isOut(now)
      if (hidesCursors && id !== OWN) continue
      context.strokeStyle = presenceColour(colour).fill
      for (const { from, to, strength } of trail.glow(now)) {
        if (strength === 0) continue
        const a = place(from)
        const b = place(to)
        context.lineWidth = LASER_WIDTH * (0.25 + 0.75 * strength)
        context.globalAlpha = strength
        context.beginPath()
        context.moveTo(a.x, a.y)
        context.lineTo(b.x, b.y)
        context.stroke()
      }
    }
    context.globalAlpha = 1
    return glowing
  }
}

const paintSelection = (
  context: CanvasRenderingContext2D,
  { scene, zoom, hidesCursors, place, offsetOf }: PeopleScene,
  { peer: { presence } }: ShownPeer,
): void => {
  const colour = presenceColour(presence.colour)
  context.strokeStyle = colour.fill
  context.lineWidth = 2
  let tagged = presence.cursor !== undefined && !hidesCursors
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
    if (!tagged) paintTag(context, presence.name, ring.x, ring.y - 20, colour)
    tagged = true
  }
}

const paintCursor = (
  context: CanvasRenderingContext2D,
  { place }: PeopleScene,
  { peer: { presence }, cursor }: ShownPeer,
): void => {
  if (!cursor) return
  const { x, y } = place(cursor)
  const colour = presenceColour(presence.colour)
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
  if (presence.chat === undefined) paintTag(context, presence.name, x + 12, y + 16, colour)
  else paintWords(context, presence.name, presence.chat, x + 12, y + 16, colour)
}
