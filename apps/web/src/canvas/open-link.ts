import { safeHref } from './text-links.ts'

/**
 * Opens an address in a tab of its own that knows nothing of this page: neither its window nor its address, which
 * holds the key to the board. Anything but a web or mail address is refused.
 * @returns whether it was opened
 */
export const openLink = (address: string): boolean => {
  const href = safeHref(address)
  if (href === undefined) return false
  const link = document.createElement('a')
  link.href = href
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.referrerPolicy = 'no-referrer'
  link.click()
  return true
}
