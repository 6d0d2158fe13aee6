const KEY = 'stormlane.recent-actions'

/** So many are kept; more would be a second list. */
const MOST_RECENT = 5

/** The ids in a remembered list; whatever else is there is left out. */
export const parseRecent = (remembered: string | null): readonly string[] => {
  try {
    const value: unknown = JSON.parse(remembered ?? '[]')
    return Array.isArray(value)
      ? value.filter((id): id is string => typeof id === 'string').slice(0, MOST_RECENT)
      : []
  } catch {
    return []
  }
}

/** Ids of the actions that were found here last, latest first. */
export const recentActions = (): readonly string[] => {
  try {
    return parseRecent(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

/** Remembers that an action was found and done. */
export const rememberAction = (id: string): void => {
  const kept = [id, ...recentActions().filter((other) => other !== id)].slice(0, MOST_RECENT)
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Without storage nothing is recent.
  }
}
