import { expect, test } from 'vitest'
import { folded, matcherOf } from './matcher.ts'

const finds = (query: string, text: string): boolean => matcherOf(query)?.(folded(text)) ?? false

test('case, accents and line breaks make no difference', () => {
  expect(finds('order PLACED', 'Order\n placed')).toBe(true)
  expect(finds('cafe', 'Café opened')).toBe(true)
  expect(finds('straße', 'STRASSE')).toBe(false)
  expect(finds('ордер', 'Ордер создан')).toBe(true)
  expect(finds('注文', '注文が確定した')).toBe(true)
})

test('initial consonants find Hangul', () => {
  expect(finds('ㅈㅁ', '주문 접수됨')).toBe(true)
  expect(finds('ㅈㅁ ㅈㅅ', '주문 접수됨')).toBe(true)
  expect(finds('주ㅁ', '주문 접수됨')).toBe(true)
  expect(finds('ㅈㅂ', '주문 접수됨')).toBe(false)
})

test('a syllable that is still being written finds what it may become', () => {
  expect(finds('주무', '주문 접수됨')).toBe(true)
  expect(finds('줌', '주문 접수됨')).toBe(true)
  expect(finds('주문', '주무')).toBe(false)
  expect(finds('값', '값이 정해짐')).toBe(true)
})

test('text in decomposed form is found too', () => {
  expect(finds('주문', '주문'.normalize('NFD'))).toBe(true)
  expect(finds('주문'.normalize('NFD'), '주문')).toBe(true)
})

test('signs that mean something to a regular expression are only themselves', () => {
  for (const sign of [...'\\^$.*+?()[]{}|/-']) {
    expect(finds(sign, `a ${sign} b`), sign).toBe(true)
    expect(finds(sign, 'a b'), sign).toBe(false)
  }
})

test('nothing but spaces looks for nothing', () => {
  expect(matcherOf('  ')).toBeUndefined()
})
