import { addElements, Board, deleteElements } from '@stormlane/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Scene } from '../scene.ts'
import { TitlePlaces } from './title-places.ts'

/** Every letter is half a font size wide. */
const layout = {
  title: (text: string, _: number, size: number) => ({ text, width: text.length * size * 0.5 }),
}

const opened = (...frames: readonly (readonly [string, number, number, number, number])[]) => {
  const board = new Board(new Y.Doc())
  board.run(
    addElements(
      frames.map(([id, x, y, width, height]) => ({
        id,
        kind: 'context',
        x,
        y,
        width,
        height,
        text: `Frame ${id}`,
      })),
    ),
  )
  const scene = new Scene(board)
  const places = new TitlePlaces(scene, layout)
  return { board, places, at: (id: string, zoom: number) => places.of(id, zoom, 'en') }
}

test('titles that do not touch stay above their frames', () => {
  const { at } = opened(['a', 0, 0, 800, 600], ['b', 1000, 0, 800, 600])
  expect([at('a', 1), at('b', 1), at('a', 0.1)]).toEqual(['usual', 'usual', 'usual'])
})

test('of two that would cover each other the smaller frame takes its title inside', () => {
  const { at } = opened(['outer', 0, 0, 2000, 1500], ['inner', 10, 5, 900, 700])
  expect([at('outer', 0.5), at('inner', 0.5)]).toEqual(['usual', 'other'])
})

test('where there is no room at all the smaller title waits until one zooms in', () => {
  const { board, places, at } = opened(['big', 0, 0, 300, 300], ['small', 20, 0, 60, 60])
  expect([at('big', 0.1), at('small', 0.1)]).toEqual(['usual', 'none'])
  board.run(deleteElements(['big']))
  expect(places.renew(0.1, 'en').map(({ id }) => id)).toEqual(['small'])
  expect(at('small', 0.1)).toBe('usual')
})
