import type { Board, Command } from '../board.ts'
import type { Writer } from '../writer.ts'
import { moveElements } from './elements.ts'
import { type Area, boxAround, type Unit, unitsOf } from './units.ts'

/** What comes to lie on one line. */
export type AlignTo = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Along which way gaps become equal. */
export type Axis = 'horizontally' | 'vertically'

/** How far a unit is moved, board units. */
interface Shift {
  readonly unit: Unit
  readonly dx: number
  readonly dy: number
}

/** Nearer than this to its place a unit is in its place, board units. */
const EXACT = 1e-6

const moveAll = (board: Board, write: Writer | undefined, shifts: readonly Shift[]): boolean => {
  const due = shifts.filter(
    ({ unit, dx, dy }) => !unit.isFixed && (Math.abs(dx) > EXACT || Math.abs(dy) > EXACT),
  )
  if (write) for (const { unit, dx, dy } of due) moveElements(unit.ids, dx, dy)(board, write)
  return due.length > 0
}

const offset = (to: AlignTo, box: Area, line: Area): { readonly dx: number; readonly dy: number } => {
  const x = line.x - box.x
  const y = line.y - box.y
  const width = line.width - box.width
  const height = line.height - box.height
  switch (to) {
    case 'left':
      return { dx: x, dy: 0 }
    case 'centre':
      return { dx: x + width / 2, dy: 0 }
    case 'right':
      return { dx: x + width, dy: 0 }
    case 'top':
      return { dx: 0, dy: y }
    case 'middle':
      return { dx: 0, dy: y + height / 2 }
    case 'bottom':
      return { dx: 0, dy: y + height }
  }
}

/**
 * Aligns elements at an edge or middle of the box around them; groups and frames go as one. What is locked stays, and
 * then the others align with it.
 */
export const alignElements =
  (ids: readonly string[], to: AlignTo): Command =>
  (board, write) => {
    const units = unitsOf(board, ids)
    if (units.length < 2) return false
    const fixed = units.filter(({ isFixed }) => isFixed)
    const line = boxAround((fixed.length > 0 ? fixed : units).map(({ box }) => box))
    return moveAll(
      board,
      write,
      units.map((unit) => ({ unit, ...offset(to, unit.box, line) })),
    )
  }

/**
 * Makes the gaps between at least three elements equal, in the order in which they stand; groups and frames go as one.
 * The outermost two and what is locked stay. Where they overlap they overlap evenly.
 */
export const distributeElements =
  (ids: readonly string[], axis: Axis): Command =>
  (board, write) => {
    const across = axis === 'horizontally'
    const startOf = ({ box }: Unit): number => (across ? box.x : box.y)
    const sizeOf = ({ box }: Unit): number => (across ? box.width : box.height)
    const middleOf = (unit: Unit): number => startOf(unit) + sizeOf(unit) / 2
    const units = [...unitsOf(board, ids)].sort((a, b) => middleOf(a) - middleOf(b))
    const last = units.length - 1
    const shifts: Shift[] = []
    let begin = 0
    for (let end = 1; end <= last; end++) {
      const from = units[begin]
      const to = units[end]
      if (!from || !to || (end < last && !to.isFixed)) continue
      const between = units.slice(begin + 1, end)
      const taken = between.reduce((sum, unit) => sum + sizeOf(unit), 0)
      let at = startOf(from) + sizeOf(from)
      const gap = (startOf(to) - at - taken) / (between.length + 1)
      for (const unit of between) {
        const by = at + gap - startOf(unit)
        shifts.push({ unit, dx: across ? by : 0, dy: across ? 0 : by })
        at += gap + sizeOf(unit)
      }
      begin = end
    }
    return moveAll(board, write, shifts)
  }

/**
 * Puts elements at places of their own, as one step; what is locked stays where it is.
 * @param places top left corners in board units, by element id
 */
export const placeElements =
  (places: ReadonlyMap<string, { readonly x: number; readonly y: number }>): Command =>
  (board, write) => {
    let some = false
    for (const [id, { x, y }] of places) {
      const element = board.elements.get(id)
      if (element && moveElements([id], x - element.x, y - element.y)(board, write)) some = true
    }
    return some
  }
