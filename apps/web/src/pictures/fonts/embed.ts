import type { TextShape } from '../drawing.ts'
import type { Pace } from '../pace.ts'
import { type Face, isMeantFor } from './faces.ts'
import { lettersIn } from './letters-in.ts'
import type { Subsetter } from './subsetter.ts'

/** The letters of one font file at one weight, as they are embedded in a picture. */
export interface EmbeddedFont {
  readonly family: string
  readonly weight: number
  /** The letters that it has. */
  readonly codePoints: readonly number[]
  /** A TrueType font. */
  readonly data: Uint8Array<ArrayBuffer>
}

/** Where fonts come from. */
export interface FontSource {
  /** All faces of the wall's fonts. */
  readonly faces: readonly Face[]
  readonly subsetter: Subsetter
  /** The TrueType font in a file. */
  load(address: string): Promise<Uint8Array>
}

const codePointsOf = (texts: Iterable<string>): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const text of texts) for (const letter of text) found.add(letter.codePointAt(0) ?? 0)
  return found
}

/** Printable ASCII: whatever font is meant for it has it, so that no other is needed. */
const isPlain = (codePoint: number): boolean => codePoint >= 0x20 && codePoint <= 0x7e

/**
 * The fonts that the texts of a drawing need: of each file only the letters used, at each weight used. Letters
 * that no bundled font is meant for are left to whatever shows the picture.
 */
export const embedFonts = async (
  texts: readonly Pick<TextShape, 'text' | 'weight'>[],
  { faces, subsetter, load }: FontSource,
  pace: Pace,
): Promise<readonly EmbeddedFont[]> => {
  const weights = [...new Set(texts.map(({ weight }) => weight))].sort((a, b) => a - b)
  const wanted = weights.flatMap((weight) => {
    const own = texts.filter((text) => text.weight === weight)
    const all = [...codePointsOf(own.map(({ text }) => text))].sort((a, b) => a - b)
    const isTaken = (codePoint: number, face: Face) =>
      isPlain(codePoint) && faces.find((other) => isMeantFor(other, codePoint)) !== face
    return faces.flatMap((face) => {
      const codePoints = all.filter((codePoint) => isMeantFor(face, codePoint) && !isTaken(codePoint, face))
      return codePoints.length > 0 ? [{ face, weight, codePoints }] : []
    })
  })
  const files = new Map<string, Promise<Uint8Array>>()
  for (const { face } of wanted) {
    if (!files.has(face.address)) files.set(face.address, load(face.address))
  }
  await Promise.all(files.values())
  const fonts: EmbeddedFont[] = []
  for (const [index, { face, weight, codePoints }] of wanted.entries()) {
    await pace(index / wanted.length)
    const file = await files.get(face.address)
    if (!file) continue
    const data = subsetter.subset(file, codePoints, weight)
    const letters = lettersIn(data)
    const has = codePoints.filter((codePoint) => letters.has(codePoint))
    if (has.length > 0) fonts.push({ family: face.family, weight, codePoints: has, data })
  }
  return fonts
}

/** What is not drawn, or only changes the letter before it. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Mn}]/u

/** The letters that no embedded font has, each once, in the order of the texts. */
export const lettersWithoutFont = (
  texts: readonly Pick<TextShape, 'text'>[],
  fonts: readonly EmbeddedFont[],
): readonly string[] => {
  const known = new Set(fonts.flatMap(({ codePoints }) => codePoints))
  const missing = new Set<string>()
  for (const { text } of texts) {
    for (const letter of text) {
      if (!known.has(letter.codePointAt(0) ?? 0) && !UNSEEN.test(letter)) missing.add(letter)
    }
  }
  return [...missing]
}

/** A font as a style sheet embeds it. */
export interface EmbeddedFace {
  readonly family: string
  readonly weight: number
  /** CSS unicode-range. */
  readonly range: string
  /** A data URL. */
  readonly address: string
}

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase()

const rangeOf = (codePoints: readonly number[]): string => {
  const ranges: { first: number; last: number }[] = []
  for (const codePoint of codePoints) {
    const current = ranges.at(-1)
    if (current && codePoint === current.last + 1) current.last = codePoint
    else ranges.push({ first: codePoint, last: codePoint })
  }
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',')
}

/** Bytes in base 64. A call can take only so many arguments. */
const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return btoa(text)
}

/** A font in the form in which an SVG carries it. */
export const faceOf = ({ family, weight, codePoints, data }: EmbeddedFont): EmbeddedFace => ({
  family,
  weight,
  range: rangeOf(codePoints),
  address: `data:font/ttf;base64,${base64(data)}`,
})
