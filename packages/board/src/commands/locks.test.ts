import { expect, test } from 'vitest'
import {
  addElements,
  Board,
  createBoardDoc,
  deleteElements,
  duplicateElements,
  editText,
  isLocked,
  lockElements,
  moveElements,
  resizeElement,
  setAttribute,
  setKind,
  unlockElements,
} from '../index.ts'

const opened = () => {
  const board = new Board(createBoardDoc())
  board.run(
    addElements([
      { id: 'kept', kind: 'event', x: 0, y: 0, text: 'Order placed' },
      { id: 'free', kind: 'event', x: 300, y: 0, text: 'Order paid' },
    ]),
  )
  board.run(lockElements(['kept']))
  return board
}
const box = { x: 5, y: 5, width: 200, height: 200 }

test('what is locked cannot be moved, resized, written on, turned or deleted', () => {
  const board = opened()
  const before = board.elements.get('kept')
  for (const command of [
    moveElements(['kept'], 10, 0),
    resizeElement('kept', box),
    editText('kept', 'Other'),
    setKind(['kept'], 'hotspot'),
    deleteElements(['kept']),
  ]) {
    expect(board.can(command)).toBe(false)
    expect(board.run(command)).toBe(false)
  }
  expect(board.elements.get('kept')).toEqual(before)
})

test('among others it is passed over', () => {
  const board = opened()
  board.run(moveElements(['kept', 'free'], 10, 0))
  board.run(setKind(['kept', 'free'], 'hotspot'))
  expect([...board.elements.values()].map(({ x, kind }) => [x, kind])).toEqual([
    [0, 'event'],
    [310, 'hotspot'],
  ])
  board.run(deleteElements(['kept', 'free']))
  expect([...board.elements.keys()]).toEqual(['kept'])
})

test('it can always be unlocked and takes remarks of engineers meanwhile', () => {
  const board = opened()
  expect(board.run(setAttribute(['kept'], 'saga', 'order'))).toBe(true)
  expect(board.can(lockElements(['kept']))).toBe(false)
  expect(board.run(unlockElements(['kept', 'free']))).toBe(true)
  expect(board.can(unlockElements(['kept', 'free']))).toBe(false)
  expect(board.run(moveElements(['kept'], 10, 0))).toBe(true)
  expect(board.elements.get('kept')?.attributes).toEqual({ saga: 'order' })
})

test('locking is one step of undo, and a step made before it can be taken back while it lasts', () => {
  const board = opened()
  board.undo()
  expect(isLocked(board.elements.get('kept') ?? { attributes: {} })).toBe(false)
  board.run(moveElements(['kept'], 10, 0))
  board.run(lockElements(['kept']))
  board.undo()
  board.undo()
  expect(board.elements.get('kept')).toMatchObject({ x: 0, attributes: {} })
  board.redo()
  board.redo()
  expect(board.elements.get('kept')).toMatchObject({ x: 10, attributes: { locked: true } })
})

test('a copy of something locked is free', () => {
  const board = opened()
  board.run(duplicateElements(['kept'], () => 'copy', 30, 30))
  expect(board.elements.get('copy')).toMatchObject({ text: 'Order placed', x: 30, attributes: {} })
})
