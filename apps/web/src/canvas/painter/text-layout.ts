import type { BoardElement } from '@stormlane/domain'
import type { Box, Point } from '../camera.ts'
import { createMeasure, type WallMeasure } from '../measure.ts'
import { clipLine, fitText, LINE_HEIGHT, type Measure, type TextFit } from '../text-fit.ts'
import { type LinkSpan, linkSpans } from './link-spans.ts'

/** CSS weight of text on stickies and of titles. */
export const STICKY_WEIGHT = 500
export const TITLE_WEIGHT = 600

/** Room for the cue at the top; the text keeps the same distance below, so that it is centred. */
const CUE_ROOM = 24
const SIDE_ROOM = 11
const LARGEST = 28
/** Words are broken rather than set smaller than this; on narrow stickies they may become smaller. */
const COMFORTABLE = 16
const COMFORTABLE_SYLLABLES = 17

/** Where text goes on a sticky, relative to its top left corner, board units. */
export const textBox = ({ width, height }: { readonly width: number; readonly height: number }): Box => {
  const vertical = Math.min(CUE_ROOM, height * 0.2)
  const horizontal = Math.min(SIDE_ROOM, width * 0.12)
  return {
    x: horizontal,
    y: vertical,
    width: Math.max(0, width - 2 * horizontal),
    height: Math.max(0, height - 2 * vertical),
  }
}

/** Size, middle and top of a sticky's lines, board units. */
export const placeText = (
  element: BoardElement,
  { size, lines }: TextFit,
): { readonly size: number; readonly middle: number; readonly top: number } => {
  const area = textBox(element)
  return {
    size,
    middle: element.x + area.x + area.width / 2,
    top: element.y + area.y + (area.height - lines.length * size * LINE_HEIGHT) / 2,
  }
}

interface Known {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly fit: TextFit
  readonly links: readonly LinkSpan[]
}

/** The line breaks of all stickies, worked out when first painted and again when text or size change. */
export class TextLayout {
  readonly #sticky: WallMeasure
  readonly #title: WallMeasure
  readonly #known = new Map<string, Known>()

  /** @param measureOf how wide words of a CSS weight are; by default as this browser sets them */
  constructor(measureOf: (weight: number) => WallMeasure = createMeasure) {
    this.#sticky = measureOf(STICKY_WEIGHT)
    this.#title = measureOf(TITLE_WEIGHT)
  }

  /** How the text of a sticky is set. */
  of(element: BoardElement): TextFit {
    return this.#laidOut(element).fit
  }

  /** Where the links of a sticky's text are. */
  linksOf(element: BoardElement): readonly LinkSpan[] {
    return this.#laidOut(element).links
  }

  /** The link of an upright sticky at a point, board units. */
  linkAt(element: BoardElement, { x, y }: Point): string | undefined {
    const { fit, links } = this.#laidOut(element)
    if (links.length === 0) return undefined
    const { size, middle, top } = placeText(element, fit)
    const line = Math.floor((y - top) / (size * LINE_HEIGHT))
    const across = (x - middle) / size
    return links.find((link) => link.line === line && across >= link.from && across <= link.to)?.href
  }

  #laidOut({ id, text, width, height }: BoardElement): Known {
    const known = this.#known.get(id)
    if (known && known.text === text && known.width === width && known.height === height) return known
    const box = textBox({ width, height })
    const fit = fitText(text, box, this.#sticky.measure, {
      largest: Math.min(LARGEST, Math.max(12, height * 0.16)),
      comfortable: Math.min(COMFORTABLE, Math.max(6, box.width * 0.115)),
      comfortableSyllables: Math.min(COMFORTABLE_SYLLABLES, box.width * 0.26),
    })
    const laidOut = { text, width, height, fit, links: linkSpans(text, fit.lines, this.#sticky.measure) }
    this.#known.set(id, laidOut)
    return laidOut
  }

  /** A title in one line of at most `width` board units at a font size, and how wide it is. */
  title(text: string, width: number, size: number): { readonly text: string; readonly width: number } {
    const line = clipLine(text, width / size, this.#title.measure)
    return { text: line, width: this.#title.measure(line) * size }
  }

  get titleMeasure(): Measure {
    return this.#title.measure
  }

  drop(id: string): void {
    this.#known.delete(id)
  }

  /** Forgets everything: other fonts have loaded. */
  forget(): void {
    this.#sticky.forget()
    this.#title.forget()
    this.#known.clear()
  }
}
