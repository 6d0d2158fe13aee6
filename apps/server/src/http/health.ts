import { Hono } from 'hono'
import type { Env, HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

/** For whoever operates the server: is it alive, can it write, what does it do. */
export const healthRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()
  const noStore = { 'Cache-Control': 'no-store' }

  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, noStore))

  app.get('/readyz', async (context) => {
    try {
      await facts.store.check()
    } catch {
      throw new Problem(503, 'The store cannot be written', 'Look at the disk and at the log.')
    }
    return context.json({ status: 'ready' }, 200, noStore)
  })

  app.get('/metrics', (context) =>
    context.body(facts.metrics.text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      ...noStore,
    }),
  )

  return app
}
