import { isLocked, MOST_PRESENCE_IDS } from '@stormlane/board'
import type { Words } from '@stormlane/domain'
import type { PresenceOut } from './presence-out.ts'
import type { Workspace } from './workspace.ts'

const GONE: Words = {
  en: 'Somebody else deleted the sticky you were writing on.',
  ko: '쓰고 있던 스티키를 다른 사람이 삭제했습니다.',
}

const LOCKED: Words = {
  en: 'Somebody else locked the sticky you were writing on; what you had written is kept.',
  ko: '쓰고 있던 스티키를 다른 사람이 잠갔습니다. 그때까지 쓴 내용은 남아 있습니다.',
}

/**
 * Keeps the session true to the board and to others: what is gone is no longer selected or written on, and
 * others see what is selected here. Returns the way to stop.
 */
export const followBoard = ({ board, session }: Workspace, out: PresenceOut): (() => void) => {
  const stopBoard = board.subscribe(({ changed, removed, connectors, local }) => {
    const { selection, selectedConnectors, editing, edit, say, select, language } = session.getState()
    if (editing !== null && removed.has(editing)) {
      edit(null)
      if (!local) say(GONE[language])
    }
    const written = editing !== null && changed.has(editing) ? board.elements.get(editing) : undefined
    if (written && isLocked(written)) {
      edit(null)
      if (!local) say(LOCKED[language])
    }
    const lostElement = removed.size > 0 && [...selection].some((id) => removed.has(id))
    const lostConnector = [...selectedConnectors].some(
      (id) => connectors.has(id) && !board.connectors.has(id),
    )
    if (!lostElement && !lostConnector) return
    select(
      [...selection].filter((id) => board.elements.has(id)),
      [...selectedConnectors].filter((id) => board.connectors.has(id)),
    )
  })
  const stopSession = session.subscribe((now, before) => {
    if (now.selection === before.selection && now.editing === before.editing) return
    const shown: string[] = []
    for (const id of now.selection) {
      if (shown.length === MOST_PRESENCE_IDS) break
      shown.push(id)
    }
    out.show({ selection: shown, editing: now.editing ?? undefined })
  })
  return () => {
    stopBoard()
    stopSession()
  }
}
