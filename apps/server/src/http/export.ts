import { boardFileOf } from '@stormlane/board'
import { Hono } from 'hono'
import * as Y from 'yjs'
import { callerOf, type Env, type HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

/** The board in other forms; the exporter is loaded with the first request, so that starting stays fast. */
export const exportRoutes = (facts: HttpFacts, toolVersion: string): Hono<Env> => {
  const app = new Hono<Env>()

  app.get('/api/boards/:id/export', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    const { exportBoard, formats } = await import('@stormlane/exporter')
    const wanted = context.req.query('to') ?? 'skeleton'
    const format = formats.find(({ id }) => id === wanted)
    if (!format) {
      const known = formats.map(({ id }) => id).join(', ')
      throw new Problem(400, 'This format is not known', `"to" is one of: ${known}.`)
    }
    const room = await facts.rooms.open(caller.board)
    const text = await room.read((doc) => {
      return exportBoard(boardFileOf(doc), format.id, {
        boardId: caller.board,
        revision: revisionOf(doc),
        toolVersion,
      })
    })
    return context.body(text, 200, {
      'Content-Type': `${format.mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${caller.board}.${format.extension}"`,
    })
  })

  return app
}

/** Grows with every change, the same for everybody who has the same state. */
const revisionOf = (doc: Y.Doc): number => {
  let sum = 0
  for (const clock of Y.decodeStateVector(Y.encodeStateVector(doc)).values()) sum += clock
  return sum
}
