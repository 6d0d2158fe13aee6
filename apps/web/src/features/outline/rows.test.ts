import { addElements, Board, connect } from '@stormlane/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { outlineOf } from '../../canvas/outline.ts'
import { outlineRows, type Query } from './rows.ts'

const opened = (): Board => {
  const board = new Board(new Y.Doc())
  board.run(
    addElements([
      { id: 'frame', kind: 'context', x: 0, y: 0, text: 'Ordering' },
      { id: 'a', kind: 'event', x: 100, y: 100, text: 'Order placed' },
      { id: 'b', kind: 'policy', x: 400, y: 100, text: 'Whenever an order is placed' },
      { id: 'c', kind: 'event', x: 4000, y: 100, text: 'Fee paid' },
    ]),
  )
  board.run(connect({ id: 'link', kind: 'publish', from: 'a', to: 'b' }))
  return board
}

const listed = (board: Board, query: Partial<Query> = {}) => {
  const { rows, hits, total } = outlineRows(
    outlineOf(board.elements.values()),
    { text: '', kinds: new Set(), ...query },
    board,
  )
  return { rows: rows.map(({ key }) => key), hits: hits.map(({ id }) => id), total }
}

test('every sticky is listed below its frame, with the connectors that begin at it', () => {
  expect(listed(opened())).toEqual({
    rows: ['heading frame', 'a', 'connector link', 'b', 'heading ', 'c'],
    hits: ['frame', 'a', 'b', 'c'],
    total: 3,
  })
})

test('of a search only what was found is listed, below its frame', () => {
  expect(listed(opened(), { text: 'PLACED' })).toEqual({
    rows: ['heading frame', 'a', 'b'],
    hits: ['a', 'b'],
    total: 2,
  })
  expect(listed(opened(), { text: 'ordering' })).toEqual({
    rows: ['heading frame'],
    hits: ['frame'],
    total: 0,
  })
})

test('kinds narrow a search, or are one by themselves', () => {
  expect(listed(opened(), { text: 'order', kinds: new Set(['policy']) }).hits).toEqual(['b'])
  expect(listed(opened(), { kinds: new Set(['event']) }).hits).toEqual(['a', 'c'])
})

test('ten thousand stickies are searched', () => {
  const board = new Board(new Y.Doc())
  board.run(
    addElements(
      Array.from({ length: 10_000 }, (_, index) => ({
        id: `s${index}`,
        kind: 'event' as const,
        x: (index % 100) * 200,
        y: Math.floor(index / 100) * 200,
        text: `주문 ${index} 접수됨`,
      })),
    ),
  )
  expect(listed(board, { text: 'ㅈㅁ 77' }).hits).toHaveLength(111)
})
