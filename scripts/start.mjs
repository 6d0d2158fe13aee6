// npm start: installs what is missing, builds the page, serves page and sync on one port.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensurePackages, onOrphaned, projectEnv, root } from './machine.mjs'
import { ensureWebBuild } from './web-build.mjs'

ensurePackages()
ensureWebBuild()

const env = projectEnv()
// PORT is what hosting environments set; STORMLANE_PORT, being more precise, wins.
if (env.PORT && !env.STORMLANE_PORT) env.STORMLANE_PORT = env.PORT
const server = spawn(
  join(root, 'node_modules/.bin/node'),
  [join(root, 'apps/cli/src/main.ts'), 'serve', ...process.argv.slice(2)],
  // The channel ends the server when this process dies, however it does.
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env },
)
// The terminal sends Ctrl+C to the whole group; the server ends in order and decides the exit code.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
onOrphaned(() => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
