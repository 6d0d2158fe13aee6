import { type BoardElement, kindOf, STICKY_SIDE } from '@stormlane/domain'
import { centreOf, holds } from './box.ts'
import type { Point } from './camera.ts'

/** A frame with what lies in it, or what lies in none. */
export interface OutlineSection {
  /** Undefined for what lies in no frame. */
  readonly frame: BoardElement | undefined
  /** Stickies and lines, in reading order. */
  readonly elements: readonly BoardElement[]
}

/** Stickies whose middles differ by less than this in height are read as one row. */
const SAME_ROW = STICKY_SIDE * 0.6

const isFrame = ({ kind }: BoardElement): boolean => kindOf(kind).shape === 'frame'
const areaOf = ({ width, height }: BoardElement): number => width * height

/** Elements as one reads a wall: rows from the top, each from the left, by one point of each. */
const rowByRow = (
  elements: Iterable<BoardElement>,
  pointOf: (element: BoardElement) => Point,
): readonly BoardElement[] => {
  const placed = [...elements]
    .map((element) => ({ element, at: pointOf(element), row: 0 }))
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
  let row = 0
  let top = Number.NEGATIVE_INFINITY
  for (const one of placed) {
    if (one.at.y - top >= SAME_ROW) {
      row++
      top = one.at.y
    }
    one.row = row
  }
  return placed.sort((a, b) => a.row - b.row || a.at.x - b.at.x).map(({ element }) => element)
}

/** Stickies in reading order, by their middles. */
export const inReadingOrder = (elements: Iterable<BoardElement>): readonly BoardElement[] =>
  rowByRow(elements, centreOf)

/**
 * Elements by the smallest frame that holds their middle: frames in reading order, each followed by those within it,
 * then what lies in none. A frame without contents is a section too.
 */
export const outlineOf = (elements: Iterable<BoardElement>): readonly OutlineSection[] => {
  const frames: BoardElement[] = []
  const others: BoardElement[] = []
  for (const element of elements) (isFrame(element) ? frames : others).push(element)
  frames.sort((a, b) => areaOf(a) - areaOf(b))
  const held = new Map<BoardElement | undefined, BoardElement[]>()
  const within = new Map<BoardElement | undefined, BoardElement[]>()
  const put = (into: typeof held, frame: BoardElement | undefined, element: BoardElement): void => {
    const list = into.get(frame)
    if (list) list.push(element)
    else into.set(frame, [element])
  }
  for (const element of others) {
    const centre = centreOf(element)
    put(
      held,
      frames.find((frame) => holds(frame, centre)),
      element,
    )
  }
  for (const frame of frames) {
    const centre = centreOf(frame)
    put(
      within,
      frames.find((outer) => areaOf(outer) > areaOf(frame) && holds(outer, centre)),
      frame,
    )
  }
  const sections: OutlineSection[] = []
  const list = (outer: BoardElement | undefined): void => {
    for (const frame of rowByRow(within.get(outer) ?? [], (box) => box)) {
      sections.push({ frame, elements: inReadingOrder(held.get(frame) ?? []) })
      list(frame)
    }
  }
  list(undefined)
  const free = held.get(undefined)
  if (free) sections.push({ frame: undefined, elements: inReadingOrder(free) })
  return sections
}
