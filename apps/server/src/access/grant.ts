import type { Store } from '../store/store.ts'
import type { Role } from './roles.ts'
import { hashToken } from './tokens.ts'

/** What a token opens on a board, or why it opens nothing. */
export type Grant =
  | { readonly type: 'granted'; readonly role: Role; readonly link: string; readonly name: string }
  | { readonly type: 'noBoard' | 'noToken' | 'unknownToken' | 'revoked' }

/** Form of a board id: 128 bits of base64url. Anything else is no board and never reaches the store. */
const BOARD_ID = /^[A-Za-z0-9_-]{22}$/

/** Looks up what a token may do on a board. Rejects when the store cannot be read. */
export const grantFor = async (store: Store, board: string, token: string | null): Promise<Grant> => {
  if (!BOARD_ID.test(board) || !(await store.board(board))) return { type: 'noBoard' }
  if (token === null) return { type: 'noToken' }
  const link = await store.linkOf(board, hashToken(token))
  if (!link) return { type: 'unknownToken' }
  if (link.revokedAt !== null) return { type: 'revoked' }
  return { type: 'granted', role: link.role, link: link.id, name: link.name }
}
