import { type BoardElement, kindOf } from '@stormlane/domain'
import type { Board } from '../board.ts'
import { groupOf } from './groups.ts'
import { isLocked } from './locks.ts'

/** A box in board units; `x`, `y` = top left. */
export type Area = Pick<BoardElement, 'x' | 'y' | 'width' | 'height'>

/** What is arranged as one: a sticky, a group, or a frame with what lies in it. */
export interface Unit {
  /** The elements that move together. */
  readonly ids: readonly string[]
  readonly box: Area
  /** Whether something in it is locked, so that all of it stays. */
  readonly isFixed: boolean
}

const isFrame = ({ kind }: BoardElement): boolean => kindOf(kind).shape === 'frame'

/** Whether an element lies in a frame: its middle does, and of two frames it is the smaller one. */
export const liesIn = (frame: BoardElement, element: BoardElement): boolean => {
  const x = element.x + element.width / 2 - frame.x
  const y = element.y + element.height / 2 - frame.y
  return (
    frame.id !== element.id &&
    x >= 0 &&
    y >= 0 &&
    x <= frame.width &&
    y <= frame.height &&
    (!isFrame(element) || element.width * element.height < frame.width * frame.height)
  )
}

/** The smallest box around boxes, of which there is at least one. */
export const boxAround = (boxes: readonly Area[]): Area => {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/**
 * The chosen elements as the units in which they are arranged. Groups stay together, unless all that is chosen is of
 * one group; what lies in a chosen frame goes with it.
 */
export const unitsOf = (board: Board, ids: readonly string[]): readonly Unit[] => {
  const chosen = [...new Set(ids)].flatMap((id) => board.elements.get(id) ?? [])
  const groups = new Set(chosen.map((element) => groupOf(element)))
  const keyOf = (element: BoardElement): string => {
    const group = groups.size === 1 ? undefined : groupOf(element)
    return group === undefined ? `element ${element.id}` : `group ${group}`
  }
  const frames = chosen
    .filter(isFrame)
    .sort((a, b) => b.width * b.height - a.width * a.height || (a.id < b.id ? -1 : 1))
  const frameOf = (element: BoardElement): BoardElement | undefined =>
    frames.find((frame) => liesIn(frame, element))
  const units = new Map<string, { members: BoardElement[]; held: BoardElement[] }>()
  const unitFor = (key: string) => {
    const known = units.get(key) ?? { members: [], held: [] }
    units.set(key, known)
    return known
  }
  for (const element of chosen) if (!frameOf(element)) unitFor(keyOf(element)).members.push(element)
  if (frames.length > 0) {
    for (const element of board.elements.values()) {
      const frame = frameOf(element)
      if (frame) unitFor(keyOf(frame)).held.push(element)
    }
  }
  return [...units.values()]
    .filter(({ members }) => members.length > 0)
    .map(({ members, held }) => ({
      ids: [...members, ...held].map(({ id }) => id),
      box: boxAround(members),
      isFixed: members.some(isLocked),
    }))
}
