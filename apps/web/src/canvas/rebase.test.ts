import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebase, replacementBetween } from './rebase.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', '가', '나', '😀', ' '), maxLength: 12 })

test('a replacement turns one text into the other', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const { start, end, inserted } = replacementBetween(before, after)
      expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after)
    }),
  )
})

test('what nobody else touched becomes what was typed', () => {
  fc.assert(fc.property(words, words, (base, local) => rebase(base, local, base) === local))
})

test('what was not typed becomes what others wrote', () => {
  fc.assert(fc.property(words, words, (base, remote) => rebase(base, base, remote) === remote))
})

test('two people writing in one sticky both keep their letters', () => {
  expect(rebase('주문', '주문이 접수됨', '신규 주문')).toBe('신규 주문이 접수됨')
  expect(rebase('order placed', 'order was placed', 'order placed!')).toBe('order was placed!')
  expect(rebase('', '한', 'x')).toBe('x한')
})

test('overlapping replacements keep both insertions and both deletions', () => {
  expect(rebase('abcdefgh', 'abXfgh', 'abcdYh')).toBe('abXYh')
})
