import type { Language } from '@stormlane/domain'
import type { StartDoor } from '../features/start/door.ts'
import { api } from './api.ts'
import { type KnownBoard, knownBoards } from './known-boards.ts'
import { forgetCopy, hasUnsentWork } from './offline/forget-copy.ts'
import { boardPath } from './routes.ts'
import { shellWords } from './words.ts'

/** Goes to another page of the application without loading it anew. */
export const goTo = (path: string): void => {
  history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/**
 * The address of a board as it may stand in the address bar: with the edit link's token, which is what people
 * copy from there to invite others. The facilitator's token stays in this browser's memory.
 */
export const addressOf = ({ id, tokens }: Pick<KnownBoard, 'id' | 'tokens'>): string =>
  boardPath(id, tokens.edit ?? tokens.comment ?? tokens.view ?? null)

/** What the start page works with. */
export const startDoor = (language: Language): StartDoor => {
  const dropped = new Map<string, KnownBoard>()
  return {
    boards: () =>
      knownBoards.all().map((board) => ({
        id: board.id,
        name: board.name,
        openedAt: board.openedAt,
        href: boardPath(board.id),
        hasUnsent: hasUnsentWork(board.id),
      })),
    forget: (id) => {
      const board = knownBoards.find(id)
      if (board) dropped.set(id, board)
      knownBoards.forget(id)
      forgetCopy(id)
    },
    recall: (id) => {
      const board = dropped.get(id)
      if (board) knownBoards.remember(board)
    },
    examples: async () => {
      const answer = await api.examples()
      // The examples in the reader's language come first.
      return answer.ok
        ? [...answer.value].sort((a, b) => Number(b.locale === language) - Number(a.locale === language))
        : []
    },
    example: async (id) => {
      const answer = await api.example(id)
      return answer.ok ? answer.value : null
    },
    create: async (boardFile) => {
      const answer = await api.createBoard(
        boardFile === undefined ? { locale: language } : { board: boardFile },
      )
      if (!answer.ok) {
        return {
          title: `${shellWords.notCreated[language]} ${answer.words[language]}`,
          problems: answer.details.map((detail) => ({ pointer: '', words: { en: detail, ko: detail } })),
        }
      }
      const { id, name, tokens } = answer.value
      knownBoards.remember({ id, name, tokens, openedAt: Date.now() })
      goTo(addressOf({ id, tokens }))
      return null
    },
  }
}
