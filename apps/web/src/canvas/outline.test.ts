import type { BoardElement } from '@stormlane/domain'
import { expect, test } from 'vitest'
import { inReadingOrder, outlineOf } from './outline.ts'

const at = (id: string, x: number, y: number, more: Partial<BoardElement> = {}): BoardElement => ({
  id,
  kind: 'event',
  text: id,
  x,
  y,
  width: 160,
  height: 160,
  attributes: {},
  ...more,
})

const ids = (elements: readonly BoardElement[]): string => elements.map(({ id }) => id).join(' ')

test('a row is read from the left even where its stickies are not quite level', () => {
  const elements = [at('b', 200, -30), at('c', 400, 20), at('a', 0, 0), at('d', 0, 180)]
  expect(ids(inReadingOrder(elements))).toBe('a b c d')
})

test('a row does not creep down the wall from sticky to sticky', () => {
  const stairs = Array.from({ length: 6 }, (_, index) => at(String(index), 1000 - index * 170, index * 60))
  expect(ids(inReadingOrder(stairs))).toBe('1 0 3 2 5 4')
})

test('what lies in a frame is listed with the smallest one, inner frames after outer ones, the rest last', () => {
  const sections = outlineOf([
    at('free', 0, 5000),
    at('inner', 150, 150),
    at('outer', 1000, 100),
    at('context', 0, 0, { kind: 'context', width: 2000, height: 1000 }),
    at('lane', 100, 100, { kind: 'lane', width: 500, height: 300 }),
    at('empty', 3000, 0, { kind: 'context', width: 500, height: 300 }),
  ])
  expect(sections.map(({ frame, elements }) => [frame?.id, ids(elements)])).toEqual([
    ['context', 'outer'],
    ['lane', 'inner'],
    ['empty', ''],
    [undefined, 'free'],
  ])
})

test('an empty board has no sections', () => {
  expect(outlineOf([])).toEqual([])
})
