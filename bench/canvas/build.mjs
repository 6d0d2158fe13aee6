// Builds each page alone, so that no chunk is shared between targets and every one is charged its own scripts.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, loadConfigFromFile, mergeConfig } from 'vite'

const here = import.meta.dirname
const root = join(here, '../..')

/** The peers whose pages are kept here. */
export const PEERS = ['tldraw', 'excalidraw', 'konva', 'xyflow', 'canvas2d']

const heads = {
  excalidraw: '<script>window.EXCALIDRAW_ASSET_PATH = "/assets-excalidraw/"</script>',
  xyflow:
    '<style>.sticky{width:200px;height:200px;box-sizing:border-box;padding:12px;display:flex;align-items:center;' +
    'justify-content:center;text-align:center;font:24px Arial,sans-serif}' +
    '.sticky textarea{width:100%;height:100%;font:inherit}</style>',
}

/** Excalidraw's smallest zoom is a constant of 10 %; 10,000 stickies need 4 %. Lowered to 1 %, nothing else touched. */
const excalidrawMinZoom = {
  name: 'excalidraw-min-zoom',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@excalidraw/excalidraw/dist')) return null
    const lowered = code.replace(/(=\.1,[\w$]+=)\.1(,[\w$]+=30,)/, '$1.01$2')
    return lowered === code ? null : { code: lowered, map: null }
  },
}

const pageOf = (peer) => {
  const script = existsSync(join(here, 'pages', `${peer}.jsx`)) ? `${peer}.jsx` : `${peer}.js`
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${peer}</title>` +
    `<style>html,body{margin:0;overflow:hidden}</style>${heads[peer] ?? ''}</head>` +
    `<body><div id="root"></div><script type="module" src="../../pages/${script}"></script></body></html>`
  )
}

/** Whether a peer's page has been built before; peers do not change between runs. */
export const isBuilt = (peer, dist) => existsSync(join(here, dist, peer, 'index.html'))

/**
 * Builds a peer's page into `<dist>/<peer>/`.
 * @param dist folder beside this file
 * @param readable leaves names as they are, for CPU profiles
 */
export const buildPeer = async (peer, dist, readable) => {
  const folder = join(here, '.pages', peer)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), pageOf(peer))
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    plugins: [react(), excalidrawMinZoom],
    build: { outDir: join(here, dist, peer), emptyOutDir: true, target: 'es2022', minify: !readable },
  })
}

/** Builds our page as for production, served from below `/stormlane/`. */
export const buildStormlane = async (dist, readable) => {
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vite.config.ts'),
  )
  await build(
    mergeConfig(loaded?.config ?? {}, {
      configFile: false,
      root: join(root, 'apps/web'),
      base: '/stormlane/',
      logLevel: 'error',
      build: {
        outDir: join(here, dist, 'stormlane'),
        reportCompressedSize: false,
        ...(readable ? { minify: false } : {}),
      },
    }),
  )
}
