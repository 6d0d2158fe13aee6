import type { BoardElement, Connector } from '@stormlane/domain'
import type { Point } from '../camera.ts'
import { type Route, widestPlace } from '../connector-path.ts'
import { connectorMarksOf, type Mark, marksOf } from '../marks.ts'
import type { ThemeColours } from '../theme.ts'
import { paintCue } from './cues.ts'
import type { Ink } from './ink.ts'

/** Signs are this large on the wall; zoomed out they grow up to the room that text leaves them. Board units. */
const SIGN = 14
const LARGEST_SIGN = 20
/** No sign is smaller than this on screen while it has room, CSS pixels. */
const READABLE = 8.5

/** Side of a sign at a zoom, board units. */
export const signSize = (zoom: number): number => Math.min(LARGEST_SIGN, Math.max(SIGN, READABLE / zoom))

/** Distance of signs from each other, in sides of one. */
const STEP = 1.2

/**
 * Paints the marks of a sticky at its top right, from the corner inwards, as many as there is room for.
 * @param taken width that the cue at the top left takes, board units
 */
export const paintStickyMarks = (
  context: Ink,
  element: BoardElement,
  zoom: number,
  inset: number,
  taken: number,
  colour: string,
): void => {
  const marks = marksOf(element)
  if (marks.length === 0) return
  const size = Math.min(signSize(zoom), element.width / 4, element.height / 4)
  const room = Math.floor((element.width - taken - 2 * inset) / (size * STEP))
  const left = element.x + element.width - inset - size
  marks.slice(0, room).forEach(({ sign }, index) => {
    paintCue(context, sign, left - index * size * STEP, element.y + inset, size, zoom, colour)
  })
}

/** Paints marks in a row that begins at a point. */
export const paintMarkRow = (
  context: Ink,
  marks: readonly Mark[],
  at: Point,
  size: number,
  zoom: number,
  colour: string,
): void =>
  marks.forEach(({ sign }, index) => {
    paintCue(context, sign, at.x + index * size * STEP, at.y, size, zoom, colour)
  })

/** Paints the marks of a connector on a plate where its way is longest. */
export const paintLinkMarks = (
  context: Ink,
  theme: ThemeColours,
  connector: Connector,
  route: Route,
  zoom: number,
): void => {
  const marks = connectorMarksOf(connector)
  if (marks.length === 0) return
  const size = signSize(zoom)
  const middle = widestPlace(route)
  const pad = size * 0.28
  const width = marks.length * size * STEP - (STEP - 1) * size + 2 * pad
  const height = size + 2 * pad
  context.fillStyle = theme.connector.plate
  context.strokeStyle = theme.connector.line
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(middle.x - width / 2, middle.y - height / 2, width, height, height / 2)
  context.fill()
  context.stroke()
  const at = { x: middle.x - width / 2 + pad, y: middle.y - size / 2 }
  paintMarkRow(context, marks, at, size, zoom, theme.connector.line)
}

/** How far the marks of a connector reach from its way, board units. */
export const linkMarksReach = (connector: Connector): number =>
  (connectorMarksOf(connector).length * LARGEST_SIGN * STEP) / 2
