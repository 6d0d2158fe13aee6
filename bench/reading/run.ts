import { type BoardSnapshot, readBoard } from '@stormlane/domain'
import { realisticBoard } from './boards.ts'

/**
 * Measures full readings of realistic boards and beside each, in the same run, a plain limit: one pass
 * over the elements for their middles and a sort by x, less than which no reading that looks at
 * neighbours can do. The ratios, not the milliseconds, compare between machines.
 */
const sizes = [1_000, 5_000, 10_000, 50_000] as const

/** Time spent on measuring one size, in ms; the runs within it give the median. */
const BUDGET = 3_000
const LEAST_RUNS = 5

const plainLimit = ({ elements }: BoardSnapshot): number => {
  const middles = elements.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
  middles.sort((a, b) => a.x - b.x || a.y - b.y)
  return middles.length
}

interface Times {
  readonly median: number
  readonly fastest: number
}

const summarise = (values: number[]): Times => {
  values.sort((a, b) => a - b)
  return { median: values[values.length >> 1] ?? Number.NaN, fastest: values[0] ?? Number.NaN }
}

/** Times of two functions in ms, run in turn so that both meet the same machine. */
const measure = (first: () => unknown, second: () => unknown): readonly [Times, Times] => {
  const times: [number[], number[]] = [[], []]
  const once = (run: () => unknown, into: number[]) => {
    const start = performance.now()
    run()
    into.push(performance.now() - start)
  }
  const end = performance.now() + BUDGET
  while (times[0].length < LEAST_RUNS || performance.now() < end) {
    once(first, times[0])
    once(second, times[1])
  }
  return [summarise(times[0]), summarise(times[1])]
}

const columns = [
  'stickies',
  'relations',
  'reading ms',
  'µs/sticky',
  'vs n·log n',
  'plain ms',
  'reading ÷ plain',
]
const line = (cells: readonly string[]) =>
  cells.map((cell, at) => cell.padStart(columns[at]?.length ?? 0)).join('  ')

const warmUp = realisticBoard(2_000)
for (let run = 0; run < 10; run++) readBoard(warmUp)

console.log(line(columns))
let base = Number.NaN
for (const size of sizes) {
  const board = realisticBoard(size)
  const [reading, plain] = measure(
    () => readBoard(board),
    () => plainLimit(board),
  )
  // Whatever else the machine does only ever adds time, so growth is told by the fastest run.
  const perStep = reading.fastest / (size * Math.log2(size))
  if (Number.isNaN(base)) base = perStep
  console.log(
    line([
      String(size),
      String(readBoard(board).relations.length),
      reading.median.toFixed(1),
      reading.fastest.toFixed(1),
      ((reading.median * 1000) / size).toFixed(2),
      (perStep / base).toFixed(2),
      plain.median.toFixed(2),
      (reading.median / plain.median).toFixed(1),
    ]),
  )
}
