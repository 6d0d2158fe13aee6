import type { ShareDoor, ShareRole } from '../features/share/door.ts'
import { api } from './api.ts'
import { knownBoards } from './known-boards.ts'
import { boardPath } from './routes.ts'

/** The links that this browser holds for a board, and the way to more of them. */
export const shareDoor = (boardId: string): ShareDoor => {
  const tokens = () => knownBoards.find(boardId)?.tokens ?? {}
  const facilitator = tokens().facilitate
  return {
    links: () =>
      Object.fromEntries(
        Object.entries(tokens()).map(([role, token]) => [role, location.origin + boardPath(boardId, token)]),
      ),
    mayCreate: facilitator !== undefined,
    create: async (role: ShareRole) => {
      const answer = await api.createLink(boardId, facilitator ?? '', role)
      if (!answer.ok) return answer.words
      const known = knownBoards.find(boardId)
      knownBoards.remember({
        id: boardId,
        name: known?.name ?? '',
        openedAt: known?.openedAt ?? Date.now(),
        tokens: { [role]: answer.value },
      })
      return null
    },
  }
}
