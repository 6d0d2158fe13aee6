import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { grantFor } from '../access/grant.ts'
import { mayActAs, type Role } from '../access/roles.ts'
import { bearerOf } from '../access/tokens.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Rooms } from '../rooms.ts'
import type { Store } from '../store/store.ts'
import { Problem } from './problem.ts'

/** What the routes work with. */
export interface HttpFacts {
  readonly store: Store
  readonly rooms: Rooms
  readonly metrics: Metrics
  readonly log: Log
  readonly origins: readonly string[]
  /** Folder of the built page. */
  readonly webDir: string
  /** Folder of the worked examples. */
  readonly examplesDir: string
}

export type Env = { Bindings: HttpBindings }
export type Ctx = Context<Env>

/** Who asks, on which board. */
export interface Caller {
  readonly board: string
  readonly role: Role
  /** Id of the share link. */
  readonly link: string
  /** Name of the share link; may be empty. */
  readonly linkName: string
}

/** The caller of a route under `/api/boards/:id`. @throws {Problem} when the token does not allow `needed` */
export const callerOf = async (facts: HttpFacts, context: Ctx, needed: Role): Promise<Caller> => {
  const board = context.req.param('id') ?? ''
  const grant = await grantFor(facts.store, board, bearerOf(context.req.header('authorization')))
  switch (grant.type) {
    case 'noBoard':
      throw new Problem(404, 'There is no such board', 'Check the board id in the address.')
    case 'noToken':
      throw new Problem(
        401,
        'A token is needed',
        'Send the token of a share link as "Authorization: Bearer <token>".',
      )
    case 'unknownToken':
      throw new Problem(
        401,
        'The token does not fit this board',
        'Use the token of a share link of this board.',
      )
    case 'revoked':
      throw new Problem(403, 'This share link was revoked', 'Ask a facilitator of the board for a new link.')
    case 'granted':
      if (!mayActAs(grant.role, needed)) {
        throw new Problem(
          403,
          'The share link does not allow this',
          `The link's role is "${grant.role}"; "${needed}" is needed. Ask a facilitator for such a link.`,
        )
      }
      return { board, role: grant.role, link: grant.link, linkName: grant.name }
  }
}
