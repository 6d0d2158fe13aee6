import { type BoardElement, kindOf, type Language } from '@stormlane/domain'
import type { Box } from '../camera.ts'
import { type Mark, marksOf } from '../marks.ts'
import type { TextLayout } from './text-layout.ts'

/** Titles are this large on the wall, and never smaller than `READABLE` pixels on screen. */
const SIZE = 20
const READABLE = 13
const PADDING = 0.4
/** Width of a mark with the room before it, in font sizes. */
const MARK_STEP = 1.2

/** Titles stand above a frame or line; where another title is, at the other side of the border; or nowhere. */
export type TitlePlace = 'usual' | 'other' | 'none'

/** A title of a frame or pivot: its words, where they are and how large, in board units. */
export interface Title {
  readonly text: string
  readonly size: number
  /** The plate behind the words; also what is grabbed to move the frame. */
  readonly plate: Box
  /** Whether nobody has given a title yet and the kind's name stands in. */
  readonly placeholder: boolean
  readonly marks: readonly Mark[]
  /** Where the first mark begins, board units. */
  readonly marksAt: number
}

/** Places the title of a frame or a line: above its border, always large enough to read. */
export const titleOf = (
  element: BoardElement,
  zoom: number,
  layout: Pick<TextLayout, 'title'>,
  language: Language,
  place: TitlePlace = 'usual',
): Title => {
  const kind = kindOf(element.kind)
  const size = Math.max(SIZE, READABLE / zoom)
  const placeholder = element.text.trim() === ''
  const words = placeholder ? kind.label[language] : element.text
  const pad = size * PADDING
  const height = size * 1.6
  const room = kind.shape === 'line' ? Math.max(220, 220 / zoom) : Math.max(element.width, 48 / zoom)
  const marks = marksOf(element)
  const marksWidth = marks.length * size * MARK_STEP
  const { text, width } = layout.title(words, Math.max(size, room - 2 * pad - marksWidth), size)
  const plateWidth = width + 2 * pad + marksWidth
  const x = kind.shape === 'line' ? element.x + element.width / 2 - plateWidth / 2 : element.x
  const isUsual = place !== 'other'
  const inner = kind.shape === 'line' ? element.y + element.height : element.y
  const y = (kind.id === 'lane') === isUsual ? inner : element.y - height
  const marksAt = x + width + pad + size * (MARK_STEP - 1)
  return { text, size, plate: { x, y, width: plateWidth, height }, placeholder, marks, marksAt }
}
