// npm run dev: the page with hot reload, and the server beside it; both end together.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensurePackages, onOrphaned, projectEnv, root } from './machine.mjs'

ensurePackages()
const bin = (name) => join(root, 'node_modules/.bin', name)
const env = { ...projectEnv(), STORMLANE_PORT: process.env.STORMLANE_PORT ?? '3000' }
const parts = [
  spawn(
    bin('node'),
    [
      '--watch-path=apps/server/src',
      '--watch-path=packages',
      '--watch-preserve-output',
      'apps/cli/src/main.ts',
      'serve',
    ],
    { cwd: root, stdio: 'inherit', env },
  ),
  spawn(bin('vite'), ['--clearScreen', 'false'], { cwd: root, stdio: 'inherit', env }),
]
const stop = () => {
  for (const part of parts) part.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
onOrphaned(stop)
for (const part of parts) {
  part.on('exit', (code) => {
    process.exitCode = code ?? 0
    stop()
  })
}
