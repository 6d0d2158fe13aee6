// What this machine must have before anything else runs. Plain JavaScript that Node 18 and later understand:
// these scripts are the first thing a fresh machine runs, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The oldest Node that can install the project; the project then brings the Node it runs on. */
const OLDEST_NODE = 20
const OLDEST_NPM = 10

export const fail = (message) => {
  console.error(`stormlane: ${message}`)
  process.exit(1)
}

/** Runs a command with its output shown; returns its exit code. */
export const run = (command, args, options = {}) => {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) fail(`could not run ${command}: ${done.error.message}`)
  return done.status ?? 1
}

/** The environment in which the project's own Node and tools come first. */
export const projectEnv = () => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
})

export const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const requireNode = () => {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE) {
    fail(
      `Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or later (https://nodejs.org) and try again`,
    )
  }
}

/** Files of the lock and of every workspace decide whether what is installed is what is asked for. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** Installs the project's packages when they are missing or older than the lock file. */
export const ensurePackages = () => {
  requireNode()
  const stamp = join(root, 'node_modules', '.stormlane-lock')
  const node = join(root, 'node_modules', '.bin', 'node')
  const hash = wanted()
  if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === hash) return
  const npm = process.env.npm_execpath
  const version = spawnSync('npm', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  if (Number(version.split('.')[0]) < OLDEST_NPM) {
    fail(`npm ${version || '(none)'} is too old; run "npm install --global npm@11" and try again`)
  }
  console.log('stormlane: installing packages (first start, or the lock file changed)')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (code !== 0) fail('npm ci failed; its message stands above')
  if (!existsSync(node)) {
    fail(
      'the package "node" did not install its binary; allow its install script ("npm install-scripts approve node") and run npm ci again',
    )
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, hash)
}

/**
 * Programs that the tests drive and npm does not bring: a name on the PATH, the Debian package that holds it,
 * and what for. One line each.
 */
const programs = [{ command: 'chromium', debian: 'chromium', why: 'the browser tests' }]

/** Installs missing programs from Debian's packages as root; otherwise says exactly what to install. */
export const ensurePrograms = () => {
  const missing = programs.filter(({ command }) => !onPath(command))
  if (missing.length === 0) return
  const packages = missing.map(({ debian }) => debian)
  const by_hand = `install ${missing.map(({ debian, why }) => `${debian} (for ${why})`).join(', ')}: sudo apt-get install -y ${packages.join(' ')}`
  if (!onPath('apt-get') || process.getuid?.() !== 0) fail(`${by_hand}, then run npm test again`)
  console.log(`stormlane: installing ${packages.join(', ')} from Debian's packages`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  const code = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0 || missing.some(({ command }) => !onPath(command))) fail(`apt-get could not; ${by_hand}`)
}

/**
 * Calls back when the process that started this one is gone. npm hands a signal to a shell that may die of it
 * without passing it on; what was started must not stay behind then and hold the port.
 */
export const onOrphaned = (stop) => {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 500).unref()
}
