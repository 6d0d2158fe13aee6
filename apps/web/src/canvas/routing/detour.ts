import type { Point } from '../camera.ts'
import type { Route } from '../connector-path.ts'
import { Heap } from './heap.ts'
import { isClear, type Obstacle } from './obstacle.ts'
import { beyond, outward, type Port, type Side, sides } from './port.ts'
import { LANE, STUB, tidied } from './simple-routes.ts'

/** A corner is as bad as so many board units of way. */
export const CORNER = 40

/** Lines run this far beside obstacles, so that one fits between neighbours 16 apart. */
const BESIDE = 8
/** A head squeezed in between neighbours is hard to see: as bad as so many board units of way. */
const SQUEEZED = 100
/** Steps after which the search gives up, a few milliseconds. */
const MOST_STEPS = 5000

interface End {
  readonly port: Port
  readonly at: Point
  readonly cost: number
}

interface Step {
  readonly node: number
  readonly side: Side | undefined
  readonly spent: number
  readonly before: Step | undefined
}

/** Sorted coordinates without near doubles. */
const lines = (values: readonly number[], kept: readonly number[]): readonly number[] => {
  const fixed = new Set(kept)
  const result: number[] = []
  for (const value of [...values, ...kept].sort((a, b) => a - b)) {
    const last = result.at(-1)
    if (last === undefined || value - last > 2) result.push(value)
    else if (fixed.has(value) && !fixed.has(last)) result[result.length - 1] = value
    else if (fixed.has(value) && value !== last) result.push(value)
  }
  return result
}

/** The ends that have a clear way out, with as much of it as there is. */
const clearEnds = (ports: readonly Port[], obstacles: readonly Obstacle[]): readonly End[] =>
  ports.flatMap((port) => {
    for (const cost of [0, SQUEEZED]) {
      const at = beyond(port, cost === 0 ? STUB : STUB / 2)
      if (isClear(beyond(port, 1), at, obstacles)) return [{ port, at, cost }]
    }
    return []
  })

/**
 * The shortest way with few corners around obstacles, from one of several ports to one of several others;
 * undefined when there is none, or none that is found soon.
 * @param own bodies of the two ends, which the way must not run through either
 * @param lane number of the connector among those between the same two elements
 */
export const detour = (
  from: readonly Port[],
  to: readonly Port[],
  obstacles: readonly Obstacle[],
  own: readonly Obstacle[],
  lane: number,
): Route | undefined => {
  const starts = clearEnds(from, obstacles)
  const goals = clearEnds(to, obstacles)
  if (starts.length === 0 || goals.length === 0) return undefined
  const ends = [...starts, ...goals].map(({ at }) => at)
  const beside = BESIDE + LANE * lane
  const all = [...obstacles, ...own]
  const xs = lines(
    all.flatMap(({ minX, maxX }) => [minX - beside, maxX + beside]),
    ends.map(({ x }) => x),
  )
  const ys = lines(
    all.flatMap(({ minY, maxY }) => [minY - beside, maxY + beside]),
    ends.map(({ y }) => y),
  )
  const width = xs.length
  const pointOf = (node: number): Point => ({
    x: xs[node % width] ?? 0,
    y: ys[Math.floor(node / width)] ?? 0,
  })
  const nodeAt = ({ x, y }: Point): number => ys.indexOf(y) * width + xs.indexOf(x)
  const goalAt = new Map(goals.map((goal) => [nodeAt(goal.at), goal]))
  const startAt = new Map(starts.map((start) => [nodeAt(start.at), start]))
  const distance = ({ x, y }: Point): number =>
    Math.min(...goals.map(({ at }) => Math.abs(at.x - x) + Math.abs(at.y - y)))
  const open = new Heap<Step>()
  const best = new Map<string, number>()
  const visit = (step: Step): void => {
    const key = `${step.node} ${step.side ?? ''}`
    if ((best.get(key) ?? Number.POSITIVE_INFINITY) <= step.spent) return
    best.set(key, step.spent)
    open.push(step, step.spent + distance(pointOf(step.node)))
  }
  for (const [node, { port, cost }] of startAt) {
    visit({ node, side: port.side, spent: cost, before: undefined })
  }
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const step = open.pop()
    if (!step) return undefined
    const goal = goalAt.get(step.node)
    if (goal && step.side === undefined) return wayTo(step, startAt, goal, pointOf)
    // Turning into the goal is a step of its own, so that its corner is counted before it is chosen.
    if (goal && step.side !== goal.port.side) {
      const inward = outward[goal.port.side]
      const way = step.side && outward[step.side]
      const isStraight = way?.x === -inward.x && way?.y === -inward.y
      visit({
        ...step,
        side: undefined,
        spent: step.spent + goal.cost + (isStraight ? 0 : CORNER),
        before: step,
      })
    }
    if (step.side === undefined) continue
    const here = pointOf(step.node)
    const column = step.node % width
    for (const side of sides) {
      const { x, y } = outward[side]
      const now = outward[step.side]
      if (x === -now.x && y === -now.y) continue
      if (column + x < 0 || column + x >= width) continue
      const node = step.node + x + y * width
      if (node < 0 || node >= width * ys.length) continue
      const there = pointOf(node)
      if (!isClear(here, there, obstacles) || !isClear(here, there, own)) continue
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y)
      const corner = side === step.side ? 0 : CORNER
      visit({ node, side, spent: step.spent + length + corner, before: step })
    }
  }
  return undefined
}

const wayTo = (
  last: Step,
  startAt: ReadonlyMap<number, End>,
  goal: End,
  pointOf: (node: number) => Point,
): Route | undefined => {
  const points: Point[] = [goal.port]
  let start: End | undefined
  for (let step: Step | undefined = last; step; step = step.before) {
    points.unshift(pointOf(step.node))
    if (!step.before) start = startAt.get(step.node)
  }
  return start && tidied([start.port, ...points])
}
