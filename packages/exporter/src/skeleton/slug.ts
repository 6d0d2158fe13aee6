import { digestOf } from './digest.ts'

/** Longest slug: short enough to carry a suffix such as `-service` inside a DNS-1123 label of 63. */
export const MAX_SLUG = 50

/** Texts are looked at up to here when a slug is made, so that a pasted page costs no more than a title. */
const MAX_READ = 400

const isForeignLetter = (character: string): boolean =>
  character > '\u007f' && /[\p{L}\p{N}]/u.test(character)

/**
 * The words of a Latin text in lower case, or null when it has none or when it holds letters of another
 * script: dropping or transliterating those would name two different things alike. Accents are taken off,
 * `PlaceOrder` is two words, emoji and punctuation separate.
 */
export const latinWords = (text: string): readonly string[] | null => {
  const plain = text.slice(0, MAX_READ).normalize('NFKD').replace(/\p{M}/gu, '')
  if ([...plain].some(isForeignLetter)) return null
  const words = plain
    .replace(/['’]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z0-9])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.length > 0 ? words : null
}

/** Cuts a slug to {@link MAX_SLUG}; a cut slug ends in eight hex digits of the whole, so it stays its own. */
export const fitSlug = (slug: string): string => {
  if (slug.length <= MAX_SLUG) return slug
  const kept = slug
    .slice(0, MAX_SLUG - 9)
    .replace(/-[^-]*$/, '')
    .replace(/-+$/, '')
  return `${kept === '' ? slug.slice(0, MAX_SLUG - 9) : kept}-${digestOf(slug).slice(0, 8)}`
}

/**
 * ASCII kebab-case slug of a text, DNS-1123 safe, or null when the text has no usable one (other script,
 * emoji only, empty). A text that starts with a digit gets the word of its kind in front.
 */
export const slugOf = (text: string, kindWord: string): string | null => {
  const words = latinWords(text)
  if (!words) return null
  const slug = words.join('-')
  return fitSlug(/^[0-9]/.test(slug) ? `${kindWord}-${slug}` : slug)
}

/** The slug of something that has no usable name: stable as long as its id is. */
export const fallbackSlug = (uid: string, kindWord: string): string =>
  `${kindWord}-${digestOf(uid).slice(0, 8)}`

/** `place-order` → `placeOrder`, for field names and operation ids. */
export const camelOf = (slug: string): string =>
  slug.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `order` → `orders`, for resource paths; regular English plurals only. */
export const pluralOf = (slug: string): string => {
  if (/(s|x|z|ch|sh)$/.test(slug)) return `${slug}es`
  if (/[^aeiou]y$/.test(slug)) return `${slug.slice(0, -1)}ies`
  return `${slug}s`
}

/** A thing that wants a slug inside a scope. */
export interface SlugClaim {
  readonly uid: string
  readonly wanted: string
  /** Set by a person as code name: wins over a slug made from a text. */
  readonly explicit: boolean
}

/**
 * Hands out slugs that are unique in one scope, whatever the order of the claims: explicit ones first, then
 * by id; whoever comes too late gets some digits of its id behind.
 */
export const shareSlugs = (
  claims: readonly SlugClaim[],
  taken: Set<string> = new Set(),
): Map<string, string> => {
  const rank = (claim: SlugClaim): string => `${claim.explicit ? 0 : 1}${claim.uid}`
  const ordered = [...claims].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
  const slugs = new Map<string, string>()
  for (const claim of ordered) slugs.set(claim.uid, takeSlug(taken, claim.wanted, claim.uid))
  return slugs
}

/** Takes the wanted slug, or that with as many digits of the id behind as it needs to be free. */
export const takeSlug = (taken: Set<string>, wanted: string, uid: string): string => {
  const digits = digestOf(uid)
  let slug = wanted
  for (let length = 4; taken.has(slug); length++) slug = fitSlug(`${wanted}-${digits.slice(0, length)}`)
  taken.add(slug)
  return slug
}
