import { Hono } from 'hono'
import * as z from 'zod'
import { roles } from '../access/roles.ts'
import type { StoredLink } from '../store/store.ts'
import { newLink } from './boards.ts'
import { parseBody, readJson } from './body.ts'
import { type Ctx, callerOf, type Env, type HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

const MAX_BODY_BYTES = 16 * 1024

const createShape = z.strictObject({ role: z.enum(roles), name: z.string().trim().max(100).default('') })
const revokeShape = z.strictObject({ id: z.string().max(100) })

/** Share links, for facilitators: whom a board is shown to and what they may do. */
export const linkRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()

  app.get('/api/boards/:id/links', async (context) => {
    const caller = await callerOf(facts, context, 'facilitate')
    return context.json({ links: (await facts.store.links(caller.board)).map(shown) })
  })

  app.post('/api/boards/:id/links', async (context) => {
    const caller = await callerOf(facts, context, 'facilitate')
    const body = parseBody(createShape, await readJson(context, MAX_BODY_BYTES))
    const { link, token } = newLink(body.role, body.name, Date.now())
    await facts.store.addLink(caller.board, link)
    return context.json({ ...shown({ ...link, revokedAt: null }), token }, 201)
  })

  const revoke = async (context: Ctx, board: string, id: string): Promise<Response> => {
    const links = await facts.store.links(board)
    const working = links.filter(({ revokedAt }) => revokedAt === null)
    const link = working.find((known) => known.id === id)
    if (!link) {
      throw new Problem(
        404,
        'There is no such share link',
        'GET the list of links and use the id of one that works.',
      )
    }
    if (link.role === 'facilitate' && working.filter(({ role }) => role === 'facilitate').length === 1) {
      throw new Problem(
        409,
        'This is the last link that may facilitate',
        'Create another link with the role "facilitate" first; nobody could share this board any more.',
      )
    }
    await facts.store.revokeLink(board, id, Date.now())
    await facts.rooms.revoked(board, id)
    return context.body(null, 204)
  }

  app.delete('/api/boards/:id/links/:link', async (context) => {
    const caller = await callerOf(facts, context, 'facilitate')
    return revoke(context, caller.board, context.req.param('link'))
  })

  app.delete('/api/boards/:id/links', async (context) => {
    const caller = await callerOf(facts, context, 'facilitate')
    const body = parseBody(revokeShape, await readJson(context, MAX_BODY_BYTES))
    return revoke(context, caller.board, body.id)
  })

  return app
}

const shown = ({ id, role, name, createdAt, revokedAt }: StoredLink) => ({
  id,
  role,
  name,
  createdAt: new Date(createdAt).toISOString(),
  revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
})
