/**
 * Which pages of this browser changed a board without the server having acknowledged it. A page that is closed
 * leaves its mark behind; the next one that opens the board takes it over and wipes it away when all is saved.
 */
export interface UnsentMarks {
  /** Whether any page left a mark, as far as the storage can be read. */
  any(): boolean
  /** Makes this page answerable for the marks that are there now: it has read what those pages kept. */
  takeOver(): void
  /** Marks the board for this page. */
  set(): void
  /** Wipes away this page's mark and those it took over. */
  clear(): void
}

const PREFIX = 'stormlane.unsent.'

/** Board ids hold no colon. */
const startOf = (boardId: string): string => `${PREFIX}${boardId}:`

const marksOf = (storage: Storage, boardId: string): readonly string[] =>
  Object.keys(storage).filter((key) => key.startsWith(startOf(boardId)))

/**
 * Reads and writes the marks of one board.
 * @param page tells this page from the others that have the board open
 * @param open gives the storage; may throw, as browsers do that keep nothing
 */
export const unsentMarks = (boardId: string, page: string, open = () => localStorage): UnsentMarks => {
  const own = startOf(boardId) + page
  const taken = new Set<string>()
  const attempt = <Value>(act: (storage: Storage) => Value, otherwise: Value): Value => {
    try {
      return act(open())
    } catch {
      // Then nothing is remembered, and nothing of it is claimed.
      return otherwise
    }
  }
  return {
    any: () => attempt((storage) => marksOf(storage, boardId).length > 0, false),
    takeOver: () =>
      attempt((storage) => {
        for (const key of marksOf(storage, boardId)) taken.add(key)
      }, undefined),
    set: () =>
      attempt((storage) => {
        if (storage.getItem(own) === null) storage.setItem(own, '1')
      }, undefined),
    clear: () =>
      attempt((storage) => {
        for (const key of [own, ...taken]) storage.removeItem(key)
        taken.clear()
      }, undefined),
  }
}

/** Wipes away everybody's marks of a board that this browser forgets. */
export const dropMarks = (boardId: string, open = () => localStorage): void => {
  try {
    const storage = open()
    for (const key of marksOf(storage, boardId)) storage.removeItem(key)
  } catch {
    // As above.
  }
}
