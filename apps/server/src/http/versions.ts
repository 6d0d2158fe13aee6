import { boardFileOf, MAX_NAME, readBoardFileValue, restoreDoc, writeBoardFile } from '@stormlane/board'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Room } from '../room.ts'
import type { StoredVersion } from '../store/store.ts'
import { parseBody, readJson } from './body.ts'
import { type Caller, type Ctx, callerOf, type Env, type HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

const MAX_BODY_BYTES = 16 * 1024

const author = z.string().trim().max(60).optional()
const versionShape = z.strictObject({ name: z.string().trim().max(MAX_NAME).default(''), author })
const restoreShape = z.strictObject({ author })

/** Named states of a board, and going back to one. */
export const versionRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()

  const keep = async (
    room: Room,
    caller: Caller,
    version: { name: string; author: string | undefined; kind: 'named' | 'automatic' },
  ): Promise<StoredVersion> => {
    const file = await room.read((doc) => writeBoardFile(boardFileOf(doc)))
    const kept = {
      name: version.name,
      author: version.author || caller.linkName || caller.role,
      kind: version.kind,
      createdAt: Date.now(),
    }
    return { ...kept, number: await facts.store.addVersion(caller.board, { ...kept, file }) }
  }

  const fileOf = async (context: Ctx, caller: Caller): Promise<{ number: number; text: string }> => {
    const number = Number(context.req.param('number'))
    const text = Number.isSafeInteger(number) ? await facts.store.versionFile(caller.board, number) : null
    if (text === null) {
      throw new Problem(
        404,
        'There is no such version',
        'GET the list of versions and use one of its numbers.',
      )
    }
    return { number, text }
  }

  app.get('/api/boards/:id/versions', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    return context.json({ versions: (await facts.store.versions(caller.board)).map(shown) })
  })

  app.post('/api/boards/:id/versions', async (context) => {
    const caller = await callerOf(facts, context, 'edit')
    const body = parseBody(versionShape, await readJson(context, MAX_BODY_BYTES))
    const room = await facts.rooms.open(caller.board)
    const version = await keep(room, caller, { name: body.name, author: body.author, kind: 'named' })
    const place = `/api/boards/${caller.board}/versions/${version.number}`
    return context.json(shown(version), 201, { Location: place })
  })

  app.get('/api/boards/:id/versions/:number', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    const { text } = await fileOf(context, caller)
    return context.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })

  app.post('/api/boards/:id/versions/:number/restore', async (context) => {
    const caller = await callerOf(facts, context, 'edit')
    const body = parseBody(restoreShape, await readJson(context, MAX_BODY_BYTES))
    const { number, text } = await fileOf(context, caller)
    // Our own text: the limit for uploads does not hold for what was kept.
    const read = readBoardFileValue(JSON.parse(text))
    if (!read.ok) throw new Problem(500, 'This version cannot be read', 'Choose another one.')
    const room = await facts.rooms.open(caller.board)
    // What is there now is kept first: going back must never be a way to lose something.
    const before = await keep(room, caller, { name: '', author: body.author, kind: 'automatic' })
    await room.edit((doc) => restoreDoc(doc, read.file, 'stormlane-restore'))
    return context.json({ restored: number, before: shown(before) })
  })

  return app
}

const shown = (version: StoredVersion) => ({
  ...version,
  createdAt: new Date(version.createdAt).toISOString(),
})
