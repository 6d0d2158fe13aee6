import { COPY_PREFIX, copyName } from './kept.ts'
import { dropMarks, unsentMarks } from './unsent-marks.ts'

/** Whether this browser holds changes of a board that the server has not acknowledged. */
export const hasUnsentWork = (boardId: string): boolean => unsentMarks(boardId, '').any()

/** Removes what this browser keeps of a board. Tabs that have it open go on without keeping it. */
export const forgetCopy = (boardId: string): void => {
  dropMarks(boardId)
  try {
    indexedDB.deleteDatabase(copyName(boardId))
  } catch {
    // A browser without storage kept nothing.
  }
}

/** Removes the copies of boards that this browser no longer lists; work that the server lacks stays. */
export const sweepCopies = async (isListed: (boardId: string) => boolean): Promise<void> => {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith(COPY_PREFIX)) continue
      const boardId = name.slice(COPY_PREFIX.length)
      if (!isListed(boardId) && !hasUnsentWork(boardId)) forgetCopy(boardId)
    }
  } catch {
    // As above.
  }
}
