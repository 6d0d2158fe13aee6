import type { BoardElement, Kind, KindId, Language } from '@stormlane/domain'
import { WALL_FONT } from '../text-fit.ts'
import type { ThemeColours } from '../theme.ts'
import type { Ink } from './ink.ts'
import { paintMarkRow } from './marks.ts'
import { type TextLayout, TITLE_WEIGHT } from './text-layout.ts'
import { type TitlePlace, titleOf } from './titles.ts'

/** What painting frames and lines needs to know. */
export interface FrameBrush {
  readonly context: Ink
  readonly theme: ThemeColours
  readonly layout: TextLayout
  readonly language: Language
  readonly zoom: number
  readonly withoutText?: string | undefined
}

/** Paints the body of a context (dashed), a lane (band) or a pivot (bar). */
export const paintFrame = (
  { context, theme, zoom }: FrameBrush,
  { x, y, width, height }: BoardElement,
  kind: Kind<KindId>,
): void => {
  const line = Math.max(1.5, 1.25 / zoom)
  if (kind.shape === 'line') {
    context.fillStyle = theme.frame.line
    context.globalAlpha *= 0.7
    context.beginPath()
    context.roundRect(x, y, Math.max(width, 3 / zoom), height, Math.min(width / 2, 6))
    context.fill()
    context.globalAlpha = 1
    return
  }
  context.strokeStyle = theme.frame.line
  context.lineWidth = line
  if (kind.id === 'lane') {
    context.fillStyle = theme.frame.band
    context.fillRect(x, y, width, height)
    context.globalAlpha *= 0.5
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + width, y)
    context.moveTo(x, y + height)
    context.lineTo(x + width, y + height)
    context.stroke()
    context.globalAlpha = 1
    return
  }
  context.fillStyle = theme.frame.fill
  context.beginPath()
  context.roundRect(x, y, width, height, 12)
  context.fill()
  context.setLineDash([line * 6, line * 4])
  context.stroke()
  context.setLineDash([])
}

/** Paints the title of a frame or line over everything else, so that it is always readable. */
export const paintTitle = (
  { context, theme, layout, language, zoom, withoutText }: FrameBrush,
  element: BoardElement,
  place: TitlePlace,
): void => {
  if (element.id === withoutText || place === 'none') return
  const { text, size, plate, placeholder, marks, marksAt } = titleOf(element, zoom, layout, language, place)
  context.fillStyle = theme.frame.plate
  context.beginPath()
  context.roundRect(plate.x, plate.y, plate.width, plate.height, size * 0.3)
  context.fill()
  context.font = `${TITLE_WEIGHT} ${size}px ${WALL_FONT}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = theme.frame.title
  context.globalAlpha = placeholder ? 0.65 : 1
  context.fillText(text, plate.x + size * 0.4, plate.y + plate.height / 2 + size * 0.36)
  context.globalAlpha = 1
  const at = { x: marksAt, y: plate.y + (plate.height - size) / 2 }
  paintMarkRow(context, marks, at, size, zoom, theme.frame.title)
}
