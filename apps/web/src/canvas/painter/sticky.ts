import type { BoardElement, Kind, KindId } from '@stormlane/domain'
import { centreOf } from '../box.ts'
import { LINE_HEIGHT, WALL_FONT } from '../text-fit.ts'
import type { ThemeColours } from '../theme.ts'
import { paintCue } from './cues.ts'
import type { Detail } from './detail.ts'
import type { Ink } from './ink.ts'
import { paintStickyMarks, signSize } from './marks.ts'
import { placeText, STICKY_WEIGHT, type TextLayout, textBox } from './text-layout.ts'

const RADIUS = 5
const EDGE = 4
const CUE_INSET = 6

/**
 * Baseline within a line, in font sizes from the line's top, as a browser sets Inter (ascent 0.969, descent
 * 0.241) in a line of `LINE_HEIGHT`: painted text and the editor's text lie on each other.
 */
const BASELINE = (LINE_HEIGHT - 0.969 - 0.241) / 2 + 0.969

/** How far below its baseline a link is underlined, in font sizes. */
const UNDERLINE = 0.1

/** What painting a sticky needs to know besides the sticky. */
export interface StickyBrush {
  readonly context: Ink
  readonly theme: ThemeColours
  readonly layout: TextLayout
  readonly detail: Detail
  /** CSS pixels per board unit. */
  readonly zoom: number
  /** Element whose text is in the editor and not painted. */
  readonly withoutText?: string | undefined
}

const box = (context: Ink, x: number, y: number, width: number, height: number) => {
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(RADIUS, width / 2, height / 2))
  context.fill()
}

/** Paints a sticky; the context's units are board units. */
export const paintSticky = (brush: StickyBrush, element: BoardElement, kind: Kind<KindId>): void => {
  const { context } = brush
  const tilt = kind.tilt ?? 0
  if (tilt === 0 || brush.detail === 'fill') {
    paintUpright(brush, element, kind)
    return
  }
  const centre = centreOf(element)
  context.save()
  context.translate(centre.x, centre.y)
  context.rotate((tilt * Math.PI) / 180)
  context.translate(-centre.x, -centre.y)
  paintUpright(brush, element, kind)
  context.restore()
}

const paintUpright = (brush: StickyBrush, element: BoardElement, kind: Kind<KindId>): void => {
  const { context, theme, detail } = brush
  const { x, y, width, height } = element
  const colours = theme.families[kind.colour]
  if (detail === 'full') {
    const edge = Math.min(EDGE, height / 6)
    context.fillStyle = colours.edge
    box(context, x, y, width, height)
    context.fillStyle = colours.fill
    box(context, x, y, width, height - edge)
    const cue = Math.min(signSize(brush.zoom), width / 4, height / 4)
    const inset = Math.min(CUE_INSET, width / 10, height / 10)
    paintCue(context, kind.cue, x + inset, y + inset, cue, brush.zoom, colours.text)
    paintStickyMarks(context, element, brush.zoom, inset, cue + inset, colours.text)
  } else {
    context.fillStyle = colours.fill
    context.fillRect(x, y, width, height)
    if (detail !== 'fill') {
      context.fillStyle = colours.edge
      context.fillRect(x, y + height - EDGE, width, EDGE)
    }
  }
  if (detail === 'fill' || element.id === brush.withoutText || element.text === '') return
  if (detail === 'lines') paintGreeking(brush, element, colours.text)
  else paintText(brush, element, colours.text)
}

const paintText = ({ context, layout, zoom }: StickyBrush, element: BoardElement, colour: string): void => {
  const fit = layout.of(element)
  if (fit.lines.length === 0) return
  const { size, middle, top } = placeText(element, fit)
  const step = size * LINE_HEIGHT
  context.font = `${STICKY_WEIGHT} ${size}px ${WALL_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colour
  let baseline = top + size * BASELINE
  for (const line of fit.lines) {
    context.fillText(line, middle, baseline)
    baseline += step
  }
  const thickness = Math.max(size * 0.06, 1 / zoom)
  for (const { line, from, to } of layout.linksOf(element)) {
    const y = top + line * step + size * (BASELINE + UNDERLINE)
    context.fillRect(middle + from * size, y, (to - from) * size, thickness)
  }
}

/** Grey bars of about the text's length, without measuring anything. */
const paintGreeking = ({ context }: StickyBrush, element: BoardElement, colour: string): void => {
  const area = textBox(element)
  const step = 24
  const longest = area.width * 0.8
  const total = Math.min(element.text.length * 12, longest * Math.max(1, Math.floor(area.height / step)))
  const lines = Math.max(1, Math.ceil(total / longest))
  let rest = total
  let y = element.y + area.y + (area.height - lines * step) / 2 + step * 0.3
  context.fillStyle = colour
  context.globalAlpha = 0.3
  for (let line = 0; line < lines; line++) {
    const width = Math.min(rest, longest)
    context.fillRect(element.x + area.x + (area.width - width) / 2, y, width, step * 0.4)
    rest -= width
    y += step
  }
  context.globalAlpha = 1
}
