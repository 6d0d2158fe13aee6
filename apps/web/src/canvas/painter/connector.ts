import type { Connector, ConnectorKind } from '@stormlane/domain'
import type { Point } from '../camera.ts'
import { type Route, tipOf } from '../connector-path.ts'
import type { ThemeColours } from '../theme.ts'
import type { Ink } from './ink.ts'
import { paintLinkMarks } from './marks.ts'

const HEAD = 11

/** Dashes in multiples of the line width; none means solid. */
const dashes: Readonly<Record<ConnectorKind, readonly number[]>> = {
  flow: [],
  publish: [4, 3],
  request: [],
  updates: [1, 2.5],
  compensates: [4, 3],
}

/** Where the arrow head ends and which way it points. */
const head = (context: Ink, from: Point, tip: Point, size: number, open: boolean) => {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const base = { x: tip.x - dx * size, y: tip.y - dy * size }
  context.beginPath()
  context.moveTo(base.x - dy * size * 0.45, base.y + dx * size * 0.45)
  context.lineTo(tip.x, tip.y)
  context.lineTo(base.x + dy * size * 0.45, base.y - dx * size * 0.45)
  if (open) context.stroke()
  else {
    context.closePath()
    context.fill()
  }
}

/** Below this zoom a mark would be smaller than its line. */
const LEAST_MARK_ZOOM = 0.3

/** The mark of a compensation: an arrow that turns back, on a plate. */
const turningBack = (context: Ink, at: Point, plate: string, colour: string) => {
  context.fillStyle = plate
  context.beginPath()
  context.arc(at.x, at.y, 11, 0, 2 * Math.PI)
  context.fill()
  context.strokeStyle = colour
  context.lineWidth = 1.8
  context.stroke()
  context.beginPath()
  context.arc(at.x, at.y, 5, -0.2 * Math.PI, 1.1 * Math.PI)
  context.stroke()
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(at.x + 1, at.y - 3)
  context.lineTo(at.x + 8, at.y - 3.5)
  context.lineTo(at.x + 4.5, at.y - 8.5)
  context.closePath()
  context.fill()
}

/** Corners are rounded off by at most this much, board units. */
const ROUNDING = 12

/** Draws the way up to a point before its tip. */
const trace = (context: Ink, route: Route, end: Point): void => {
  context.beginPath()
  context.moveTo(route[0].x, route[0].y)
  for (let index = 1; index < route.length - 1; index++) {
    const [before, corner, after] = [route[index - 1], route[index], route[index + 1]]
    if (!before || !corner || !after) continue
    const room = Math.min(
      Math.hypot(corner.x - before.x, corner.y - before.y),
      Math.hypot(after.x - corner.x, after.y - corner.y),
    )
    context.arcTo(corner.x, corner.y, after.x, after.y, Math.min(ROUNDING, room / 2))
  }
  context.lineTo(end.x, end.y)
  context.stroke()
}

/**
 * Paints a connector: publish dashed with an open head, request solid and strong, updates dotted, compensates
 * dashed in the colour of undoing, flow plain.
 */
export const paintConnector = (
  context: Ink,
  theme: ThemeColours,
  route: Route,
  kind: ConnectorKind,
  zoom: number,
  colour = kind === 'compensates' ? theme.connector.compensates : theme.connector.line,
): void => {
  const width = Math.max(kind === 'request' ? 2.6 : 2, 1 / zoom)
  const size = Math.max(HEAD, 6 / zoom)
  const tip = tipOf(route)
  const before = route.at(-2) ?? route[0]
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  // A short last piece may be all head, also zoomed far out.
  const headSize = Math.min(size, Math.max(8, length * 1.6))
  // The line ends inside the head, so that its blunt end does not show beside the tip.
  const cut = length === 0 ? 0 : Math.min(1, (headSize * 0.7) / length)
  const end = { x: tip.x - (tip.x - before.x) * cut, y: tip.y - (tip.y - before.y) * cut }
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = width
  context.lineCap = kind === 'updates' ? 'round' : 'butt'
  context.setLineDash(dashes[kind].map((dash) => dash * width))
  trace(context, route, end)
  context.setLineDash([])
  context.lineCap = 'butt'
  head(context, before, tip, headSize, kind === 'publish')
}

/**
 * Marks a compensation where its connector begins, and what engineers attached in its middle; painted above the
 * stickies, so that it is always seen.
 */
export const paintConnectorMarks = (
  context: Ink,
  theme: ThemeColours,
  connector: Connector,
  route: Route,
  zoom: number,
): void => {
  if (zoom <= LEAST_MARK_ZOOM) return
  if (connector.kind === 'compensates') {
    turningBack(context, route[0], theme.connector.plate, theme.connector.compensates)
  }
  paintLinkMarks(context, theme, connector, route, zoom)
}
