import type { Presence } from '@stormlane/board'
import type { PresenceDoor } from './workspace.ts'

type Part = { [Key in keyof Presence]?: Presence[Key] | undefined }

/** At most this often others hear where the pointer is, milliseconds (30 messages a second). */
const INTERVAL = 34

/**
 * Tells others what this page shows of itself, at most thirty times a second; the latest word always gets out.
 * @param now clock in milliseconds
 */
export const createPresenceOut = (door: PresenceDoor, now: () => number = () => performance.now()) => {
  let pending: Part = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    last = now()
    const part = pending
    pending = {}
    door.show(part)
  }
  return {
    /** Shows a part soon. */
    show(part: Part): void {
      pending = { ...pending, ...part }
      if (timer !== undefined) return
      const wait = last + INTERVAL - now()
      if (wait <= 0) flush()
      else timer = setTimeout(flush, wait)
    },
    /** Shows a part at once, together with what waits. */
    showNow(part: Part): void {
      pending = { ...pending, ...part }
      flush()
    },
    destroy(): void {
      clearTimeout(timer)
    },
  }
}

export type PresenceOut = ReturnType<typeof createPresenceOut>
