// Measures the wall beside other boards on this machine, in one run, and prints one table. See README.md.
//   npm run bench:canvas -- --n 10000 --targets canvas2d,stormlane --runs 1
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildPeer, buildStormlane, isBuilt } from './build.mjs'
import { sleep } from './lib/input.mjs'
import { bundleOf, call, cpuMeter, loadBoard, memoryOf, openPage } from './lib/page.mjs'
import { serve } from './lib/server.mjs'
import { round } from './lib/stats.mjs'
import { report } from './report.mjs'
import { sample } from './sample.mjs'
import { ALL, SCENARIOS } from './scenarios.mjs'

const here = import.meta.dirname

/** Viewport without the padding of `fitCamera` in board.ts; gives the columns of its grid. */
const columnsOf = (n) => Math.ceil(Math.sqrt((n * 1320) / 720))

const { values: given } = parseArgs({
  options: {
    targets: { type: 'string', default: 'tldraw,excalidraw,konva,canvas2d,stormlane' },
    n: { type: 'string', default: '500,2000,10000' },
    scenarios: { type: 'string', default: 'all' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string', default: join(here, 'results/latest.jsonl') },
    shots: { type: 'string', default: '' },
    chromium: { type: 'string', default: process.env.STORMLANE_CHROMIUM ?? '/usr/bin/chromium' },
    // Share of the machine that others may use before a sample is taken once more.
    'foreign-limit': { type: 'string', default: '0.15' },
    'load-timeout': { type: 'string', default: '180' },
    trace: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
})
const scenarios = given.scenarios === 'all' ? ALL : given.scenarios.split(',')
const unknown = scenarios.filter((name) => !ALL.includes(name))
if (unknown.length > 0) {
  console.error(`bench:canvas: no scenario ${unknown.join(', ')}; there are: ${ALL.join(' ')}`)
  process.exit(2)
}
const targets = given.targets.split(',')
const dist = given.profile ? 'dist-profile' : 'dist'

const needsPeers = targets.some(
  (target) => !['stormlane', 'canvas2d'].includes(target) && !/^https?:/.test(target),
)
if (needsPeers && !existsSync(join(here, 'node_modules'))) {
  console.log('bench:canvas: installing the other boards (once, about 400 MB)')
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (npm.status !== 0) process.exit(1)
}
for (const target of new Set(targets.map((name) => name.replace(/-text$/, '')))) {
  if (/^https?:/.test(target) || (target !== 'stormlane' && isBuilt(target, dist))) continue
  console.log(`bench:canvas: building ${target}`)
  if (target === 'stormlane') await buildStormlane(dist, given.profile)
  else await buildPeer(target, dist, given.profile)
}

const out = resolve(given.out)
mkdirSync(dirname(out), { recursive: true })
rmSync(out, { force: true })
if (given.shots) mkdirSync(given.shots, { recursive: true })
const recorder = readFileSync(join(here, 'lib/recorder.js'), 'utf8')
const server = await serve(here, dist)
const PAGES = { stormlane: 'stormlane/bench.html', 'canvas2d-text': 'canvas2d/?text=always' }
const urlOf = (target) =>
  /^https?:/.test(target) ? target : `${server.origin}/${PAGES[target] ?? `${target}/`}`
const labelOf = (target) => (/^https?:/.test(target) ? new URL(target).host.replace(/\W/g, '_') : target)
const browser = await chromium.launch({
  executablePath: given.chromium,
  args: [
    ...[
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
    ],
    ...['--disable-background-networking', '--disable-component-update', '--disable-extensions'],
    '--enable-precise-memory-info',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ],
})
const cpu = cpuMeter(await browser.newBrowserCDPSession())
const foreignLimit = Number(given['foreign-limit'])
const rows = []
const write = (row) => {
  rows.push(row)
  appendFileSync(out, `${JSON.stringify(row)}\n`)
}

/** The deltas that zoom a page from fit to 100 % in sixty steps of equal ratio. */
const zoomDeltas = (page, fit) =>
  page.evaluate(
    ([from, steps]) => {
      const usual = (a, b) => -Math.log(b / a) * 100
      const delta = window.__bench.wheelZoomDelta ?? usual
      const ratio = (1 / from) ** (1 / steps)
      return Array.from({ length: steps }, (_, i) => delta(from * ratio ** i, from * ratio ** (i + 1)))
    },
    [fit, 60],
  )

/** Opens a target with its board, once more if others were too busy meanwhile, and writes down what that took. */
const openTarget = async (target, n, key) => {
  for (let attempt = 0; ; attempt++) {
    const c = await openPage(browser, cpu, recorder)
    const patience = Number(given['load-timeout']) * 1000
    const load = await loadBoard(c, cpu, urlOf(target), n, patience)
    if (load.foreign > foreignLimit && attempt < 1) {
      await c.context.close()
      await sleep(1500)
      continue
    }
    const cols = columnsOf(n)
    const mid = Math.floor(Math.ceil(n / cols) / 2) * cols + Math.floor(cols / 2)
    const { n: shown } = await call(c.page, 'state')
    await call(c.page, 'fit')
    const { zoom } = await call(c.page, 'state')
    Object.assign(c, { n, label: key.target, cols, mid, zoomDeltas: await zoomDeltas(c.page, zoom) })
    if (given.shots) await c.page.screenshot({ path: join(given.shots, `${c.label}-${n}-loaded.png`) })
    const row = {
      ...key,
      scenario: 'load',
      readyMs: round(load.readyAt, 0),
      paintedMs: round(load.paintedAt, 0),
      quietMs: round(load.quietAt, 0),
      foreign: load.foreign,
      ok: shown === n,
      ...(await memoryOf(c, cpu)),
      ...(await bundleOf(c)),
    }
    if (scenarios.includes('load')) write(row)
    console.log(
      `${c.label} ${n}: painted ${row.paintedMs} ms, heap ${row.heapMb} MB, js ${row.jsGzipKb} kB, ok ${row.ok}`,
    )
    return c
  }
}

const measure = async (c, name, key) => {
  const { optional } = SCENARIOS[name]
  if (optional && !(await c.page.evaluate((wanted) => wanted in window.__bench, optional))) return
  for (let attempt = 0; ; attempt++) {
    c.attempt = attempt
    const { trace, profile, shots } = given
    const row = await sample(c, name, { browser, cpu, trace, profile, shots })
    const once = attempt < 1 && (!row.ok || row.foreign > foreignLimit)
    console.log(
      `  ${name}: ${row.drawnFps} fps, longest gap ${row.drawMax} ms, ` +
        `${round(row.cpuMs / row.drawn, 1)} ms CPU a frame, others ${row.foreign}, ok ${row.ok}${once ? ' – again' : ''}`,
    )
    if (!once) return write({ ...key, scenario: name, attempt, ...row })
    await sleep(500)
  }
}

// Targets take turns, so that a slow spell of the machine meets all of them.
for (const n of given.n.split(',').map(Number)) {
  for (let run = 0; run < Number(given.runs); run++) {
    for (const target of targets) {
      const key = { target: labelOf(target), n, run, chromium: browser.version() }
      let c
      try {
        c = await openTarget(target, n, key)
        for (const name of scenarios.filter((name) => name !== 'load')) await measure(c, name, key)
        if (c.errors.length > 0)
          console.log(`  page errors: ${[...new Set(c.errors)].slice(0, 3).join(' | ')}`)
      } catch (error) {
        console.log(`  ${key.target} ${n}: failed: ${String(error).slice(0, 300)}`)
        write({ ...key, scenario: 'error', error: String(error).slice(0, 300) })
      }
      await c?.context.close().catch(() => {})
    }
  }
}
await browser.close()
server.close()
console.log(`\n${report(rows)}\nRows: ${out}`)
// The timers of pages that loaded in time would keep the process.
process.exit(0)
