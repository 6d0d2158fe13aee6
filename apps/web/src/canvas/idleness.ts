/** Without a sign of life for so long a person counts as idle, milliseconds. */
const IDLE_AFTER = 60_000

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/**
 * Tells when the person at this page goes idle, by leaving it alone or looking at another, and when they are back.
 * @returns the way to stop
 */
export const watchIdleness = (tell: (idle: boolean) => void): (() => void) => {
  const abort = new AbortController()
  const { signal } = abort
  let isIdle = false
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const become = (idle: boolean) => {
    if (idle === isIdle) return
    isIdle = idle
    tell(idle)
  }
  const check = () => {
    const left = last + IDLE_AFTER - performance.now()
    timer = left > 0 ? setTimeout(check, left) : undefined
    if (left <= 0) become(true)
  }
  const live = () => {
    if (document.hidden) return
    last = performance.now()
    become(false)
    timer ??= setTimeout(check, IDLE_AFTER)
  }
  for (const sign of SIGNS) window.addEventListener(sign, live, { signal, capture: true, passive: true })
  const look = () => (document.hidden ? become(true) : live())
  document.addEventListener('visibilitychange', look, { signal })
  look()
  return () => {
    abort.abort()
    clearTimeout(timer)
  }
}
