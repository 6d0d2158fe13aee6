import type { Words } from '@stormlane/domain'
import type * as z from 'zod'

/** What is wrong with a board file, where, and how to mend it. */
export interface BoardFileProblem {
  /** JSON pointer (RFC 6901) to the place; empty for the file as a whole. */
  readonly pointer: string
  /** English sentence, for logs and the command line. */
  readonly message: string
  readonly words: Words
}

/** A problem with its sentence in every language. */
export const problem = (pointer: string, words: Words): BoardFileProblem => ({
  pointer,
  message: words.en,
  words,
})

/** Longest step of a pointer; a longer name is cut off, as it is only there to be found by a person. */
const MOST_STEP = 100

/** A JSON pointer (RFC 6901) from the steps of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => `/${String(step).slice(0, MOST_STEP).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')

/** A value as it may be named in a sentence: short, on one line, whatever a file can hold. */
export const quote = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const article = (expected: string): Words => {
  const names: Readonly<Record<string, Words>> = {
    string: { en: 'text', ko: '문자열' },
    number: { en: 'a finite number', ko: '유한한 숫자' },
    array: { en: 'a list', ko: '목록' },
    object: { en: 'an object', ko: '객체' },
    record: { en: 'an object', ko: '객체' },
  }
  return names[expected] ?? { en: expected, ko: expected }
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** Turns what the schema found into a sentence that says what was expected. */
export const problemOf = (issue: z.core.$ZodIssue, root: unknown): BoardFileProblem => {
  const pointer = pointerOf(issue.path)
  const found = valueAt(root, issue.path)
  switch (issue.code) {
    case 'invalid_type': {
      const expected = article(issue.expected)
      return found === undefined
        ? problem(pointer, {
            en: `is missing; expected ${expected.en}`,
            ko: `값이 없습니다. ${expected.ko}이(가) 필요합니다`,
          })
        : problem(pointer, {
            en: `expected ${expected.en}, found ${quote(found)}`,
            ko: `${expected.ko}이(가) 필요한데 ${quote(found)}이(가) 있습니다`,
          })
    }
    case 'invalid_value': {
      const known = issue.values.map((value) => String(value)).join(', ')
      return found === undefined
        ? problem(pointer, {
            en: `is missing; expected one of ${known}`,
            ko: `값이 없습니다. 가능한 값: ${known}`,
          })
        : problem(pointer, {
            en: `expected one of ${known}, found ${quote(found)}`,
            ko: `가능한 값은 ${known}인데 ${quote(found)}이(가) 있습니다`,
          })
    }
    case 'too_big':
      return problem(pointer, {
        en: `is too large or too long; at most ${issue.maximum}`,
        ko: `너무 크거나 깁니다. 최대 ${issue.maximum}입니다`,
      })
    case 'too_small':
      return problem(pointer, {
        en: `is too small or too short; expected ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
        ko: `너무 작거나 짧습니다. ${issue.minimum}${issue.inclusive ? ' 이상' : '보다 커야'} 합니다`,
      })
    default:
      return problem(pointer, {
        en: `is not what was expected, found ${quote(found)}`,
        ko: `예상한 값이 아닙니다: ${quote(found)}`,
      })
  }
}
