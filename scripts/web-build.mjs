// Builds the page when its sources are newer than what was built, so that a second start takes seconds.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, projectEnv, root, run } from './machine.mjs'

const sources = [
  'apps/web',
  'packages/domain/src',
  'packages/board/src',
  'packages/exporter',
  'public',
  'vite.config.ts',
  'package-lock.json',
]

const newest = (path) => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = 0
  for (const entry of readdirSync(path)) {
    if (entry === 'dist' || entry === 'node_modules') continue
    latest = Math.max(latest, newest(join(path, entry)))
  }
  return latest
}

/** Builds apps/web/dist unless it is newer than everything it is built from. */
export const ensureWebBuild = () => {
  const stamp = join(root, 'apps/web/dist/.built')
  const latest = Math.max(...sources.map((path) => newest(join(root, path))))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > latest) return
  console.log('stormlane: building the page')
  const code = run(join(root, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], {
    env: projectEnv(),
  })
  if (code !== 0) fail('the page could not be built; the message stands above')
  writeFileSync(stamp, new Date().toISOString())
}
