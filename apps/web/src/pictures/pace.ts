/** Called between pieces of work with how much of it is done, 0…1; what it returns is waited for. */
export type Pace = (share: number) => Promise<void> | undefined

/** Work without a pause. */
export const atOnce: Pace = () => undefined

/** So long the page may be busy before it draws and listens again, ms. */
const SLICE = 24

/**
 * Lets the page breathe between pieces of work.
 * @param tell hears how much is done
 * @param signal stops the work: the promise is rejected with its reason
 */
export const breathing = (tell: (share: number) => void, signal: AbortSignal): Pace => {
  let since = performance.now()
  return (share) => {
    signal.throwIfAborted()
    if (performance.now() - since < SLICE) return undefined
    tell(share)
    return new Promise((resolve) =>
      // A task of its own: a resolved promise alone would let nothing else happen.
      setTimeout(() => {
        since = performance.now()
        resolve()
      }, 0),
    )
  }
}
