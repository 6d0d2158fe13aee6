import type { Box } from './camera.ts'

/** The fonts of the wall, Latin first and then Korean; both are bundled. */
export const WALL_FONT = '"Inter Variable", "Noto Sans KR Variable", sans-serif'

/** Distance of baselines, in font sizes. Roomy enough for Hangul. */
export const LINE_HEIGHT = 1.25

/** Width of a text in font sizes (em); must grow with the text. */
export type Measure = (text: string) => number

/** How a text is set in its box. */
export interface TextFit {
  /** Font size in board units. */
  readonly size: number
  readonly lines: readonly string[]
  /** Whether the end had to be left out. */
  readonly cut: boolean
}

export interface FitOptions {
  /** Largest font size, board units. */
  readonly largest: number
  /** Font size below which words may be broken to stay larger. */
  readonly comfortable?: number
  /** The same for words in syllables (Hangul, kana, ideographs), which stay readable when broken. */
  readonly comfortableSyllables?: number
}

/** Which words may be broken: none, those written in syllables, any. */
type Breaking = 'none' | 'syllables' | 'any'

/** The smallest font size, board units: readable at full zoom (800 %). */
export const SMALLEST = 2

/** Steps down by about 6 %; finer ones are not seen. */
const STEP = 0.94

/** Rounding of glyph positions may make a painted line a little wider than the sum of its words. */
const TOLERANCE = 1.01

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** Scripts that are written without spaces; Hangul has spaces and keeps its words whole. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]/u

const SYLLABLES = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/u

/** What must not begin a line (Japanese and Chinese typesetting). */
const NO_LINE_START =
  /^[、。，．・：；？！」』）】〉》〕｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)\]}]/u

/** The pieces between which a line may end: words with the spaces after them. */
const breakable = (line: string): readonly string[] => {
  const pieces: string[] = []
  for (const chunk of line.match(/\s*\S+\s*|\s+/gu) ?? []) {
    if (!UNSPACED.test(chunk)) {
      pieces.push(chunk)
      continue
    }
    let first = true
    for (const { segment } of words.segment(chunk)) {
      if (!first && (NO_LINE_START.test(segment) || segment.trim() === '')) {
        pieces.push((pieces.pop() ?? '') + segment)
      } else pieces.push(segment)
      first = false
    }
  }
  return pieces
}

/** Whether a browser, too, should end lines between any two letters of this text (no Hangul, which has spaces). */
export const breaksBetweenLetters = (text: string): boolean =>
  UNSPACED.test(text) && !/[\uac00-\ud7af]/u.test(text)

/** Breaks one paragraph at a width given in em; undefined where a word would have to be broken but must not. */
const wrapLine = (
  pieces: readonly string[],
  width: number,
  measure: Measure,
  breaking: Breaking,
): string[] | undefined => {
  const lines: string[] = []
  let line = ''
  let taken = 0
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    taken = 0
  }
  for (const piece of pieces) {
    const visible = measure(piece.trimEnd())
    if (taken > 0 && taken + visible > width) end()
    if (visible <= width) {
      line += piece
      taken += measure(piece)
      continue
    }
    if (breaking === 'none' || (breaking === 'syllables' && !SYLLABLES.test(piece))) return undefined
    for (const { segment } of graphemes.segment(piece)) {
      const step = measure(segment)
      if (taken > 0 && taken + step > width && segment.trim() !== '') end()
      line += segment
      taken += step
    }
  }
  lines.push(line.trimEnd())
  return lines
}

const wrapAll = (
  paragraphs: readonly (readonly string[])[],
  width: number,
  most: number,
  measure: Measure,
  breaking: Breaking,
): string[] | undefined => {
  const lines: string[] = []
  for (const pieces of paragraphs) {
    const wrapped = wrapLine(pieces, width, measure, breaking)
    if (!wrapped) return undefined
    for (const line of wrapped) lines.push(line)
    if (lines.length > most && breaking !== 'any') return undefined
    if (lines.length > most + 1) return lines
  }
  return lines
}

const NOTHING: TextFit = { size: 0, lines: [], cut: false }

/** As much of a line as fits beside an ellipsis; empty when not even that does. */
const ellipsis = (line: string, width: number, measure: Measure): string => {
  const room = width - measure('…')
  if (room < 0) return ''
  let kept = ''
  let taken = 0
  for (const { segment } of graphemes.segment(line)) {
    taken += measure(segment)
    if (taken > room || measure(kept + segment) > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The lines that fit at a size, the last one ending in an ellipsis; none when a letter is wider than the box. */
const cutOff = (lines: readonly string[], most: number, width: number, measure: Measure): string[] => {
  const kept = lines.slice(0, most)
  const last = ellipsis(kept.pop() ?? '', width, measure)
  if (last === '' || kept.some((line) => measure(line) > width)) return []
  return [...kept, last]
}

/**
 * Sets a text into a box: the largest font size at which everything fits, words whole where that stays
 * comfortable, broken by grapheme where not. What does not fit even at the smallest size ends in an ellipsis;
 * nothing is ever wider or higher than the box.
 * @param box width and height in board units
 */
export const fitText = (
  text: string,
  box: Pick<Box, 'width' | 'height'>,
  measure: Measure,
  { largest, comfortable = 12, comfortableSyllables = comfortable }: FitOptions,
): TextFit => {
  const content = text.replace(/\r\n?/gu, '\n')
  if (content.trim() === '' || !(box.width > 0) || !(box.height > 0)) return NOTHING
  const paragraphs = content.split('\n').map(breakable)
  const start = Math.min(largest, box.height / LINE_HEIGHT)
  const attempt = (size: number, breaking: Breaking): readonly string[] | undefined => {
    const most = Math.floor(box.height / (size * LINE_HEIGHT) + 1e-9)
    const width = box.width / size / TOLERANCE
    const lines = wrapAll(paragraphs, width, most, measure, breaking)
    if (!lines || lines.length > most) return undefined
    return lines.every((line) => measure(line) <= width) ? lines : undefined
  }
  const search = (from: number, to: number, breaking: Breaking): TextFit | undefined => {
    for (let size = Math.min(from, start); size >= Math.min(to, start); size *= STEP) {
      const lines = attempt(size, breaking)
      if (lines) return { size, lines, cut: false }
    }
    return undefined
  }
  const found =
    search(start, Math.max(comfortable, comfortableSyllables), 'none') ??
    search(comfortableSyllables * 1.2, comfortable, 'syllables') ??
    search(comfortable, SMALLEST, 'any')
  if (found) return found
  const size = Math.min(SMALLEST, start)
  const width = box.width / size / TOLERANCE
  const most = Math.max(1, Math.floor(box.height / (size * LINE_HEIGHT) + 1e-9))
  const lines = wrapAll(paragraphs, width, most, measure, 'any') ?? []
  if (lines.length <= most && lines.every((line) => measure(line) <= width))
    return { size, lines, cut: false }
  return { size, lines: cutOff(lines, most, width, measure), cut: true }
}

/** One line of text no wider than a width (em), with an ellipsis where it was cut. */
export const clipLine = (text: string, width: number, measure: Measure): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (measure(line) <= width) return line
  return cutOff([line], 1, width, measure)[0] ?? ''
}
