import { expect, it } from 'vitest'
import { freeColour } from './free-colour.ts'

it('takes the next colour that nobody has, going round', () => {
  expect(freeColour(1, [1, 2], 8)).toBe(3)
  expect(freeColour(7, [7, 0], 8)).toBe(1)
})

it('stays where all colours are taken', () => {
  expect(freeColour(2, [0, 1, 2, 3], 4)).toBe(2)
})
