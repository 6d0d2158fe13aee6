// Sums a Chromium trace: self time by kind on the page's main thread, and busy time of the other threads.
import { round } from './stats.mjs'

const KIND = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  EventDispatch: 'script',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  'v8.callFunction': 'script',
  PageAnimator: 'script',
  UpdateLayoutTree: 'style',
  RecalculateStyles: 'style',
  Layout: 'layout',
  PrePaint: 'pre-paint',
  UpdateLayer: 'paint',
  Paint: 'paint',
  Layerize: 'layerize',
  Commit: 'commit',
  UpdateLayerTree: 'pre-paint',
  CompositeLayers: 'commit',
  HitTest: 'hit test',
  IntersectionObserverController: 'observers',
  ParseHTML: 'parse',
  MajorGC: 'gc',
  MinorGC: 'gc',
  'V8.GCScavenger': 'gc',
  'V8.GC_MC_BACKGROUND_MARKING': 'gc',
  'BlinkGC.AtomicPhase': 'gc',
}

export async function startTrace(browser) {
  const s = await browser.newBrowserCDPSession()
  const events = []
  s.on('Tracing.dataCollected', (e) => events.push(...e.value))
  await s.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: [
        'toplevel',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'devtools.timeline.frame',
        'disabled-by-default-devtools.timeline.frame',
        'cc',
        'viz',
        'blink',
        'v8',
      ],
      excludedCategories: ['*'],
    },
  })
  return { s, events }
}
export async function stopTrace({ s, events }) {
  const done = new Promise((r) => s.once('Tracing.tracingComplete', r))
  await s.send('Tracing.end')
  await done
  await s.detach()
  return events
}

/** On Linux a trace's time stamps and this clock are the same (CLOCK_MONOTONIC). */
export const monotonicUs = () => Number(process.hrtime.bigint() / 1000n)

/** A trace of nothing but the compositor's frame marks: cheap enough for measured samples. */
export async function startDraws(browser) {
  const s = await browser.newBrowserCDPSession()
  const events = []
  s.on('Tracing.dataCollected', (e) => events.push(...e.value))
  await s.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['disabled-by-default-devtools.timeline.frame'],
      excludedCategories: ['*'],
    },
  })
  return { s, events }
}
export async function stopDraws(t, pid) {
  return (await stopTrace(t))
    .filter((e) => e.name === 'DrawFrame' && e.pid === pid)
    .map((e) => e.ts)
    .sort((a, b) => a - b)
}

export function sumTrace(events, pid) {
  const names = {}
  for (const e of events)
    if (e.ph === 'M' && e.name === 'thread_name') names[`${e.pid}:${e.tid}`] = e.args.name
  const lanes = new Map()
  let drawn = 0,
    t0 = Infinity,
    t1 = 0
  for (const e of events) {
    if (e.name === 'DrawFrame' && e.pid === pid) drawn++
    if (e.ph === 'X') {
      const k = `${e.pid}:${e.tid}`
      if (!lanes.has(k)) lanes.set(k, [])
      lanes.get(k).push(e)
      t0 = Math.min(t0, e.ts)
      t1 = Math.max(t1, e.ts + e.dur)
    }
  }
  const main = {},
    threads = {},
    other = {}
  for (const [k, list] of lanes) {
    const [p] = k.split(':')
    const name = (names[k] ?? '?').replace(/\/\d+$/, '').replace(/Worker\d*$/, 'Worker')
    list.sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    const isMain = Number(p) === pid && name === 'CrRendererMain'
    const stack = []
    let busy = 0
    const close = (f) => {
      const self = f.dur - f.child
      if (!isMain) other[name] ??= {}
      const bag = isMain ? main : other[name]
      const kind = isMain ? (f.kind ?? 'other') : f.name
      bag[kind] = (bag[kind] ?? 0) + self
    }
    for (const e of list) {
      while (stack.length && stack[stack.length - 1].end <= e.ts) close(stack.pop())
      const parent = stack[stack.length - 1]
      const dur = parent ? Math.min(e.dur, parent.end - e.ts) : e.dur
      if (parent) parent.child += dur
      else busy += dur
      stack.push({ name: e.name, end: e.ts + dur, dur, child: 0, kind: KIND[e.name] ?? parent?.kind ?? null })
    }
    while (stack.length) close(stack.pop())
    const who = Number(p) === pid ? 'page' : 'gpu/browser'
    threads[`${who} ${name}`] = (threads[`${who} ${name}`] ?? 0) + busy
  }
  const ms = (o) =>
    Object.fromEntries(
      Object.entries(o)
        .map(([k, v]) => [k, round(v / 1000, 1)])
        .filter(([, v]) => v >= 5)
        .sort((a, b) => b[1] - a[1]),
    )
  const topOf = (o) =>
    Object.fromEntries(
      Object.entries(o)
        .map(([t, v]) => [t, Object.fromEntries(Object.entries(ms(v)).slice(0, 4))])
        .filter(([, v]) => Object.keys(v).length),
    )
  return {
    drawn,
    spanMs: round((t1 - t0) / 1000, 0),
    main: ms(main),
    threads: ms(threads),
    other: topOf(other),
  }
}

/** Self time by function from a CPU profile. */
export function sumProfile(p, top = 18) {
  const byId = new Map(p.nodes.map((n) => [n.id, n])),
    self = new Map()
  let total = 0
  p.samples.forEach((id, i) => {
    const n = byId.get(id),
      f = n.callFrame,
      ms = (p.timeDeltas[i] ?? 0) / 1000
    if (f.functionName === '(idle)') return
    const name =
      `${f.functionName || '(anonymous)'} ${f.url ? `${f.url.split('/').pop()}:${f.lineNumber + 1}` : ''}`.trim()
    self.set(name, (self.get(name) ?? 0) + ms)
    total += ms
  })
  return {
    busyMs: round(total, 0),
    top: [...self]
      .sort((a, b) => b[1] - a[1])
      .slice(0, top)
      .map(([name, ms]) => ({ name, ms: round(ms, 0), share: round((ms / total) * 100, 0) })),
  }
}
