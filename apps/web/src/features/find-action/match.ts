import { type Language, languages, type Words } from '@stormlane/domain'
import { lettersOf } from './letters.ts'

/** Added where the words of another language were found. */
const OTHER_LANGUAGE = 0.5

/** From so many letters on, letters may be left out between those that were typed. */
const LEAST_SCATTERED = 2

/** Where the words of a text begin. */
const beginnings = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)

/** How many letters are passed over when the wanted ones are found one after the other from a place on. */
const passedOver = (text: string, wanted: string, from: number): number => {
  let at = from
  let passed = 0
  for (const letter of wanted) {
    const found = text.indexOf(letter, at)
    if (found < 0) return Number.POSITIVE_INFINITY
    passed += found - at
    at = found + letter.length
  }
  return passed
}

/** How well one typed word fits a label, both as letters: 0 best, infinite when not at all. */
const fit = (label: string, word: string): number => {
  if (label.startsWith(word)) return 0
  const starts = beginnings(label)
  if (starts.some((start) => label.startsWith(word, start))) return 1
  if (label.includes(word)) return 2
  if (word.length < LEAST_SCATTERED) return Number.POSITIVE_INFINITY
  const passed = Math.min(...starts.map((start) => passedOver(label, word, start)))
  return 3 + passed / label.length
}

/**
 * How well what somebody typed names something, in any language: 0 best, undefined when not at all. Each typed
 * word has to be found, in any order.
 */
export const fitOf = (label: Words, typed: string, language: Language): number | undefined => {
  const words = lettersOf(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const fits = languages.map((spoken) => {
    const letters = lettersOf(label[spoken])
    const sum = words.reduce((total, word) => total + fit(letters, word), 0)
    return sum + (spoken === language ? 0 : OTHER_LANGUAGE)
  })
  const best = Math.min(...fits)
  return Number.isFinite(best) ? best : undefined
}
