/** The part of pdfkit that is used here. Its published types bring those of Node into the page. */
declare module 'pdfkit' {
  interface DocumentOptions {
    readonly autoFirstPage: boolean
    /** The font to begin with; empty for none. */
    readonly font: string
    readonly pdfVersion: '1.7'
    readonly lang: string
    readonly displayTitle: boolean
    readonly info: {
      readonly Title: string
      readonly Subject: string
      readonly Creator: string
      readonly CreationDate: Date
    }
  }

  /** Lengths are points until the document is scaled; y grows downwards. */
  export default class PDFDocument {
    constructor(options: DocumentOptions)
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: unknown) => void): this
    addPage(options: {
      readonly size: readonly [width: number, height: number]
      readonly margin: number
    }): this
    end(): void
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    lineWidth(width: number): this
    lineCap(cap: CanvasLineCap): this
    lineJoin(join: CanvasLineJoin): this
    dash(lengths: readonly number[]): this
    fillOpacity(opacity: number): this
    strokeOpacity(opacity: number): this
    fillColor(colour: string): this
    /** @param data SVG path data */
    path(data: string): this
    rect(x: number, y: number, width: number, height: number): this
    fill(colour: string): this
    stroke(colour: string): this
    registerFont(name: string, data: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: boolean; readonly baseline: 'alphabetic' },
    ): this
    /** @param address a data URL */
    image(
      address: string,
      x: number,
      y: number,
      size: { readonly width: number; readonly height: number },
    ): this
    markContent(tag: 'Span', options: { readonly actual: string }): this
    endMarkedContent(): this
  }
}
