import type * as Y from 'yjs'
import type { LinkEvent } from '../connection/save-state.ts'
import type { LocalCopy } from './local-copy.ts'
import { unsentMarks } from './unsent-marks.ts'

/** A browser that does not say within this time what it keeps is not waited for any longer. */
const PATIENCE_MS = 2_000

/** One board's copy on this device, as the connection uses it. */
export interface BoardKeeper {
  /** Opens the copy, once. Resolves when it has been loaded, cannot be had, or takes too long. */
  open(): Promise<void>
  /** Whether an update with this origin is what the device had kept, not a change. */
  readonly isLoading: boolean
  /** Whether every change so far is written to this device. */
  isSettled(): boolean
  /** This page changed the board. */
  changed(): void
  /** Everything is on the server's disk. */
  saved(): void
  close(): void
}

/** Keeps a board's document on this device; the code that does it is fetched when it is first needed. */
export const keepBoard = (
  boardId: string,
  doc: Y.Doc,
  isAway: () => boolean,
  tell: (event: LinkEvent) => void,
): BoardKeeper => {
  const marks = unsentMarks(boardId, String(doc.clientID))
  let copy: LocalCopy | null = null
  let opening: Promise<void> | null = null
  let isLoading = false
  let isOpen = true
  let isMarked = false
  let isDamaged = false

  const load = async (): Promise<void> => {
    const { openCopy } = await import('./local-copy.ts')
    if (!isOpen) return
    isLoading = true
    const onKept = (kept: Parameters<Parameters<typeof openCopy>[0]['onKept']>[0]): void => {
      isDamaged = kept === 'damaged'
      tell({ type: 'kept', kept })
    }
    copy = openCopy({ boardId, doc, isAway, onKept })
    const wasKept = await copy.loaded
    isLoading = false
    if (!isOpen) return
    const unsent = marks.any()
    if (wasKept) {
      marks.takeOver()
      isMarked ||= unsent
      tell({ type: 'loaded', unsent })
    }
  }

  return {
    open: () => {
      opening ??= Promise.race([
        load().catch(() => {
          isLoading = false
          if (isOpen) tell({ type: 'kept', kept: 'blocked' })
        }),
        new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
      ])
      return opening
    },
    get isLoading() {
      return isLoading
    },
    isSettled: () => copy?.isSettled() ?? false,
    changed: () => {
      isMarked = true
      marks.set()
    },
    saved: () => {
      if (isMarked) marks.clear()
      isMarked = false
      if (!isDamaged) return
      isDamaged = false
      // All that could be read of it is on the server: the next opening begins with a sound copy.
      import('./forget-copy.ts').then(({ forgetCopy }) => forgetCopy(boardId)).catch(() => {})
    },
    close: () => {
      isOpen = false
      copy?.close()
    },
  }
}
