import type { EmbeddedFont } from './fonts/embed.ts'

/** A piece of a line in one font; without a font where none has its letters. */
export interface TextRun {
  readonly text: string
  readonly font: EmbeddedFont | undefined
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Written from right to left, or changing the direction: no bundled font has these scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/u

/** Neither drawn nor in any font. */
const INVISIBLE = /[\p{Cc}\u200b\u200e\ufeff]/gu

/**
 * A line in pieces of one font each, as browsers choose fonts: each letter in the first font that has it. What
 * no font has stays in one piece with what stands beside it in the same way, and a line that runs from right to
 * left stays whole.
 * @param fonts those of the line's weight, in the wall's order
 */
export const runsOf = (line: string, fonts: readonly EmbeddedFont[]): readonly TextRun[] => {
  const shown = line.replace(INVISIBLE, '')
  if (RIGHT_TO_LEFT.test(shown)) return [{ text: shown, font: undefined }]
  const sets = fonts.map((font) => ({ font, letters: new Set(font.codePoints) }))
  const fontOf = (grapheme: string) =>
    sets.find(({ letters }) => [...grapheme].every((letter) => letters.has(letter.codePointAt(0) ?? 0)))?.font
  const runs: { text: string; font: EmbeddedFont | undefined }[] = []
  for (const { segment } of graphemes.segment(shown)) {
    const font = fontOf(segment)
    const current = runs.at(-1)
    if (current && current.font === font) current.text += segment
    else runs.push({ text: segment, font })
  }
  return runs
}
