import { normaliseText } from '@stormlane/domain'
import { latinWords } from './slug.ts'
import { oneLine } from './text.ts'

/** What a name is compared by: the words of its slug where it has a usable one, and its letters as written. */
export interface Wording {
  readonly words: readonly string[]
  readonly letters: string
}

export const wordingOf = (text: string, codeName: unknown): Wording => ({
  words: (typeof codeName === 'string' ? latinWords(codeName) : null) ?? latinWords(text) ?? [],
  letters: normaliseText(text).replace(/[^\p{L}\p{N}]/gu, ''),
})

/** Words that carry no noun of the business. */
const fillers = new Set(
  'a an the to of for from in on at by with and or as into out up off is be has was were'.split(' '),
)

/**
 * Whether a command or event speaks of an aggregate: all words of the aggregate's name stand in it, or, in
 * scripts that do not part words, its letters do.
 */
export const speaksOf = (name: Wording, aggregate: Wording): boolean => {
  if (aggregate.words.length > 0 && name.words.length > 0) {
    return aggregate.words.every((word) => name.words.includes(word))
  }
  return aggregate.letters.length >= 2 && name.letters.includes(aggregate.letters)
}

/** The noun that a command shares with its events, as the name of a proposed aggregate. */
export interface SharedNoun {
  /** Same key, same aggregate. */
  readonly key: string
  readonly name: string
  readonly codeName: string | null
}

const MAX_NOUN_WORDS = 3

const titled = (words: readonly string[]): string =>
  words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(' ')

const commonStart = (a: string, b: string): string => {
  const left = [...a]
  const right = [...b]
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return left.slice(0, length).join('').trim()
}

const writtenNoun = (command: string, events: readonly string[]): string | null => {
  const name = oneLine(command.normalize('NFC'))
  const starts = events
    .map((event) => commonStart(name, oneLine(event.normalize('NFC'))))
    .filter((start) => [...start].length >= 2)
  const longest = starts.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
  if (longest !== undefined) return longest
  const words = name.split(' ')
  return words.length > 1 ? words.slice(0, -1).join(' ') : null
}

/**
 * English imperatives put the noun behind the verb (`place order`, `order placed`); languages written in
 * other scripts here put it in front (주문하기, 주문됨), where it is the start that command and event share.
 * Null when nothing is shared.
 */
export const sharedNoun = (
  command: { readonly text: string; readonly codeName: unknown },
  events: readonly { readonly text: string; readonly codeName: unknown }[],
): SharedNoun | null => {
  const { words } = wordingOf(command.text, command.codeName)
  const latin = latinWords(command.text) !== null
  const written = latin
    ? null
    : writtenNoun(
        command.text,
        events.map(({ text }) => text),
      )
  if (words.length > 0) {
    const nouns = words.slice(1).filter((word) => !fillers.has(word))
    const said = new Set(events.flatMap(({ text, codeName }) => wordingOf(text, codeName).words))
    const shared = nouns.filter((word) => said.has(word))
    const chosen = (shared.length > 0 ? shared : nouns).slice(0, MAX_NOUN_WORDS)
    if (chosen.length > 0) {
      const codeName = chosen.join('-')
      return { key: codeName, name: written ?? titled(chosen), codeName }
    }
  }
  return written === null ? null : { key: normaliseText(written), name: written, codeName: null }
}
