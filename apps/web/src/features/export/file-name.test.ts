import { expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'

it('keeps the words of the board in any script', () => {
  expect(fileNameOf('음식 배달', 'board.json')).toBe('음식 배달.board.json')
  expect(fileNameOf('Q3: orders/payments?', 'skeleton.json')).toBe('Q3 orders payments.skeleton.json')
})

it('never leaves the folder and always has a name', () => {
  expect(fileNameOf('../../etc', 'x')).toBe('etc.x')
  expect(fileNameOf(' . ', 'x')).toBe('board.x')
  expect(fileNameOf('', 'x')).toBe('board.x')
})
