import { Hono } from 'hono'
import { originAllowed } from '../access/origin.ts'
import { reasonOf } from '../log.ts'
import { RoomClosed } from '../room.ts'
import { Stopping } from '../rooms.ts'
import { CannotWrite } from '../store/store.ts'
import { boardRoutes } from './boards.ts'
import type { Ctx, Env, HttpFacts } from './context.ts'
import { exampleRoutes } from './examples.ts'
import { exportRoutes } from './export.ts'
import { healthRoutes } from './health.ts'
import { linkRoutes } from './links.ts'
import { pageRoutes } from './page.ts'
import { answerProblem, Problem } from './problem.ts'
import { versionRoutes } from './versions.ts'

/** Everything the server answers over plain HTTP. */
export const httpApp = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()

  app.use(async (context, next) => {
    await next()
    secure(context)
  })
  app.use('/api/*', async (context, next) => {
    const { method } = context.req
    const origin = context.req.header('origin')
    if (
      method !== 'GET' &&
      method !== 'HEAD' &&
      !originAllowed(origin, context.req.header('host'), facts.origins)
    ) {
      throw new Problem(
        403,
        'Pages of this origin may not change boards',
        'Open the page from this server, or allow the origin in its configuration.',
      )
    }
    await next()
    if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store')
  })

  app.route('/', healthRoutes(facts))
  app.route('/', boardRoutes(facts))
  app.route('/', exportRoutes(facts))
  app.route('/', versionRoutes(facts))
  app.route('/', linkRoutes(facts))
  app.route('/', exampleRoutes(facts))
  app.route('/', pageRoutes(facts))

  app.notFound((context) =>
    answerProblem(context, new Problem(404, 'There is nothing here', 'Check the method and the address.')),
  )
  app.onError((error, context) => {
    const answer = answerProblem(context, problemFor(error, facts, context))
    context.res = answer
    secure(context)
    return context.res
  })
  return app
}

const problemFor = (error: Error, facts: HttpFacts, context: Ctx): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof Stopping || error instanceof RoomClosed) {
    return new Problem(503, 'The server cannot answer just now', 'Try again in a few seconds.')
  }
  facts.log('error', 'request-failed', {
    method: context.req.method,
    route: context.req.path.split('/').slice(0, 3).join('/'),
    reason: reasonOf(error),
  })
  if (error instanceof CannotWrite) {
    return new Problem(
      503,
      'The server cannot save anything just now',
      'Nothing was changed. Its disk is full or read-only: tell the operator, and try again later.',
    )
  }
  return new Problem(
    500,
    'The server could not do this',
    'Nothing was changed. Try again; if it stays, the operator finds the reason in the log.',
  )
}

/** Headers that every answer carries. */
const secure = (context: Ctx): void => {
  const host = context.req.header('host') ?? ''
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  context.header(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      // The page makes fonts for pictures with WebAssembly; no text ever becomes a program.
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "font-src 'self' data:",
      `connect-src 'self'${sockets}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
}
