import { property } from './property.ts'
import { isRole, type Role, roles, strongest, type Tokens } from './roles.ts'

/** A board this browser has opened, with the tokens it was given. */
export interface KnownBoard {
  readonly id: string
  readonly name: string
  readonly tokens: Tokens
  /** The last link the server refused for good, by its token, and with which close code; gone once it is let in again. */
  readonly refusal?: { readonly token: string; readonly code: number }
  /** When it was opened last, as milliseconds since 1970. */
  readonly openedAt: number
}

/** More than this many are forgotten, the longest unopened first. */
const MOST_BOARDS = 100

const KEY = 'stormlane.boards'
const WORD = /^[A-Za-z0-9_-]{1,128}$/

const readTokens = (value: unknown): Tokens => {
  const tokens: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const token = property(value, role)
    if (typeof token === 'string' && WORD.test(token)) tokens[role] = token
  }
  return tokens
}

const readRefusal = (value: unknown): Pick<KnownBoard, 'refusal'> => {
  const token = property(value, 'token')
  const code = property(value, 'code')
  return typeof token === 'string' && typeof code === 'number' ? { refusal: { token, code } } : {}
}

const readBoard = (value: unknown): KnownBoard[] => {
  const id = property(value, 'id')
  const name = property(value, 'name')
  const openedAt = property(value, 'openedAt')
  if (typeof id !== 'string' || !WORD.test(id)) return []
  return [
    {
      id,
      name: typeof name === 'string' ? name.slice(0, 200) : '',
      tokens: readTokens(property(value, 'tokens')),
      ...readRefusal(property(value, 'refusal')),
      openedAt: typeof openedAt === 'number' && Number.isFinite(openedAt) ? openedAt : 0,
    },
  ]
}

const newestFirst = (boards: readonly KnownBoard[]): readonly KnownBoard[] =>
  [...boards].sort((a, b) => b.openedAt - a.openedAt).slice(0, MOST_BOARDS)

/** Reads what was remembered; whatever is not a board is left out. */
export const parseKnownBoards = (text: string | null): readonly KnownBoard[] => {
  let value: unknown
  try {
    value = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  const seen = new Set<string>()
  return newestFirst(Array.isArray(value) ? value.flatMap(readBoard) : []).filter(
    ({ id }) => !seen.has(id) && seen.add(id),
  )
}

/** Adds what is newly known about a board; tokens known before stay. */
export const remember = (boards: readonly KnownBoard[], board: KnownBoard): readonly KnownBoard[] => {
  const before = boards.find(({ id }) => id === board.id)
  const merged = { ...board, tokens: { ...before?.tokens, ...board.tokens } }
  return newestFirst([merged, ...boards.filter(({ id }) => id !== board.id)])
}

/**
 * The token to open a board with. The link that was followed decides; only the creator, who comes by the edit link
 * that stands in the address bar, gets the facilitator's rights back.
 */
export const tokenFor = (known: KnownBoard | undefined, fromLink: string | null): string | null => {
  if (fromLink === null) return known ? (strongest(known.tokens)?.token ?? null) : null
  if (known && fromLink === known.tokens.edit) return known.tokens.facilitate ?? fromLink
  return fromLink
}

/** The role that a remembered token carries, or null. */
export const roleOfToken = (known: KnownBoard | undefined, token: string): Role | null => {
  const found = Object.entries(known?.tokens ?? {}).find(([, value]) => value === token)?.[0]
  return isRole(found) ? found : null
}

/** The remembered boards in the browser's storage, which may be full, forbidden or tampered with. */
export const knownBoards = {
  all: (): readonly KnownBoard[] => {
    try {
      return parseKnownBoards(localStorage.getItem(KEY))
    } catch {
      return []
    }
  },
  find: (id: string): KnownBoard | undefined => knownBoards.all().find((board) => board.id === id),
  remember: (board: KnownBoard): void => save(remember(knownBoards.all(), board)),
  /** Remembers that a link no longer opens a board that it opened before. */
  refused: (id: string, token: string, code: number): void => {
    const board = knownBoards.find(id)
    if (board && roleOfToken(board, token)) knownBoards.remember({ ...board, refusal: { token, code } })
  },
  forget: (id: string): void => save(knownBoards.all().filter((board) => board.id !== id)),
}

const save = (boards: readonly KnownBoard[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(boards))
  } catch {
    // Without storage the link itself still opens the board.
  }
}
