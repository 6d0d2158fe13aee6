/** A link in a text: where it stands and where it leads. */
export interface TextLink {
  readonly start: number
  readonly end: number
  /** An absolute address with one of the allowed schemes. */
  readonly href: string
}

/** Nothing else is ever a link: other schemes run programs or hide where they lead. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** Longer addresses stay text, UTF-16 units. */
const LONGEST = 2000

/** Where a link may begin: not in the middle of a Latin word or of another scheme. */
const BEGIN = /(?<![A-Za-z0-9+.:/@-])(?:https?:\/\/|mailto:)/giu

/** What no address holds: spaces, quotes, brackets of markup, control and direction characters. */
const NEVER = /[\s<>"'`“”‘’「」『』《》、。\p{Cc}\p{Cf}]/u

/** Ends of a sentence or of brackets that belong to the text around an address. */
const AFTER = /[.,;:!?…)\]}]$/u

/** A host, an optional port, and what follows. The last label is written in one script: Hangul after it is text. */
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|[가-힣]+)(?::\d{1,5})?/iu

/** Korean particles that follow an address without a space. */
const PARTICLE =
  /(?<=[A-Za-z0-9/_=&%~-])(?:에서는|에서|에게|으로|까지|부터|입니다|이다|이고|하고|처럼|보다|라고|에는|에|로|은|는|이|가|을|를|와|과|도|의|만)$/u

const MAIL = /^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u

const unbalanced = (text: string): boolean => {
  const last = text.at(-1) ?? ''
  const open = { ')': '(', ']': '[', '}': '{' }[last]
  return open === undefined || text.split(last).length > text.split(open).length
}

/** An address without what the sentence around it added. */
const trimmed = (text: string): string => {
  let kept = text
  while (AFTER.test(kept) && unbalanced(kept)) kept = kept.slice(0, -1)
  return kept
}

/**
 * The address as it may be opened: absolute, http, https or mailto, without a name and password before the host,
 * which only serve to disguise it. Undefined for anything else.
 */
export const safeHref = (address: string): string | undefined => {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  if (url.protocol === 'mailto:') return MAIL.test(url.pathname) ? url.href : undefined
  return url.hostname === '' ? undefined : url.href
}

/** The part of a text, from the beginning of a scheme on, that is an address. */
const addressIn = (text: string, scheme: string): string => {
  const end = text.slice(scheme.length).search(NEVER)
  const run = end < 0 ? text : text.slice(0, scheme.length + end)
  if (scheme.toLowerCase() === 'mailto:') {
    const mail = MAIL.exec(run.slice(scheme.length))?.[0] ?? ''
    const query = /^\?[A-Za-z0-9=&%+.,_-]*/u.exec(run.slice(scheme.length + mail.length))?.[0] ?? ''
    return mail === '' ? '' : trimmed(scheme + mail + query)
  }
  const host = HOST.exec(run.slice(scheme.length))?.[0] ?? ''
  const rest = run.slice(scheme.length + host.length)
  if (host === '') return ''
  // A name before the host would make it another host than the one that is read: no link at all.
  if (rest.startsWith('@') || /^:[^/?#]*@/u.test(rest)) return ''
  const address = /^[/?#]/u.test(rest) ? run : scheme + host
  return trimmed(trimmed(address).replace(PARTICLE, ''))
}

/** The links in a text, in their order; http, https and mailto only. */
export const linksIn = (text: string): readonly TextLink[] => {
  if (!/https?:\/\/|mailto:/iu.test(text)) return []
  const links: TextLink[] = []
  let free = 0
  for (const { index, 0: scheme } of text.matchAll(BEGIN)) {
    if (index < free) continue
    const address = addressIn(text.slice(index, index + LONGEST + 1), scheme)
    const href = address === '' ? undefined : safeHref(address)
    if (href === undefined) continue
    free = index + address.length
    links.push({ start: index, end: free, href })
  }
  return links
}

/** What a link is called on a button: its host, or the mail address. */
export const nameOfLink = (href: string): string => {
  const { protocol, host, pathname } = new URL(href)
  return protocol === 'mailto:' ? pathname : host
}
