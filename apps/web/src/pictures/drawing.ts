import type { Box } from '../canvas/camera.ts'

/** An affine transformation as SVG and PDF write it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** How an outline is drawn. */
export interface Pen {
  readonly colour: string
  readonly width: number
  readonly dash: readonly number[]
  readonly cap: CanvasLineCap
  readonly join: CanvasLineJoin
}

/** Shapes carry their own opacity and place; units are board units. */
interface Placed {
  /** 0…1, times whatever the colour itself lets through. */
  readonly alpha: number
  readonly matrix: Matrix
}

/** A filled or stroked path. */
export interface PathShape extends Placed {
  readonly type: 'path'
  /** SVG path data. */
  readonly data: string
  readonly fill?: string
  readonly pen?: Pen
}

/** One line of text. */
export interface TextShape extends Placed {
  readonly type: 'text'
  readonly text: string
  /** Where the text begins, or its middle if it is centred; `y` is the baseline. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly centred: boolean
  readonly colour: string
}

/** What belongs to one element of the board, so that other programs keep it together. */
export interface Group {
  readonly type: 'group'
  /** The kind's id, or a connector's. */
  readonly kind: string
  /** What a screen reader says; empty for what is decoration. */
  readonly label: string
  readonly shapes: readonly Shape[]
}

export type Shape = PathShape | TextShape

/** A picture apart from any format: what is drawn, from the ground up. */
export interface Drawing {
  readonly region: Box
  /** Fills the region; undefined leaves it transparent. */
  readonly ground: string | undefined
  readonly groups: readonly Group[]
}

/** All lines of text in a drawing. */
export const textsOf = ({ groups }: Drawing): readonly TextShape[] =>
  groups.flatMap(({ shapes }) => shapes.filter((shape) => shape.type === 'text'))
