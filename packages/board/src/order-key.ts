/**
 * Keys that sort as strings and leave room between any two of them, so that z-order is one value per
 * element and survives concurrent edits: nobody has to renumber anybody else's stickies.
 *
 * A key is six base-62 digits of an integer part (append = one more, so keys stay short however many
 * stickies are put on top) followed by a fraction without trailing zeros (insert between = a longer
 * fraction). A little randomness in the fraction keeps two people's simultaneous keys apart; equal keys
 * are ordered by element id.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
const WIDTH = 6
const MIDDLE = Math.floor(BASE ** WIDTH / 2)

/** A source of numbers in [0, 1), passed in so that tests decide. */
export type RandomSource = () => number

const digitAt = (text: string, index: number): number => {
  const digit = DIGITS.indexOf(text.charAt(index))
  return Math.max(digit, 0)
}

const integerOf = (key: string): number => {
  let value = 0
  for (let index = 0; index < WIDTH; index++) value = value * BASE + digitAt(key, index)
  return value
}

const writeInteger = (value: number): string => {
  let rest = Math.min(Math.max(value, 0), BASE ** WIDTH - 1)
  let text = ''
  for (let index = 0; index < WIDTH; index++) {
    text = DIGITS.charAt(rest % BASE) + text
    rest = Math.floor(rest / BASE)
  }
  return text
}

/** One or two random digits, never ending in zero. */
const jitter = (random: RandomSource): string =>
  DIGITS.charAt(Math.floor(random() * BASE)) + DIGITS.charAt(1 + Math.floor(random() * (BASE - 1)))

/** A fraction strictly between two fractions; `high` undefined means 1. */
const fractionBetween = (low: string, high: string | undefined, random: RandomSource): string => {
  let prefix = ''
  let bounded = high
  for (let index = 0; ; index++) {
    const from = digitAt(low, index)
    const to = bounded === undefined ? BASE : digitAt(bounded, index)
    if (to - from > 1) {
      const digit = from + 1 + Math.floor(random() * (to - from - 1))
      return prefix + DIGITS.charAt(digit)
    }
    prefix += DIGITS.charAt(from)
    // Once a digit is smaller than the upper bound's, what follows is free to grow.
    if (to > from) bounded = undefined
  }
}

/** Whether a value is a key this module could have made: longer or stranger ones are replaced on reading. */
export const isOrderKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= WIDTH && value.length <= 512 && /^[0-9A-Za-z]+$/.test(value)

/** The key of a board's first element. */
export const firstKey = (random: RandomSource): string => writeInteger(MIDDLE) + jitter(random)

/** A key above the given one. */
export const keyAbove = (key: string, random: RandomSource): string =>
  writeInteger(integerOf(key) + 1) + jitter(random)

/** A key below the given one. */
export const keyBelow = (key: string, random: RandomSource): string =>
  writeInteger(integerOf(key) - 1) + jitter(random)

/**
 * A key strictly between two keys, `low < high`.
 * @throws RangeError when they are equal or the wrong way round: there is nothing between them.
 */
export const keyBetween = (low: string, high: string, random: RandomSource): string => {
  if (!(low < high)) throw new RangeError(`no order key lies between ${low} and ${high}`)
  const lowInteger = low.slice(0, WIDTH)
  const highInteger = high.slice(0, WIDTH)
  const fraction = fractionBetween(
    low.slice(WIDTH),
    lowInteger === highInteger ? high.slice(WIDTH) : undefined,
    random,
  )
  return lowInteger + fraction
}

/** `count` ascending keys for a new board, without randomness so that the same file gives the same document. */
export const evenKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${writeInteger(MIDDLE + index)}V`)
