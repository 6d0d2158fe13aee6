import { boardFileOf } from '@stormlane/board'
import { Hono } from 'hono'
import { createRenderer } from '../export/render.ts'
import { callerOf, type Env, type HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

/** The board in other forms; the exporter is loaded with the first request, so that starting stays fast. */
export const exportRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()
  const render = createRenderer()

  app.get('/api/boards/:id/export', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    const { formats } = await import('@stormlane/exporter')
    const wanted = context.req.query('to') ?? 'skeleton'
    const format = formats.find(({ id }) => id === wanted)
    if (!format) {
      const known = formats.map(({ id }) => id).join(', ')
      throw new Problem(400, 'This format is not known', `"to" is one of: ${known}.`)
    }
    const room = await facts.rooms.open(caller.board)
    const file = await room.read(boardFileOf)
    // Without facts of our own: the same bytes as the page and the command line give for the downloaded file.
    const text = await render(file, format.id)
    return context.body(text, 200, {
      'Content-Type': `${format.mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${caller.board}.${format.extension}"`,
    })
  })

  return app
}
