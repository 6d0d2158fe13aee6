import { centreOf, holds } from '../box.ts'
import type { Box } from '../camera.ts'
import { lengthOf, type Route } from '../connector-path.ts'
import { CORNER, detour } from './detour.ts'
import { levelPorts } from './level-ports.ts'
import { CLEARANCE, collisionCost, type Obstacle, obstacleOf, overlapWith } from './obstacle.ts'
import { ahead, isUpright, type Port, portOn, type Side, sides } from './port.ts'
import { simpleRoutes } from './simple-routes.ts'

/** A way between two elements and the sides it uses. */
export interface Plan {
  readonly route: Route
  readonly fromSide: Side
  readonly toSide: Side
  /** One element holds the other, and the way is the straight line between their nearest borders. */
  readonly isInside: boolean
}

/** What a route has to go around, and what tells it apart from others. */
export interface Surroundings {
  readonly obstacles: readonly Obstacle[]
  /** Number of the connector among those between the same two elements. */
  readonly lane: number
}

/** Nothing in the way. */
export const OPEN: Surroundings = { obstacles: [], lane: 0 }

/** Detours are tried again with the obstacles that the last one ran into, so often at most. */
const MOST_ATTEMPTS = 5
/** Longer ways than this share of the direct one, and this much more, are harder to follow than a crossing. */
const LONGEST_SHARE = 2.2
const LONGEST_MORE = 480

interface Rated {
  readonly route: Route
  /** Length, corners and collisions as board units of way. */
  readonly cost: number
  readonly collisions: number
}

const contains = (outer: Box, inner: Box): boolean =>
  holds(outer, inner) && holds(outer, { x: inner.x + inner.width, y: inner.y + inner.height })

/** The straight way between an element and one that holds it. */
const planInside = (from: Box, to: Box): Plan => {
  const [outer, inner] = contains(from, to) ? [from, to] : [to, from]
  const middle = centreOf(inner)
  const gaps = sides.map((side) => ({ side, gap: ahead(side, portOn(inner, side), portOn(outer, side)) }))
  const { side } = gaps.reduce((least, next) => (next.gap < least.gap ? next : least))
  const at = isUpright(side) ? middle.y : middle.x
  const route: Route = [portOn(from, side, at), portOn(to, side, at)]
  return { route, fromSide: side, toSide: side, isInside: true }
}

/** The cheapest of some ways, those that cannot win left unchecked. */
const cheapest = (
  routes: Iterable<Route>,
  around: Surroundings,
  own: readonly Obstacle[],
  before?: Rated,
): Rated | undefined => {
  let best = before
  for (const route of routes) {
    const plain = lengthOf(route) + CORNER * (route.length - 2)
    if (best && plain >= best.cost) continue
    const collisions = collisionCost(route, around.obstacles, own)
    if (!best || plain + collisions < best.cost) best = { route, cost: plain + collisions, collisions }
  }
  return best
}

const hitBy = (route: Route, obstacles: readonly Obstacle[]): readonly Obstacle[] =>
  obstacles.filter((obstacle) =>
    route.some((point, index) => {
      const next = route[index + 1]
      return next !== undefined && overlapWith(point, next, obstacle, CLEARANCE) > 0
    }),
  )

/** The best way around what the best simple way runs into; the simple one where no reasonable detour exists. */
const improved = (
  simple: Rated,
  from: readonly Port[],
  to: readonly Port[],
  around: Surroundings,
  own: readonly Obstacle[],
): Rated => {
  let best = simple
  let last = simple.route
  const known = new Set<Obstacle>()
  for (let attempt = 0; attempt < MOST_ATTEMPTS && best.collisions > 0; attempt++) {
    const before = known.size
    for (const obstacle of hitBy(last, around.obstacles)) known.add(obstacle)
    if (attempt > 0 && known.size === before) break
    const route = detour(from, to, [...known], own, around.lane)
    if (!route) break
    last = route
    if (lengthOf(route) > LONGEST_SHARE * lengthOf(simple.route) + LONGEST_MORE) break
    best = cheapest([route], around, own, best) ?? best
  }
  return best
}

const ownBodies = (from: Box, to: Box): readonly Obstacle[] => [obstacleOf(from), obstacleOf(to)]

/**
 * Chooses the sides at which a connector leaves one element and reaches another, and a way between them: short,
 * with few corners, and around what lies between where a reasonable detour exists.
 */
export const planRoute = (from: Box, to: Box, around: Surroundings = OPEN): Plan => {
  if (contains(from, to) || contains(to, from)) return planInside(from, to)
  const own = ownBodies(from, to)
  let best: (Rated & { readonly fromSide: Side; readonly toSide: Side }) | undefined
  for (const fromSide of sides) {
    for (const toSide of sides) {
      const [a, b] = levelPorts(from, to, fromSide, toSide)
      const found = cheapest(simpleRoutes(from, to, a, b, 0, around.lane), around, own, best)
      if (found && found !== best) best = { ...found, fromSide, toSide }
    }
  }
  if (!best) return planInside(from, to)
  if (best.collisions > 0) {
    const ports = (box: Box) => sides.map((side) => portOn(box, side))
    const better = improved(best, ports(from), ports(to), around, own)
    if (better.route !== best.route) {
      const { route } = better
      return { route, fromSide: sideAt(from, route[0]), toSide: sideAt(to, route.at(-1)), isInside: false }
    }
  }
  return { route: best.route, fromSide: best.fromSide, toSide: best.toSide, isInside: false }
}

/** The side whose middle a way begins or ends at. */
const sideAt = (box: Box, point: { readonly x: number; readonly y: number } | undefined): Side =>
  sides.find((side) => {
    const { x, y } = portOn(box, side)
    return x === point?.x && y === point.y
  }) ?? 'right'

/** The way between two given ports; see `simpleRoutes` for `turn`. */
export const routeThrough = (
  from: Box,
  to: Box,
  start: Port,
  end: Port,
  around: Surroundings,
  turn: number,
): Route => {
  const own = ownBodies(from, to)
  const best = cheapest(simpleRoutes(from, to, start, end, turn, around.lane), around, own)
  if (!best) return [start, end]
  return best.collisions > 0 ? improved(best, [start], [end], around, own).route : best.route
}
