import { expect, test } from 'vitest'
import { linkSpans } from './link-spans.ts'

/** Every letter is one font size wide. */
const measure = (text: string) => text.length

test('a link that was broken has a piece on each of its lines', () => {
  const text = 'see https://example.org/abc now'
  const spans = linkSpans(text, ['see', 'https://exam', 'ple.org/abc', 'now'], measure)
  expect(spans).toEqual([
    { line: 1, from: -6, to: 6, href: 'https://example.org/abc' },
    { line: 2, from: -5.5, to: 5.5, href: 'https://example.org/abc' },
  ])
})

test('the words around a link on its line are not part of it', () => {
  expect(linkSpans('a https://b.test c', ['a https://b.test c'], measure)).toEqual([
    { line: 0, from: -7, to: 7, href: 'https://b.test/' },
  ])
})

test('the same words before the link do not draw it to them', () => {
  const text = 'b.test\nb.test\nhttps://b.test'
  expect(linkSpans(text, ['b.test', 'b.test', 'https://b.test'], measure).map(({ line }) => line)).toEqual([
    2,
  ])
})

test('an ellipsis at a cut end is no part of a link', () => {
  const spans = linkSpans('https://example.org/long', ['https://exa…'], measure)
  expect(spans).toMatchObject([{ line: 0, from: -6, to: 5 }])
})

test('a text without links costs nothing', () => {
  expect(linkSpans('javascript:alert(1)', ['javascript:alert(1)'], measure)).toEqual([])
})
