import { useRef } from 'react'

/**
 * The button that opened something may have been replaced while that was fetched, and then nobody gets the focus
 * back. Gives the ref for the button, and what to call when what it opened has closed.
 */
export const useReturnFocus = () => {
  const button = useRef<HTMLButtonElement>(null)
  const closed = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus()
    })
  }
  return { button, closed }
}
