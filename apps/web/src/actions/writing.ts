import type { SessionStore } from '../session/session.ts'

const WRITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Whether an element is the wall's own text field. */
const isWallText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset.wallText !== undefined

/** Whether somebody is writing where an event arrives: keys and clipboard then belong to the text. */
export const isWriting = (target: EventTarget | null, session: SessionStore): boolean => {
  if (isWallText(target)) return session.getState().editing !== null
  return target instanceof Element && target.closest(WRITABLE) !== null
}
