// One measured sample of one scenario on one open page.
import { join } from 'node:path'
import { STEP } from './lib/input.mjs'
import { call, frames, memoryOf, metricsOf, quietMachine, watchMachine } from './lib/page.mjs'
import { median, quantile, round } from './lib/stats.mjs'
import {
  monotonicUs,
  startDraws,
  startTrace,
  stopDraws,
  stopTrace,
  sumProfile,
  sumTrace,
} from './lib/trace.mjs'
import { SCENARIOS } from './scenarios.mjs'

/** Intervals of animation frames from the first input until the first frame after the one that took the last. */
const frameRow = (recorded) => {
  const end = recorded.frames.findIndex(([, now]) => now > recorded.last)
  const upto = end < 0 ? recorded.frames.length : Math.min(recorded.frames.length, end + 2)
  const shown = recorded.frames.slice(0, upto).filter(([, now]) => now >= recorded.first - STEP)
  const gaps = shown.slice(1).flatMap(([at], i) => {
    const gap = at - shown[i][0]
    return gap > 0.5 ? [gap] : []
  })
  const span = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    frames: gaps.length,
    fps: round((gaps.length / span) * 1000),
    medianMs: round(median(gaps)),
    p95Ms: round(quantile(gaps, 0.95)),
    maxMs: round(Math.max(0, ...gaps)),
    inputs: recorded.inputs,
    lagP95: round(quantile(recorded.lag, 0.95)),
  }
}

/** Frames that the compositor really drew; the first gap begins at the first input, so a frozen start counts. */
const drawnRow = (drawn) => {
  const last = drawn.at(-1)
  if (last === undefined) return {}
  const gaps = drawn.map((at, i) => at - (i > 0 ? drawn[i - 1] : 0))
  return {
    drawn: drawn.length,
    drawnFps: round((drawn.length / last) * 1000),
    drawMedian: round(median(gaps)),
    drawP95: round(quantile(gaps, 0.95)),
    drawMax: round(Math.max(...gaps)),
    firstDraw: round(gaps[0]),
  }
}

/**
 * When frames were drawn, ms from the first input until the frame after the last one. What a page does on its own
 * later (text that follows when the camera rests) is no answer to input and no gap.
 */
const drawnBetween = (marks, from, done) => {
  const drawn = marks.filter((us) => us > from)
  const last = drawn.findIndex((us) => us > done)
  return drawn.slice(0, last < 0 ? drawn.length : last + 1).map((us) => (us - from) / 1000)
}

/**
 * Measures a scenario once.
 * @param c the open page with its board: { page, cdp, n, cols, mid, zoomDeltas, attempt, label }
 * @param run { browser, cpu, trace, profile, shots }
 * @returns the row of README.md
 */
export const sample = async (c, name, { browser, cpu, trace, profile, shots }) => {
  const scenario = SCENARIOS[name]
  await scenario.prepare(c)
  await frames(c.page, 6)
  await scenario.warm(c)
  await c.page.evaluate(() => window.__rec.settled(200))
  if (!trace && !profile) await quietMachine(cpu)
  if (scenario.reset) {
    await scenario.reset(c)
    await frames(c.page, 6)
  }
  const at = {}
  c.begin = async () => {
    at.state = await call(c.page, 'state')
    at.tracing = await (trace ? startTrace(browser) : startDraws(browser))
    if (profile) {
      await c.cdp.send('Profiler.enable')
      await c.cdp.send('Profiler.setSamplingInterval', { interval: 500 })
      await c.cdp.send('Profiler.start')
    }
    await c.page.evaluate(() => window.__rec.start())
    at.metrics = await metricsOf(c.cdp)
    at.look = await watchMachine(cpu)
    at.us = monotonicUs()
  }
  if (!scenario.beginsItself) await c.begin()
  await scenario.run(c)
  at.doneUs = monotonicUs()
  await c.page.evaluate(() => window.__rec.settled())
  const recorded = await c.page.evaluate(() => window.__rec.stop())
  const metrics = await metricsOf(c.cdp)
  const used = await at.look()
  const extra = {}
  if (profile) extra.profile = sumProfile((await c.cdp.send('Profiler.stop')).profile)
  if (trace) {
    if (!c.rendererPid) await memoryOf(c, cpu)
    extra.trace = sumTrace(await stopTrace(at.tracing), c.rendererPid)
  }
  const marks = trace ? [] : await stopDraws(at.tracing, c.rendererPid)
  const ok = await scenario.check(c, at.state, await call(c.page, 'state'))
  const spent = (kind) => round((metrics[kind] - at.metrics[kind]) * 1000, 1)
  const row = {
    ...drawnRow(drawnBetween(marks, at.us, at.doneUs)),
    ...frameRow(recorded),
    taskMs: spent('TaskDuration'),
    scriptMs: spent('ScriptDuration'),
    styleMs: spent('RecalcStyleDuration'),
    layoutMs: spent('LayoutDuration'),
    cpuMs: round(used.cpuMs, 0),
    cpuRenderer: used.cpuOf('renderer'),
    cpuGpu: used.cpuOf('GPU'),
    foreign: used.foreign,
    ok,
    ...extra,
  }
  if (name === 'type') {
    row.keyP50 = round(quantile(recorded.keyLatency, 0.5))
    row.keyP95 = round(quantile(recorded.keyLatency, 0.95))
  }
  if (name === 'remote') {
    row.editMs = round(median(recorded.repeats.map(({ script }) => script)), 2)
    row.wholePaints = c.note?.wholePaints
    row.editPaints = median(recorded.repeats.map(({ paints }) => paints))
  }
  if (shots) await c.page.screenshot({ path: join(shots, `${c.label}-${c.n}-${name}.png`) })
  if (scenario.after) await scenario.after(c)
  return row
}
