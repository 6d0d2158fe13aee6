import type { SessionStore } from '../../session/session.ts'
import { type Modifiers, modifiersOf } from './modifiers.ts'

/** What the keys need to know of the gesture under way, and do to it. */
export interface GestureUnderKeys {
  isActive(): boolean
  giveUp(): void
  /** A key that changes what the gesture does was pressed or let go. */
  modified(modifiers: Modifiers): void
}

const MODIFIERS = new Set(['Shift', 'Alt', 'Control', 'Meta'])

/**
 * The keys of a hand that works on the wall: Escape gives a gesture up, the held space bar turns every press into
 * moving the wall, and Shift, Alt and Ctrl change a gesture under way as soon as they are pressed.
 */
export const startGestureKeys = (session: SessionStore, root: HTMLElement, gesture: GestureUnderKeys) => {
  const abort = new AbortController()
  const { signal } = abort
  let isSpaceHeld = false

  const writingElsewhere = (): boolean => {
    const { activeElement } = document
    return activeElement !== null && activeElement !== document.body && !root.contains(activeElement)
  }
  const space = (event: KeyboardEvent) => {
    const { editing } = session.getState()
    if (event.code !== 'Space' || event.isComposing || editing !== null || writingElsewhere()) return
    if (event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    if (!isSpaceHeld && !gesture.isActive()) root.style.cursor = 'grab'
    isSpaceHeld = true
  }
  /** Escape gives up a gesture before anything else hears of it. */
  const abandon = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !gesture.isActive()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    gesture.giveUp()
  }
  const modify = (event: KeyboardEvent) => {
    if (!gesture.isActive() || !MODIFIERS.has(event.key)) return
    gesture.modified(modifiersOf(event))
    // Alt alone would take the keyboard to the browser's own menu.
    event.preventDefault()
  }
  const release = (event: KeyboardEvent) => {
    modify(event)
    if (event.code !== 'Space') return
    isSpaceHeld = false
    if (!gesture.isActive()) root.style.cursor = ''
  }
  window.addEventListener('keydown', abandon, { signal, capture: true })
  window.addEventListener('keydown', space, { signal })
  window.addEventListener('keydown', modify, { signal })
  window.addEventListener('keyup', release, { signal })
  window.addEventListener(
    'blur',
    () => {
      isSpaceHeld = false
    },
    { signal },
  )
  return {
    get isSpaceHeld(): boolean {
      return isSpaceHeld
    },
    stop: () => abort.abort(),
  }
}
