// A small static server on a free port of this machine: the built pages, and the peers' own fonts and icons straight
// from node_modules, so that nothing is asked of a network.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Serves `<here>/<dist>/<target>/` at `/<target>/`; resolves with its origin and the way to stop. */
export const serve = async (here, dist) => {
  const roots = [
    ['/assets-tldraw/', join(here, 'node_modules/@tldraw/assets')],
    ['/assets-excalidraw/', join(here, 'node_modules/@excalidraw/excalidraw/dist/prod')],
    ['/', join(here, dist)],
  ]
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const [prefix, root] = roots.find(([start]) => path.startsWith(start)) ?? roots[2]
    const wanted = join(root, path.slice(prefix.length))
    const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted
    if (!file.startsWith(root + sep)) return response.writeHead(403).end()
    try {
      const body = await readFile(file)
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() }
}
