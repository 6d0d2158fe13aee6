import { kindOf } from '@stormlane/domain'
import type { Report } from './report.ts'
import { fallbackSlug, shareSlugs, slugOf } from './slug.ts'
import { clip, oneLine } from './text.ts'
import type { Named } from './types.ts'
import type { Item, Wall } from './wall.ts'

const MAX_NAME = 200

/** The word that stands before a fallback slug, for each prefix of a ref that a sticky can have. */
const kindWords = {
  ctx: 'context',
  agg: 'aggregate',
  cmd: 'command',
  evt: 'event',
  pol: 'policy',
  rm: 'read-model',
  act: 'actor',
  ext: 'system',
  frag: 'fragment',
} as const
export type RefKind = keyof typeof kindWords

/** Name and description as they may stand in the skeleton: a name has 1 to 200 characters. */
export const namesOf = (text: string, otherwise: string): { name: string; description?: string } => {
  const name = oneLine(text)
  const full = text.trim()
  if (name === '') return { name: otherwise }
  const clipped = clip(name, MAX_NAME)
  return clipped === name ? { name } : { name: clipped, description: clip(full, 4000) }
}

/** A derived element's identity, keys in schema order. */
export const namedAs = (uid: string, ref: string, name: string, slug: string): Named => ({
  uid,
  ref,
  name: clip(name, MAX_NAME),
  slug,
})

interface Naming {
  readonly wall: Wall
  readonly report: Report
}

/** What a person calls the item in messages: its text, or its kind when it has none. */
export const calling = (item: Item): string => {
  const name = oneLine(item.text)
  return name === '' ? `the unnamed ${kindOf(item.kind).label.en.toLowerCase()}` : `"${clip(name, 80)}"`
}

const codeNameOf = (item: Item, word: string): { slug: string | null; bad: boolean } => {
  const code = item.attributes.codeName
  if (code === undefined || code === null || code === '') return { slug: null, bad: false }
  const slug = typeof code === 'string' ? slugOf(code, word) : null
  return { slug, bad: slug === null }
}

/**
 * Names the items of one scope. A `codeName` sets the slug, else a Latin text does; a text without a usable
 * slug is never transliterated: it gets a fallback from its id, and a diagnostic that asks for a code name.
 * @param path what stands between the kind and the slug in a ref, for example `order.`
 * @param taken slugs of the scope that are in use already; those given out are added
 */
export const nameItems = (
  { wall, report }: Naming,
  kind: RefKind,
  items: readonly Item[],
  path = '',
  taken: Set<string> = new Set(),
): Map<Item, Named> => {
  const word = kindWords[kind]
  const wishes = items.map((item) => {
    const code = codeNameOf(item, word)
    const own = code.slug ?? slugOf(item.text, word)
    return { item, code, usable: own !== null, wanted: own ?? fallbackSlug(item.id, word) }
  })
  const slugs = shareSlugs(
    wishes.map(({ item, code, wanted }) => ({ uid: item.id, wanted, explicit: code.slug !== null })),
    taken,
  )
  const named = new Map<Item, Named>()
  for (const { item, code, usable, wanted } of wishes) {
    const slug = slugs.get(item.id) ?? wanted
    const ref = `${kind}:${path}${slug}`
    const { name, description } = namesOf(item.text, kindOf(item.kind).label.en)
    named.set(item, {
      ...namedAs(wall.publicId(item.id), ref, name, slug),
      ...(description === undefined ? {} : { description }),
    })
    const about = { element: ref, stickies: item.stickies, blocksGeneration: false }
    if (code.bad) {
      report.tell({
        ...about,
        code: 'name.bad-code-name',
        severity: 'warning',
        message: `The code name of ${calling(item)} has no letters a to z to make a slug of; it was left out.`,
        suggestion: 'Give a code name of lower-case letters, digits and hyphens, such as order-placed.',
      })
    }
    if (oneLine(item.text) === '') {
      report.tell({
        ...about,
        code: 'name.missing',
        severity: item.kind === 'aggregate' ? 'info' : 'warning',
        message: `A sticky of kind ${item.kind} has no text; it is called "${name}" here.`,
        suggestion: 'Write its name on it, or take it off the wall.',
      })
    } else if (!usable) {
      report.tell({
        ...about,
        code: 'name.needs-slug',
        severity: 'warning',
        message: `${calling(item)} has no name that code can use; it is called ${slug} there until it has one.`,
        suggestion: 'Set its code name to an English name in lower-case letters, digits and hyphens.',
      })
    }
    if (slug !== wanted) {
      report.tell({
        ...about,
        code: 'name.slug-taken',
        severity: 'warning',
        message: `${calling(item)} would be called ${wanted} in code, which another element has; it is called ${slug}.`,
        suggestion: 'Give one of them a code name of its own.',
      })
    }
    if (description !== undefined) {
      report.tell({
        ...about,
        code: 'name.too-long',
        severity: 'info',
        message: `${calling(item)} is longer than ${MAX_NAME} characters; the name was cut and the whole text kept as description.`,
        suggestion: 'Put the name on the sticky and the rest on a note.',
      })
    }
  }
  return named
}
