import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipLine, fitText, LINE_HEIGHT, type Measure } from './text-fit.ts'

/** A font of our own: Hangul, ideographs and emoji one em, everything else half. */
const measure: Measure = (text) => {
  let width = 0
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x10ff ? 1 : 0.5
  return width
}
const STICKY = { width: 136, height: 112 }
const options = { largest: 26 }
const joined = (lines: readonly string[]) => lines.join('').replace(/\s/gu, '')

const holds = (text: string, box: { width: number; height: number }) => {
  const { size, lines } = fitText(text, box, measure, options)
  expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(box.height + 1e-6)
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width + 1e-6)
}

describe('a text in its box', () => {
  test('never overflows, whatever the text and the box', () => {
    const letters = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom('가', '나', ' ', 'a', '👩‍👩‍👧', '\n', '문', '注', 'の', 'W'),
        maxLength: 400,
      }),
    )
    const side = fc.double({ min: 0.5, max: 600, noNaN: true })
    fc.assert(fc.property(letters, side, side, (text, width, height) => holds(text, { width, height })))
  })

  test('is shown whole when it fits at some size', () => {
    for (const text of ['Order placed', '주문이 접수되었다', '注文が受け付けられた', 'a'.repeat(300)]) {
      const { lines, cut } = fitText(text, STICKY, measure, options)
      expect(cut).toBe(false)
      expect(joined(lines)).toBe(text.replace(/\s/gu, ''))
    }
  })

  test('is as large as allowed when short', () => {
    expect(fitText('Paid', STICKY, measure, options)).toMatchObject({ size: 26, lines: ['Paid'] })
  })

  test('keeps words whole, Korean ones too', () => {
    const { lines } = fitText('결제가 승인되었음을 고객에게 알린다', STICKY, measure, options)
    const kept = lines.flatMap((line) => line.split(' '))
    expect(kept).toEqual(['결제가', '승인되었음을', '고객에게', '알린다'])
  })

  test('breaks Korean without spaces between syllables', () => {
    const { lines, size } = fitText('결제승인완료'.repeat(12), STICKY, measure, options)
    expect(lines.length).toBeGreaterThan(2)
    expect(size).toBeGreaterThan(8)
  })

  test('never cuts an emoji in two', () => {
    const family = '👨‍👩‍👧‍👦'
    const { lines } = fitText(family.repeat(30), { width: 60, height: 60 }, measure, options)
    for (const line of lines) expect(line.replace('…', '').replaceAll(family, '')).toBe('')
  })

  test('of a thousand characters still fits', () => {
    const text = 'refund the customer '.repeat(50)
    const { lines, cut } = fitText(text, STICKY, measure, options)
    expect(cut).toBe(false)
    expect(joined(lines)).toBe(joined([text]))
    holds(text, STICKY)
  })

  test('of twenty thousand characters ends in an ellipsis, quickly', () => {
    const started = performance.now()
    const { lines, cut } = fitText('word '.repeat(4000), { width: 40, height: 40 }, measure, options)
    expect(cut).toBe(true)
    expect(lines.at(-1)?.endsWith('…')).toBe(true)
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test('keeps the line breaks people typed', () => {
    expect(fitText('one\n\ntwo', STICKY, measure, options).lines).toEqual(['one', '', 'two'])
  })

  test('is nothing when blank or without room', () => {
    expect(fitText(' \n ', STICKY, measure, options).lines).toEqual([])
    expect(fitText('x', { width: 0, height: 10 }, measure, options).lines).toEqual([])
  })
})

test('a title is cut to one line', () => {
  expect(clipLine('Order\nmanagement', 100, measure)).toBe('Order management')
  expect(clipLine('Order management', 4, measure)).toBe('Order…')
})
