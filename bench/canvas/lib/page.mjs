// One page of one target: opening it, filling it, and what it weighs.
import { gzipSync } from 'node:zlib'
import { commandOf, machineBusyMs, ownMs, pssMb } from './host.mjs'
import { sleep } from './input.mjs'
import { round } from './stats.mjs'

const VIEW = { width: 1440, height: 900 }

/** Calls a function of the page contract. */
export const call = (page, name, argument) =>
  page.evaluate(
    `Promise.resolve(window.__bench.${name}(${argument === undefined ? '' : JSON.stringify(argument)}))`,
  )

/** Waits for some animation frames of the page. */
export const frames = (page, count = 3) =>
  page.evaluate(
    (left) =>
      new Promise((resolve) => {
        const next = () => {
          if (left-- > 0) requestAnimationFrame(next)
          else resolve()
        }
        next()
      }),
    count,
  )

/** What the main thread has spent since the page began, in seconds by kind. */
export const metricsOf = async (cdp) =>
  Object.fromEntries(
    (await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
  )

/** CPU time of a browser's processes in ms, by their type and in all. */
export const cpuMeter = (session) => async () => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const by = {}
  let all = 0
  for (const { type, cpuTime } of processInfo) {
    by[type] = (by[type] ?? 0) + cpuTime * 1000
    all += cpuTime * 1000
  }
  return { all, by, processes: processInfo }
}

/** Begins to watch the machine; the returned function gives the share that others than browser and harness used. */
export const watchMachine = async (cpu) => {
  const busy = machineBusyMs()
  const own = ownMs()
  const { all, by } = await cpu()
  const begun = performance.now()
  return async () => {
    const now = await cpu()
    const others = machineBusyMs() - busy - (now.all - all) - (ownMs() - own)
    return {
      foreign: round(Math.max(0, others / ((performance.now() - begun) * 2)), 3),
      cpuMs: now.all - all,
      cpuOf: (type) => round((now.by[type] ?? 0) - (by[type] ?? 0), 0),
    }
  }
}

/** Waits (at most `most` ms) for a spell in which others leave the machine alone. */
export const quietMachine = async (cpu, most = 6000) => {
  for (const begun = performance.now(); performance.now() - begun < most; ) {
    const look = await watchMachine(cpu)
    await sleep(400)
    if ((await look()).foreign < 0.12) return
  }
}

/** Opens an empty page of a target, with the recorder in it. */
export const openPage = async (browser, cpu, recorder) => {
  const before = new Set((await cpu()).processes.map(({ id }) => id))
  const context = await browser.newContext({
    viewport: VIEW,
    deviceScaleFactor: 1,
    locale: 'en-US',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const errors = []
  const scripts = new Map()
  page.on('pageerror', (error) => errors.push(String(error).slice(0, 200)))
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if ((type === 'script' || type === 'stylesheet') && response.ok()) {
      scripts.set(response.url(), { type, response })
    }
  })
  await page.addInitScript(recorder)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  return { context, page, cdp, errors, scripts, before }
}

/** Goes to the target and puts `n` stickies on its board. */
export const loadBoard = async (c, cpu, url, n, patience) => {
  await quietMachine(cpu)
  const look = await watchMachine(cpu)
  await c.page.goto(url, { waitUntil: 'commit' })
  const filled = c.page.evaluate((count) => window.__rec.loadBoard(count), n)
  const times = await Promise.race([filled, sleep(patience).then(() => null)])
  if (!times) throw new Error('the board did not load in time')
  await c.page.mouse.move(720, 450)
  return { ...times, foreign: (await look()).foreign }
}

/** Memory after two forced collections; also finds the page's own process. */
export const memoryOf = async (c, cpu) => {
  await c.cdp.send('HeapProfiler.collectGarbage')
  await sleep(200)
  await c.cdp.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize, Nodes } = await metricsOf(c.cdp)
  const { processes } = await cpu()
  // Of the renderers born with the page, the one that has used the most CPU time.
  const [renderer] = processes
    .filter(
      ({ type, id }) => type === 'renderer' && !c.before.has(id) && !commandOf(id).includes('top-chrome'),
    )
    .sort((a, b) => b.cpuTime - a.cpuTime)
  c.rendererPid = renderer?.id
  return { heapMb: round(JSHeapUsedSize / 2 ** 20), nodes: Nodes, rendererPssMb: round(pssMb(renderer?.id)) }
}

/** What the page has fetched so far, kB after gzip -9. */
export const bundleOf = async (c) => {
  const sum = { script: 0, stylesheet: 0 }
  for (const { type, response } of c.scripts.values()) {
    const body = await response.body().catch(() => null)
    if (body) sum[type] += gzipSync(body, { level: 9 }).length
  }
  return { jsGzipKb: round(sum.script / 1000), cssGzipKb: round(sum.stylesheet / 1000) }
}
