/** What the address bar asks for. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'board'; readonly boardId: string; readonly token: string | null }
  | { readonly page: 'nowhere' }

/** Board ids and tokens: base64url, 128 random bits have 22 characters; longer ones may come later. */
const WORD = /^[A-Za-z0-9_-]{1,128}$/

/** Reads an address; a share link is `/b/<id>#<token>`, and what follows `#` never reaches the server's log. */
export const routeOf = ({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): Route => {
  const steps = pathname.split('/').filter((step) => step !== '')
  if (steps.length === 0) return { page: 'start' }
  const [first, boardId, ...rest] = steps
  if (first !== 'b' || boardId === undefined || rest.length > 0 || !WORD.test(boardId)) {
    return { page: 'nowhere' }
  }
  const token = hash.replace(/^#/, '')
  return { page: 'board', boardId, token: WORD.test(token) ? token : null }
}

/** The address of a board, with a token the address of a share link. */
export const boardPath = (boardId: string, token?: string | null): string =>
  `/b/${boardId}${token ? `#${token}` : ''}`
