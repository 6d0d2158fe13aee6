import { kindOf } from '@stormlane/domain'
import { around, centreOf, grown, moved } from '../box.ts'
import type { Box } from '../camera.ts'
import type { Draft } from '../drafts.ts'
import { isLocked } from '../groups.ts'
import { handlesOf, hasLinkHandle, linkHandleOf } from '../handles.ts'
import { planRoute } from '../routing/route-between.ts'
import type { Scene, SceneItem } from '../scene.ts'
import type { SnapLine } from '../snap/placed.ts'
import type { ThemeColours } from '../theme.ts'
import { paintConnector } from './connector.ts'
import { paintFrame } from './frame.ts'
import { paintSticky } from './sticky.ts'
import type { WallPainter } from './wall-painter.ts'

/** Above so many selected elements each gets a tint instead of a ring. */
const MOST_RINGS = 250

/** What the overlay shows. */
export interface OverlayState {
  readonly selection: ReadonlySet<string>
  readonly selectedConnectors: ReadonlySet<string>
  readonly editing: string | null
  readonly readOnly: boolean
  readonly draft: Draft
}

/** Whether there is anything to paint at all. */
export const overlayIsEmpty = ({ selection, selectedConnectors, draft }: OverlayState): boolean =>
  selection.size === 0 &&
  selectedConnectors.size === 0 &&
  !draft.marquee &&
  !draft.lines &&
  !draft.ghost &&
  !draft.link &&
  !draft.source

const tilted = (context: CanvasRenderingContext2D, box: Box, tilt: number, paint: () => void): void => {
  if (tilt === 0) {
    paint()
    return
  }
  const centre = centreOf(box)
  context.save()
  context.translate(centre.x, centre.y)
  context.rotate((tilt * Math.PI) / 180)
  context.translate(-centre.x, -centre.y)
  paint()
  context.restore()
}

const ring = (context: CanvasRenderingContext2D, box: Box, radius: number) => {
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius)
  context.stroke()
}

/** Paints selection, handles, marquee, ghost and the connector being drawn; units are board units. */
export const paintOverlay = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  painter: WallPainter,
  state: OverlayState,
  zoom: number,
): void => {
  const { theme } = painter.look
  const { draft } = state
  const boxNow = (item: SceneItem): Box => {
    if (draft.resize?.id === item.id) return draft.resize.box
    const { move } = draft
    return move?.ids.has(item.id) ? moved(item.element, move.dx, move.dy) : item.element
  }
  context.strokeStyle = theme.accent
  context.lineWidth = 2 / zoom
  const selected = [...state.selection].flatMap((id) => scene.item(id) ?? [])
  if (selected.length > MOST_RINGS) {
    context.fillStyle = theme.wash
    for (const item of selected) {
      const box = boxNow(item)
      context.fillRect(box.x, box.y, box.width, box.height)
    }
    const all = around(selected.map(boxNow))
    if (all) ring(context, grown(all, 4 / zoom), 4 / zoom)
  } else {
    for (const item of selected) {
      const box = boxNow(item)
      tilted(context, box, item.tilt, () => ring(context, grown(box, 2.5 / zoom), 5))
    }
  }
  for (const id of state.selectedConnectors) {
    const link = scene.link(id)
    if (link) paintConnector(context, theme, link.route, link.connector.kind, zoom, theme.accent)
  }
  const [only] = selected
  const mayPull = only && !isLocked(only.element)
  if (selected.length === 1 && mayPull && !state.editing && !state.readOnly && !draft.move && !draft.link) {
    paintHandles(context, theme, { ...only, element: { ...only.element, ...boxNow(only) } }, zoom)
  }
  if (draft.marquee) paintMarquee(context, theme, draft.marquee, zoom)
  if (draft.lines) paintSnapLines(context, theme, draft.lines, zoom)
  if (draft.ghost) paintGhost(context, painter, draft.ghost, zoom)
  paintLink(context, scene, theme, draft, zoom)
}

const paintHandles = (
  context: CanvasRenderingContext2D,
  theme: ThemeColours,
  item: SceneItem,
  zoom: number,
): void => {
  const side = 9 / zoom
  context.fillStyle = theme.handle
  context.lineWidth = 1.5 / zoom
  for (const { x, y } of handlesOf(item.element, item.kind, zoom)) {
    context.beginPath()
    context.roundRect(x - side / 2, y - side / 2, side, side, 2 / zoom)
    context.fill()
    context.stroke()
  }
  if (!hasLinkHandle(item, zoom)) return
  const { x, y } = linkHandleOf(item.element, zoom)
  const radius = 7.5 / zoom
  context.fillStyle = theme.accent
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
  context.strokeStyle = theme.onAccent
  context.lineWidth = 1.6 / zoom
  context.beginPath()
  context.moveTo(x - radius * 0.5, y)
  context.lineTo(x + radius * 0.5, y)
  context.moveTo(x + radius * 0.05, y - radius * 0.42)
  context.lineTo(x + radius * 0.5, y)
  context.lineTo(x + radius * 0.05, y + radius * 0.42)
  context.stroke()
  context.strokeStyle = theme.accent
}

const paintMarquee = (
  context: CanvasRenderingContext2D,
  theme: ThemeColours,
  box: Box,
  zoom: number,
): void => {
  context.fillStyle = theme.wash
  context.fillRect(box.x, box.y, box.width, box.height)
  context.strokeStyle = theme.accent
  context.lineWidth = 1 / zoom
  context.strokeRect(box.x, box.y, box.width, box.height)
}

const paintSnapLines = (
  context: CanvasRenderingContext2D,
  theme: ThemeColours,
  lines: readonly SnapLine[],
  zoom: number,
): void => {
  context.beginPath()
  for (const { from, to } of lines) {
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
  }
  // A light seam keeps the line apart from whatever it crosses.
  context.strokeStyle = theme.handle
  context.lineWidth = 3.5 / zoom
  context.stroke()
  context.strokeStyle = theme.accent
  context.lineWidth = 1.5 / zoom
  context.stroke()
}

const paintGhost = (
  context: CanvasRenderingContext2D,
  painter: WallPainter,
  { kind: id, box }: { readonly kind: Parameters<typeof kindOf>[0]; readonly box: Box },
  zoom: number,
): void => {
  const kind = kindOf(id)
  const { look, layout } = painter
  const element = { id: '', kind: id, text: '', attributes: {}, ...box }
  context.globalAlpha = 0.6
  if (kind.shape === 'sticky') {
    paintSticky({ context, theme: look.theme, layout, detail: 'full', zoom }, element, kind)
  } else {
    paintFrame({ context, theme: look.theme, layout, language: look.language, zoom }, element, kind)
  }
  context.globalAlpha = 1
}

const paintLink = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: ThemeColours,
  { link, source }: Draft,
  zoom: number,
): void => {
  context.strokeStyle = theme.accent
  context.lineWidth = 2 / zoom
  for (const id of [source, link?.from, link?.target]) {
    const item = id === undefined ? undefined : scene.item(id)
    if (item) tilted(context, item.element, item.tilt, () => ring(context, grown(item.element, 3 / zoom), 6))
  }
  const from = link && scene.item(link.from)
  if (!link || !from) return
  const to = link.target === undefined ? undefined : scene.item(link.target)
  const end = to ? to.element : { ...link.to, width: 0, height: 0 }
  const { route } = planRoute(from.element, end, scene.surroundings(from.element, end))
  paintConnector(context, theme, route, link.kind, zoom, theme.accent)
}
