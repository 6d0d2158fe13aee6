import PDFDocument from 'pdfkit'
import { solid } from './colour.ts'
import { type Drawing, IDENTITY, type PathShape, type Shape, type TextShape } from './drawing.ts'
import type { EmbeddedFont } from './fonts/embed.ts'
import type { Pace } from './pace.ts'
import { type PageSize, pageFor } from './page-size.ts'
import type { About } from './svg.ts'
import { runsOf, type TextRun } from './text-runs.ts'

/** A piece of text as an image; sizes in font sizes. */
export interface TextImage {
  /** A data URL of a PNG. */
  readonly address: string
  readonly width: number
  readonly height: number
  /** From the image's top to the baseline. */
  readonly ascent: number
}

/** Makes images of text that no embedded font has; undefined where there is nothing to make them with. */
export type DrawText = (text: string, weight: number, colour: string) => TextImage | undefined

export interface PdfOptions {
  readonly page: PageSize
  readonly about: About
  readonly fonts: readonly EmbeddedFont[]
  readonly drawText: DrawText
  /** When the picture was made. */
  readonly now: Date
  readonly pace: Pace
}

/** Groups written before the page may breathe. */
const SLICE = 50

/** What stands for text that can neither be set nor drawn, in font sizes. */
const UNKNOWN = { width: 0.6, height: 0.7 }

/** The library reads the header of a glyph even where the last one is empty, and must not meet the end there. */
const padded = (font: Uint8Array): Uint8Array => {
  const longer = new Uint8Array(font.length + 16)
  longer.set(font)
  return longer
}

/** Writes shapes into a document whose units are board units. */
class PdfWriter {
  readonly #doc: PDFDocument
  readonly #fonts: readonly EmbeddedFont[]
  readonly #drawText: DrawText
  readonly #names = new Map<EmbeddedFont, string>()

  constructor(doc: PDFDocument, fonts: readonly EmbeddedFont[], drawText: DrawText) {
    this.#doc = doc
    this.#fonts = fonts
    this.#drawText = drawText
    for (const [index, font] of fonts.entries()) {
      const name = `font-${index}`
      this.#names.set(font, name)
      doc.registerFont(name, padded(font.data))
    }
  }

  shape(shape: Shape): void {
    const doc = this.#doc
    doc.save()
    if (shape.matrix !== IDENTITY) doc.transform(...shape.matrix)
    if (shape.type === 'path') this.#path(shape)
    else this.#text(shape)
    doc.restore()
  }

  #path({ data, fill, pen, alpha }: PathShape): void {
    const doc = this.#doc
    if (fill !== undefined) {
      const { hex, alpha: own } = solid(fill)
      doc
        .fillOpacity(own * alpha)
        .path(data)
        .fill(hex)
    }
    if (pen) {
      const { hex, alpha: own } = solid(pen.colour)
      doc
        .lineWidth(pen.width)
        .lineCap(pen.cap)
        .lineJoin(pen.join)
        .strokeOpacity(own * alpha)
      if (pen.dash.length > 0) doc.dash(pen.dash)
      doc.path(data).stroke(hex)
    }
  }

  #text(shape: TextShape): void {
    const fonts = this.#fonts.filter(({ weight }) => weight === shape.weight)
    const pieces = runsOf(shape.text, fonts).map((run) => this.#measured(run, shape))
    const total = pieces.reduce((sum, { width }) => sum + width, 0)
    let x = shape.centred ? shape.x - total / 2 : shape.x
    for (const { width, put } of pieces) {
      put(x)
      x += width
    }
  }

  #measured({ text, font }: TextRun, { y, size, weight, colour, alpha }: TextShape) {
    const doc = this.#doc
    const { hex, alpha: own } = solid(colour)
    if (font) {
      const name = this.#names.get(font) ?? ''
      const width = doc.font(name).fontSize(size).widthOfString(text)
      const put = (x: number) => {
        doc
          .font(name)
          .fontSize(size)
          .fillColor(hex)
          .fillOpacity(own * alpha)
        doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      }
      return { width, put }
    }
    const image = this.#drawText(text, weight, colour)
    if (image) {
      const [width, height] = [image.width * size, image.height * size]
      const put = (x: number) => {
        // The words stay, for whoever copies them.
        doc.markContent('Span', { actual: text })
        doc.image(image.address, x, y - image.ascent * size, { width, height })
        doc.endMarkedContent()
      }
      return { width, put }
    }
    const width = UNKNOWN.width * size
    const put = (x: number) => {
      doc.lineWidth(size * 0.05).strokeOpacity(own * alpha)
      doc.rect(x + width * 0.1, y - UNKNOWN.height * size, width * 0.8, UNKNOWN.height * size).stroke(hex)
    }
    return { width, put }
  }
}

/**
 * A drawing as a PDF of one page: lines stay lines, text stays text in embedded fonts.
 * @throws Error when a font cannot be read
 */
export const pdfOf = async (
  { region, ground, groups }: Drawing,
  { page: size, about, fonts, drawText, now, pace }: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> => {
  const page = pageFor(region, size)
  const doc = new PDFDocument({
    autoFirstPage: false,
    // No font but those that are embedded.
    font: '',
    pdfVersion: '1.7',
    lang: about.language,
    displayTitle: true,
    info: { Title: about.title, Subject: about.description, Creator: 'Stormlane', CreationDate: now },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.addPage({ size: [page.width, page.height], margin: 0 })
  if (ground !== undefined) {
    // The whole sheet, so that no paper shows beside the wall.
    doc.rect(0, 0, page.width, page.height).fill(solid(ground).hex)
  }
  doc.translate(page.left, page.top).scale(page.scale).translate(-region.x, -region.y)
  const writer = new PdfWriter(doc, fonts, drawText)
  for (const [index, group] of groups.entries()) {
    if (index % SLICE === 0) await pace(index / groups.length)
    for (const shape of group.shapes) writer.shape(shape)
  }
  doc.end()
  await ended
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
