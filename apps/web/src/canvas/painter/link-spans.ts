import type { Measure } from '../text-fit.ts'
import { linksIn } from '../text-links.ts'

/** A piece of a link on one line of a sticky. */
export interface LinkSpan {
  /** Index of the line. */
  readonly line: number
  /** Where the piece begins and ends, in font sizes from the line's middle. */
  readonly from: number
  readonly to: number
  readonly href: string
}

const NONE: readonly LinkSpan[] = []

/** Where the links of a text are on its lines, as it was broken. */
export const linkSpans = (text: string, lines: readonly string[], measure: Measure): readonly LinkSpan[] => {
  const content = text.replace(/\r\n?/gu, '\n')
  const links = linksIn(content)
  if (links.length === 0) return NONE
  const spans: LinkSpan[] = []
  let at = 0
  lines.forEach((shown, line) => {
    // The last line of a cut text ends in an ellipsis that the text does not have.
    const words = shown.endsWith('…') && !content.includes(shown, at) ? shown.slice(0, -1) : shown
    const start = content.indexOf(words, at)
    if (words === '' || start < 0) return
    const end = start + words.length
    at = end
    const half = measure(shown) / 2
    for (const link of links) {
      const from = Math.max(start, link.start)
      const to = Math.min(end, link.end)
      if (from >= to) continue
      const before = measure(words.slice(0, from - start))
      spans.push({
        line,
        from: before - half,
        to: before + measure(words.slice(from - start, to - start)) - half,
        href: link.href,
      })
    }
  })
  return spans
}
