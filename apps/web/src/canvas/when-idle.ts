/**
 * Work that follows changes but may wait: done once when the page is idle, however often it was asked for.
 * @param within at most this long it waits, milliseconds
 */
export const createWhenIdle = (work: () => void, within: number) => {
  // Safari has no idle callbacks.
  const hasIdle = 'requestIdleCallback' in window
  let waiting = 0
  const run = (): void => {
    waiting = 0
    work()
  }
  return {
    soon: (): void => {
      if (waiting === 0)
        waiting = hasIdle ? requestIdleCallback(run, { timeout: within }) : setTimeout(run, within)
    },
    stop: (): void => {
      if (hasIdle) cancelIdleCallback(waiting)
      else clearTimeout(waiting)
      waiting = 0
    },
  }
}
