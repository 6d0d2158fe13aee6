import { languages } from '@stormlane/domain'
import { describe, expect, it } from 'vitest'

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  '../**/words.ts',
  {
    eager: true,
  },
)

interface Found {
  readonly path: string
  readonly words: Readonly<Record<string, unknown>>
}

const isWords = (value: object): value is Record<string, unknown> =>
  languages.some((language) => typeof Reflect.get(value, language) === 'string')

const collect = (path: string, value: unknown): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isWords(value)) return [{ path, words: value }]
  return Object.entries(value).flatMap(([name, part]) => collect(`${path} ${name}`, part))
}

const found = Object.entries(modules).flatMap(([path, exports]) => collect(path, exports))

const places = (sentence: unknown): readonly string[] => (String(sentence).match(/\{\w+\}/g) ?? []).sort()

describe('the words of the page', () => {
  it('are found', () => {
    expect(found.length).toBeGreaterThan(80)
  })

  it.each(found)('$path is said in every language', ({ words }) => {
    for (const language of languages) {
      expect(words[language], language).toMatch(/\S/)
      expect(places(words[language])).toEqual(places(words.en))
    }
    expect(Object.keys(words).sort()).toEqual([...languages].sort())
  })
})
