import type { Ink } from '../canvas/painter/ink.ts'
import { type Group, IDENTITY, type Matrix, type Pen, type Shape } from './drawing.ts'
import { PathData } from './path-data.ts'

const FONT = /^(\d+) ([\d.e+-]+)px /u

/** What `save` remembers. */
interface State {
  readonly fillStyle: string
  readonly strokeStyle: string
  readonly lineWidth: number
  readonly lineCap: CanvasLineCap
  readonly lineJoin: CanvasLineJoin
  readonly globalAlpha: number
  readonly font: string
  readonly textAlign: CanvasTextAlign
  readonly dash: readonly number[]
  readonly matrix: Matrix
}

/** `first` applied after `then`: a canvas puts new transformations before those it has. */
const times = ([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix => [
  a * a2 + c * b2,
  b * a2 + d * b2,
  a * c2 + c * d2,
  b * c2 + d * d2,
  a * e2 + c * f2 + e,
  b * e2 + d * f2 + f,
]

/** Takes what the wall's painters draw as shapes, instead of pixels. */
export class Recorder implements Ink {
  fillStyle = '#000000'
  strokeStyle = '#000000'
  lineWidth = 1
  lineCap: CanvasLineCap = 'butt'
  lineJoin: CanvasLineJoin = 'miter'
  globalAlpha = 1
  font = '400 10px sans-serif'
  textAlign: CanvasTextAlign = 'start'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  #dash: readonly number[] = []
  #matrix: Matrix = IDENTITY
  readonly #saved: State[] = []
  readonly #path = new PathData()
  readonly #groups: Group[] = []
  #shapes: Shape[] = []

  /** What was drawn so far; what was drawn outside of `group` is decoration. */
  get groups(): readonly Group[] {
    this.#close({ kind: '', label: '' })
    return this.#groups
  }

  /** Keeps together what is drawn meanwhile. */
  group(about: Pick<Group, 'kind' | 'label'>, draw: () => void): void {
    this.#close({ kind: '', label: '' })
    draw()
    this.#close(about)
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign } = this
    const line = { lineWidth, lineCap, lineJoin, dash: this.#dash }
    this.#saved.push({ fillStyle, strokeStyle, ...line, globalAlpha, font, textAlign, matrix: this.#matrix })
  }

  restore(): void {
    const state = this.#saved.pop()
    if (!state) return
    const { dash, matrix, ...fields } = state
    Object.assign(this, fields)
    this.#dash = dash
    this.#matrix = matrix
  }

  translate(x: number, y: number): void {
    this.#matrix = times(this.#matrix, [1, 0, 0, 1, x, y])
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#matrix = times(this.#matrix, [cos, sin, -sin, cos, 0, 0])
  }

  scale(x: number, y: number): void {
    this.#matrix = times(this.#matrix, [x, 0, 0, y, 0, 0])
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash]
  }

  beginPath(): void {
    this.#path.begin()
  }

  closePath(): void {
    this.#path.close()
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y)
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y)
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(x, y, radius, from, to)
  }

  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    this.#path.arcTo(x1, y1, x2, y2, radius)
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.#path.roundRect(x, y, width, height, radius)
  }

  fill(): void {
    this.#add(this.#path.data, { fill: this.fillStyle })
  }

  stroke(): void {
    this.strokeData(this.#path.data)
  }

  strokeData(data: string): void {
    const { strokeStyle: colour, lineWidth: width, lineCap: cap, lineJoin: join } = this
    this.#add(data, { pen: { colour, width, cap, join, dash: this.#dash } })
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new PathData()
    path.roundRect(x, y, width, height, 0)
    this.#add(path.data, { fill: this.fillStyle })
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight, size] = FONT.exec(this.font) ?? []
    if (weight === undefined || size === undefined) throw new Error(`not a font of the wall: ${this.font}`)
    if (text.trim() === '') return
    this.#shapes.push({
      type: 'text',
      text,
      x,
      y,
      size: Number(size),
      weight: Number(weight),
      centred: this.textAlign === 'center',
      colour: this.fillStyle,
      alpha: this.globalAlpha,
      matrix: this.#matrix,
    })
  }

  #add(data: string, look: { readonly fill: string } | { readonly pen: Pen }): void {
    if (data === '') return
    this.#shapes.push({ type: 'path', data, ...look, alpha: this.globalAlpha, matrix: this.#matrix })
  }

  #close(about: Pick<Group, 'kind' | 'label'>): void {
    if (this.#shapes.length > 0) this.#groups.push({ type: 'group', ...about, shapes: this.#shapes })
    this.#shapes = []
  }
}
