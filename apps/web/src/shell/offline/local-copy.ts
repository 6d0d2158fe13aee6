import { ROOTS } from '@stormlane/board'
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { copyName, type Kept } from './kept.ts'

/** A board's document, kept in this browser. */
export interface LocalCopy {
  /**
   * Resolves once what was kept is in the document, or it is clear that nothing will come.
   * True when the copy held a board.
   */
  readonly loaded: Promise<boolean>
  /** Whether every change so far is written to this device. */
  isSettled(): boolean
  close(): void
}

export interface CopyRequest {
  readonly boardId: string
  readonly doc: Y.Doc
  /** Whether the server cannot be asked at the moment, so that other tabs' work is to be had from here only. */
  readonly isAway: () => boolean
  readonly onKept: (kept: Kept) => void
}

/**
 * Keeps a document in the browser's IndexedDB, one database a board.
 *
 * y-indexeddb stores and loads; it is silent about everything that goes wrong, which is what this watches for:
 * a write is on the device when a transaction that was begun after it ends, and not when one is aborted.
 */
export const openCopy = ({ boardId, doc, isAway, onKept }: CopyRequest): LocalCopy => {
  const name = copyName(boardId)
  const persistence = new IndexeddbPersistence(name, doc)
  const tabs = new BroadcastChannel(name)
  /** Changes given to the database, and how many of them it has confirmed. */
  let given = 0
  let confirmed = 0
  let isAsking = false
  let askedToStay = false
  let isOpen = true

  const close = (): void => {
    isOpen = false
    tabs.close()
    persistence.destroy().catch(() => {})
  }
  const giveUp = (kept: Kept): void => {
    if (!isOpen) return
    close()
    onKept(kept)
  }

  const confirm = (): void => {
    const { db } = persistence
    if (isAsking || !isOpen || !persistence.synced || !db) return
    isAsking = true
    const upTo = given
    const after = db.transaction('updates', 'readonly')
    after.objectStore('updates').get(0)
    after.oncomplete = () => {
      isAsking = false
      confirmed = upTo
      if (!isOpen) return
      if (confirmed < given) return confirm()
      tabs.postMessage('stored')
      if (isAway() && !askedToStay) {
        askedToStay = true
        // Now there is work that exists nowhere else: the browser shall not clear it away by itself.
        navigator.storage?.persist?.().catch(() => {})
      }
    }
  }

  const store = persistence._storeUpdate
  doc.off('update', store)
  persistence._storeUpdate = (update: Uint8Array, origin: unknown, _doc?: Y.Doc, by?: Y.Transaction) => {
    try {
      store(update, origin)
      if (!by?.local) return
      given++
      confirm()
    } catch {
      // A database that was closed under us throws; an edit must never fail for it.
      giveUp('blocked')
    }
  }
  doc.on('update', persistence._storeUpdate)

  const loaded = new Promise<boolean>((resolve) => {
    const end = (kept: Kept): void => {
      giveUp(kept)
      resolve(false)
    }
    persistence.on('synced', () => {
      onKept('kept')
      confirm()
      resolve(doc.getMap(ROOTS.meta).get('schema') !== undefined)
    })
    persistence._db.then(
      (db) => {
        db.addEventListener('abort', (event) => {
          const { target } = event
          const isFull = target instanceof IDBTransaction && target.error?.name === 'QuotaExceededError'
          end(isFull ? 'full' : 'blocked')
        })
        db.addEventListener('versionchange', () => end('removed'))
        db.addEventListener('close', () => end('removed'))
      },
      () => end('blocked'),
    )
    // What was kept is applied in one transaction; "synced" follows at once unless some of it could not be read.
    const watchLoading = (transaction: Y.Transaction): void => {
      if (transaction.origin !== persistence) return
      doc.off('afterTransaction', watchLoading)
      queueMicrotask(() => {
        if (!persistence.synced) end('damaged')
      })
    }
    doc.on('afterTransaction', watchLoading)
  })

  tabs.onmessage = () => {
    if (!isOpen || !persistence.synced || !isAway()) return
    // Another tab of this browser wrote something while neither can ask the server.
    Promise.resolve(persistence)
      .then((now) => fetchUpdates(now))
      .catch(() => giveUp('damaged'))
  }

  return { loaded, isSettled: () => isOpen && persistence.synced && confirmed === given, close }
}
