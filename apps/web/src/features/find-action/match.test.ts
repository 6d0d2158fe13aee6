import { expect, test } from 'vitest'
import { lettersOf } from './letters.ts'
import { fitOf } from './match.ts'
import { parseRecent } from './recent.ts'

const share = { en: 'Share', ko: '공유' }
const fit = { en: 'Show the whole board', ko: '보드 전체 보기' }
const bring = { en: 'Bring to front', ko: '맨 앞으로' }

test('an action is found by either language, the own one first', () => {
  expect(fitOf(share, 'share', 'en')).toBe(0)
  expect(fitOf(share, '공유', 'ko')).toBe(0)
  expect(fitOf(share, '공유', 'en')).toBe(0.5)
  expect(fitOf(share, 'paste', 'en')).toBeUndefined()
})

test('words are found in any order, by their beginnings and with letters left out', () => {
  expect(fitOf(fit, 'board show', 'en')).toBe(1)
  expect(fitOf(fit, '전체 보드', 'ko')).toBe(1)
  expect(fitOf(bring, 'brfr', 'en')).toBeLessThan(4)
  expect(fitOf(bring, 'frontier', 'en')).toBeUndefined()
})

test('a syllable that is still being composed finds what it will become', () => {
  for (const typed of ['ㅂ', '보', '볻', '보ㄷ', '보드']) {
    expect(fitOf(fit, typed.normalize('NFKD'), 'ko'), typed).toBe(0)
  }
  expect(lettersOf('한')).toBe(lettersOf('하ㄴ'))
  expect(lettersOf('É')).toBe('e')
})

test('what was remembered wrongly is not recent', () => {
  expect(parseRecent(null)).toEqual([])
  expect(parseRecent('{"a":1}')).toEqual([])
  expect(parseRecent('[1,"share",null]')).toEqual(['share'])
  expect(parseRecent('nonsense')).toEqual([])
})
