import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Env, HttpFacts } from './context.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

const missingBuild = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Stormlane</title>
<body style="font-family: system-ui; max-width: 40rem; margin: 4rem auto; line-height: 1.5">
<h1>The page has not been built yet</h1>
<p>The server runs, but the web application is missing. Run <code>npm run build</code> in the project's folder and reload.</p>
<p lang="ko">서버는 실행 중이지만 웹 화면이 아직 빌드되지 않았습니다. 프로젝트 폴더에서 <code>npm run build</code>를 실행한 뒤 새로 고치세요.</p>
</body></html>
`

/** The built page: hashed assets may be kept for ever, the page itself is asked for every time. */
export const pageRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()
  const root = resolve(facts.webDir)

  /** A file of the build, or null; never one outside of it. */
  const serve = async (path: string, caching: string): Promise<Response | null> => {
    const file = resolve(join(root, path))
    if (!file.startsWith(root + sep)) return null
    const body = await readFile(file).catch(() => null)
    if (!body) return null
    return new Response(body, {
      headers: {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Length': String(body.length),
        'Cache-Control': caching,
      },
    })
  }

  const index = async (): Promise<Response> =>
    (await serve('index.html', 'no-cache')) ??
    new Response(missingBuild, {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    })

  app.use(compress())
  app.get('/', index)
  app.get('/index.html', index)
  app.get('/b/:id', index)
  app.get('/assets/*', async (context, next) => {
    const found = await serve(context.req.path, 'public, max-age=31536000, immutable')
    return found ?? next()
  })
  app.get('*', async (context, next) => {
    if (context.req.path.startsWith('/api/')) return next()
    let path: string
    try {
      path = decodeURIComponent(context.req.path)
    } catch {
      return next()
    }
    const found = path.includes('\0') ? null : await serve(path, 'public, max-age=3600')
    if (found) return found
    // A person who follows a wrong link gets the page, which says so in their language.
    const byPerson = context.req.header('accept')?.includes('text/html') === true
    if (!byPerson || path.startsWith('/assets/') || path.startsWith('/sync/')) return next()
    const page = await index()
    return new Response(page.body, { status: page.ok ? 404 : page.status, headers: page.headers })
  })
  return app
}
