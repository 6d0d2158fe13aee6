/**
 * Whether a request may come from where it says. A browser always names the page's origin on sockets and on
 * requests that change something; it must be this host or one that was allowed by configuration.
 * Without the header it is no browser, and no other site can ride on it.
 * @param allowed further origins such as `https://wall.example`
 */
export const originAllowed = (
  origin: string | undefined | null,
  host: string | undefined | null,
  allowed: readonly string[],
): boolean => {
  if (origin === undefined || origin === null) return true
  if (allowed.includes(origin)) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host: from } = new URL(origin)
  return (protocol === 'http:' || protocol === 'https:') && from === host?.toLowerCase()
}
