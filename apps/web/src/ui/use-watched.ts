import { useCallback, useSyncExternalStore } from 'react'

/**
 * A value read from something that tells when it changes.
 * @param read must give the same value (by identity) until something changed
 */
export const useWatched = <Value>(
  source: { subscribe(listener: () => void): () => void },
  read: () => Value,
): Value => {
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source])
  return useSyncExternalStore(subscribe, read)
}
