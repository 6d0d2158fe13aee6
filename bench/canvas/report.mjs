// One Markdown table a board size: every measure, all targets side by side, ours against its goal.
import { readFileSync } from 'node:fs'
import { median, round } from './lib/stats.mjs'

/** Samples taken while others used more than this share of the machine are left out where quieter ones are left. */
const QUIET = 0.25

const cpuAFrame = (row) => row.cpuMs / row.drawn

/** A measure taken as CPU time a drawn frame, with a goal relative to the plain canvas and one in frames a second. */
const drawing = (scenario, title, times, fps) => ({
  scenario,
  title: `${title}: CPU ms a drawn frame (fps)`,
  value: cpuAFrame,
  fps,
  limit: (plain) => plain * times,
  goal: `≤ ${times} × Canvas 2D, ≥ ${fps} fps`,
})

const MEASURES = [
  {
    scenario: 'load',
    title: 'all painted after navigation, ms',
    value: (row) => row.paintedMs,
    limit: (plain) => plain * 5,
    goal: '≤ 5 × Canvas 2D',
  },
  drawing('pan-fit', 'pan at fit', 2, 50),
  drawing('pan-100', 'pan at 100 %', 2, 55),
  drawing('zoom', 'zoom fit → 100 %', 2, 45),
  drawing('drag-100', 'drag one at 100 %', 2.5, 55),
  drawing('drag-fit', 'drag one at fit', 2.5, 55),
  drawing('drag-200', 'drag 200 at fit', 3, 50),
  drawing('marquee', 'marquee all', 2, 40),
  {
    scenario: 'type',
    title: 'key → paint p95, ms',
    value: (row) => row.keyP95,
    limit: (plain) => plain + 17,
    goal: '≤ Canvas 2D + 17 ms',
  },
  { scenario: 'load', title: 'JS heap, MB', value: (row) => row.heapMb, limit: () => 60, goal: '≤ 60' },
  {
    scenario: 'load',
    title: 'JavaScript, gzip kB',
    value: (row) => row.jsGzipKb,
    limit: () => 260,
    goal: '≤ 260',
  },
  {
    scenario: 'remote',
    title: "another person's edit, script ms",
    value: (row) => row.editMs,
    limit: () => 2,
    goal: '≤ 2',
  },
  {
    scenario: 'remote',
    title: "another person's edit, drawing calls ÷ those of a whole repaint",
    value: (row) => row.editPaints / row.wholePaints,
    limit: () => 0.5,
    goal: 'no full repaint',
  },
]

const shown = (value) => {
  if (value == null || Number.isNaN(value)) return '–'
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(round(value, 1))
}

const medianOf = (rows, value) =>
  median(rows.map(value).filter((found) => found != null && Number.isFinite(found)))

/** The samples to believe: those that did what they should, the quieter ones where there are any. */
const believable = (rows, target, n, scenario) => {
  const good = rows.filter(
    (row) => row.target === target && row.n === n && row.scenario === scenario && row.ok,
  )
  const quiet = good.filter((row) => row.foreign <= QUIET)
  return quiet.length > 0 ? quiet : good
}

const tableOf = (rows, n, targets) => {
  const head = ['measure', ...targets, 'goal', 'met']
  const body = MEASURES.flatMap(({ scenario, title, value, limit, goal, fps }) => {
    const cells = targets.map((target) => {
      const samples = believable(rows, target, n, scenario)
      if (samples.length === 0) return '–'
      const speed = fps === undefined ? '' : ` (${shown(medianOf(samples, (row) => row.drawnFps))})`
      return `${shown(medianOf(samples, value))}${speed}`
    })
    if (cells.every((cell) => cell === '–')) return []
    const ours = believable(rows, 'stormlane', n, scenario)
    const plain = medianOf(believable(rows, 'canvas2d', n, scenario), value)
    const most = limit(plain ?? Number.NaN)
    const fast = fps === undefined || medianOf(ours, (row) => row.drawnFps) >= fps
    const known = ours.length > 0 && Number.isFinite(most)
    return [[title, ...cells, goal, known ? (medianOf(ours, value) <= most && fast ? 'yes' : 'no') : '–']]
  })
  const gaps = targets.map((target) => {
    // Between two edits of somebody else there is nothing to draw.
    const all = MEASURES.filter(({ scenario }) => scenario !== 'remote').map(({ scenario }) =>
      believable(rows, target, n, scenario),
    )
    return Math.max(...all.map((samples) => medianOf(samples, (row) => row.drawMax) ?? 0))
  })
  const ourGap = gaps[targets.indexOf('stormlane')]
  body.push([
    'longest gap between drawn frames, ms',
    ...gaps.map(shown),
    '≤ 250',
    ourGap <= 250 ? 'yes' : 'no',
  ])
  const lines = [head, head.map((_, at) => (at > 0 && at <= targets.length ? '--:' : '---')), ...body]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** How the cost of panning at 100 % grows from the smallest to the largest board. */
const growthOf = (rows, ns, targets) => {
  const [least, most] = [ns[0], ns.at(-1)]
  if (least === most) return ''
  const ratios = targets.map((target) => {
    const at = (n) => medianOf(believable(rows, target, n, 'pan-100'), cpuAFrame)
    return `${target} ${shown(at(most) / at(least))}`
  })
  return `\nPan at 100 %, CPU a frame at ${most} ÷ at ${least} (goal ≤ 1.3): ${ratios.join(' · ')}\n`
}

/** The tables for the rows of a run. Shown are medians; samples that failed their check are left out. */
export const report = (all) => {
  const rows = all.filter(({ scenario }) => scenario !== 'error')
  const targets = [...new Set(rows.map(({ target }) => target))]
  const ns = [...new Set(rows.map(({ n }) => n))].sort((a, b) => a - b)
  const tables = ns.map((n) => `### ${n.toLocaleString('en-US')} stickies\n\n${tableOf(rows, n, targets)}\n`)
  return `${tables.join('\n')}${growthOf(rows, ns, targets)}`
}

if (process.argv[1] === import.meta.filename) {
  const lines = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  console.log(report(lines.map((line) => JSON.parse(line))))
}
