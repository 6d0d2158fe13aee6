import { expect, test } from 'vitest'
import {
  addElements,
  Board,
  createBoardDoc,
  duplicateElements,
  groupElements,
  groupOf,
  ungroupElements,
} from '../index.ts'

const opened = () => {
  const board = new Board(createBoardDoc())
  board.run(addElements(['a', 'b', 'c', 'd'].map((id, at) => ({ id, kind: 'event', x: at * 200, y: 0 }))))
  return board
}
const groups = (board: Board) =>
  [...board.elements.values()].map((element) => groupOf(element) ?? '-').join(' ')

test('grouping takes at least two, and nothing that is one group already', () => {
  const board = opened()
  expect(board.can(groupElements(['a'], 'g'))).toBe(false)
  expect(board.can(groupElements(['a', 'gone'], 'g'))).toBe(false)
  expect(board.run(groupElements(['a', 'b'], 'g'))).toBe(true)
  expect(board.can(groupElements(['a', 'b'], 'h'))).toBe(false)
  expect(groups(board)).toBe('g g - -')
})

test('a new group takes its members out of their old one', () => {
  const board = opened()
  board.run(groupElements(['a', 'b', 'c'], 'g'))
  board.run(groupElements(['c', 'd'], 'h'))
  expect(groups(board)).toBe('g g h h')
})

test('ungrouping dissolves whole groups in one step of undo', () => {
  const board = opened()
  board.run(groupElements(['a', 'b'], 'g'))
  board.run(groupElements(['c', 'd'], 'h'))
  expect(board.run(ungroupElements(['a', 'c']))).toBe(true)
  expect(groups(board)).toBe('- - - -')
  expect(board.can(ungroupElements(['a', 'c']))).toBe(false)
  board.undo()
  expect(groups(board)).toBe('g g h h')
  board.undo()
  expect(groups(board)).toBe('g g - -')
})

test('copies of a group are a group of their own, and a single copy is in none', () => {
  const board = opened()
  board.run(groupElements(['a', 'b'], 'g'))
  board.run(groupElements(['c', 'd'], 'h'))
  board.run(duplicateElements(['a', 'b', 'c'], (id) => `${id}2`, 0, 300))
  expect(['a2', 'b2', 'c2'].map((id) => board.elements.get(id)?.attributes)).toEqual([
    { group: 'g2' },
    { group: 'g2' },
    {},
  ])
  expect(groups(board)).toMatch(/^g g h h /)
})

test('a group that a foreign client wrote wrongly is none', () => {
  for (const group of [7, '', null, ['g']]) expect(groupOf({ attributes: { group } })).toBeUndefined()
})
