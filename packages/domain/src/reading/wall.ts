import { type Box, unitOf } from '../geometry.ts'
import { normaliseText } from '../identity.ts'
import { type KindId, kindOf } from '../kinds/index.ts'
import { STICKY_SIDE } from '../kinds/kind.ts'
import type { BoardElement } from '../snapshot.ts'

/** An element as the reading rules see it: its box in S (see `unitOf`), not in board units. */
export interface Sticky extends Box {
  /** Place in `Wall.stickies`. */
  readonly index: number
  readonly id: string
  readonly kind: KindId
  /** Middle of the box. */
  readonly x: number
  readonly y: number
  /** Text as written, trimmed. */
  readonly text: string
  /** Text under which it is the same name, see `normaliseText`. */
  readonly name: string
}

/** All elements of a board, measured in S. */
export interface Wall {
  /** S in board units. */
  readonly unit: number
  /** Sorted by id, so that the order of the input cannot matter. */
  readonly stickies: readonly Sticky[]
  readonly byId: ReadonlyMap<string, Sticky>
}

/** Beyond this many S a coordinate is not a place on a wall; it keeps arithmetic exact and finite. */
const EDGE_OF_THE_WORLD = 1e9

/**
 * A place in S from the board's own corner, rounded so that floating point (about 1e-12) never shows: the same
 * board gives the same numbers to the last bit wherever it lies and however large it is drawn.
 */
const place = (value: number, corner: number, unit: number): number => {
  const found = Number.isFinite(value) ? (value - corner) / unit : 0
  return Math.round(Math.min(EDGE_OF_THE_WORLD, found) * 1e9) / 1e9
}

/** A length in board units; what has no size is as large as its kind usually is. */
const length = (value: number, unit: number, usual: number): number =>
  Number.isFinite(value) && value > 0 ? value : (usual / STICKY_SIDE) * unit

/** The smallest finite value, 0 when there is none. */
const cornerOf = (elements: readonly BoardElement[], side: 'x' | 'y'): number => {
  const least = elements.reduce(
    (smallest, element) => (Number.isFinite(element[side]) ? Math.min(smallest, element[side]) : smallest),
    Number.POSITIVE_INFINITY,
  )
  return Number.isFinite(least) ? least : 0
}

/** Orders strings by code units, the same on every machine and in every language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Measures a board. Broken numbers become 0 and a missing size the usual one, so that reading never fails. */
export const measureWall = (elements: readonly BoardElement[]): Wall => {
  const unit = unitOf(elements)
  const corner = { x: cornerOf(elements, 'x'), y: cornerOf(elements, 'y') }
  const sorted = [...elements].sort((a, b) => byCodeUnits(a.id, b.id) || a.x - b.x || a.y - b.y)
  const byId = new Map<string, Sticky>()
  const stickies = sorted.map((element, index): Sticky => {
    const usual = kindOf(element.kind).size
    const left = place(element.x, corner.x, unit)
    const top = place(element.y, corner.y, unit)
    const right = place(element.x + length(element.width, unit, usual.width), corner.x, unit)
    const bottom = place(element.y + length(element.height, unit, usual.height), corner.y, unit)
    const sticky: Sticky = {
      index,
      id: element.id,
      kind: element.kind,
      left,
      top,
      right,
      bottom,
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      text: element.text.trim(),
      name: normaliseText(element.text),
    }
    byId.set(sticky.id, sticky)
    return sticky
  })
  return { unit, stickies, byId }
}

/** Stickies whose middles lie within this many S of the first of a row are of that row. */
const ROW = 0.5

/** Row by row from the top, each from left to right; independent of where on the plane the board lies. */
export const inReadingOrder = (stickies: readonly Sticky[]): Sticky[] => {
  const byHeight = [...stickies].sort((a, b) => a.y - b.y || a.x - b.x || a.index - b.index)
  const ordered: Sticky[] = []
  let row: Sticky[] = []
  const finishRow = () => {
    row.sort((a, b) => a.left - b.left || a.top - b.top || a.index - b.index)
    for (const sticky of row) ordered.push(sticky)
  }
  for (const sticky of byHeight) {
    const first = row[0]
    if (first && sticky.y - first.y > ROW) {
      finishRow()
      row = []
    }
    row.push(sticky)
  }
  finishRow()
  return ordered
}
