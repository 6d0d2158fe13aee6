import type { WallPointer } from '../../tools/tool.ts'

/** There ⌘ does what Ctrl does elsewhere, and Ctrl with a click is the right button. */
const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent)

/** The keys that change what a gesture does. */
export type Modifiers = Pick<WallPointer, 'shift' | 'alt' | 'mod'>

export const modifiersOf = (event: MouseEvent | KeyboardEvent): Modifiers => ({
  shift: event.shiftKey,
  alt: event.altKey,
  mod: isMac ? event.metaKey : event.ctrlKey,
})
