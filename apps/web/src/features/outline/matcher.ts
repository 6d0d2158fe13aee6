const SYLLABLES = { first: 0xac00, last: 0xd7a3 } as const
/** So many syllables share their lead consonant, and so many of those their vowel (Unicode standard, section 3.12). */
const PER_LEAD = 588
const PER_VOWEL = 28

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
/** The consonants that can end a syllable, in the order of the syllables; the first has none. */
const TAILS = [...' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

/** The syllables that begin with a consonant, as a class of a regular expression. */
const beginningWith = (lead: string): string => {
  const start = SYLLABLES.first + LEADS.indexOf(lead) * PER_LEAD
  return `[${lead}${String.fromCharCode(start)}-${String.fromCharCode(start + PER_LEAD - 1)}]`
}

/** What a syllable that is still being written may become: 주 → 줌, 줌 → 주문. */
const growing = (syllable: string): string => {
  const code = syllable.charCodeAt(0)
  const tail = (code - SYLLABLES.first) % PER_VOWEL
  if (tail === 0) return `[${syllable}-${String.fromCharCode(code + PER_VOWEL - 1)}]`
  const moving = TAILS[tail] ?? ''
  if (!LEADS.includes(moving)) return syllable
  return `(?:${syllable}|${String.fromCharCode(code - tail)}${beginningWith(moving)})`
}

const isSyllable = (letter: string): boolean => {
  const code = letter.charCodeAt(0)
  return code >= SYLLABLES.first && code <= SYLLABLES.last
}

/** Text as it is compared: composed, without accents, spaces as one. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * Whether folded text holds what somebody looks for, in any case and script. Hangul is found by initial consonants
 * (ㅈㅁ finds 주문) and while its last syllable is still being written. Undefined for an empty query.
 */
export const matcherOf = (query: string): ((text: string) => boolean) | undefined => {
  const letters = [...folded(query)]
  if (letters.length === 0) return undefined
  const pattern = letters.map((letter, index) => {
    if (LEADS.includes(letter)) return beginningWith(letter)
    if (index === letters.length - 1 && isSyllable(letter)) return growing(letter)
    return letter.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  })
  const expression = new RegExp(pattern.join(''), 'iu')
  return (text) => expression.test(text)
}
