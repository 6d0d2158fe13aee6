import type { Box, Point } from '../camera.ts'
import type { Route } from '../connector-path.ts'

/** What a connector should not run through, board units. */
export interface Obstacle {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Connectors keep this far from stickies that they pass, board units; rows of neighbours lie 16 apart. */
export const CLEARANCE = 5

export const obstacleOf = ({ x, y, width, height }: Box, clearance = 0): Obstacle => ({
  minX: x - clearance,
  minY: y - clearance,
  maxX: x + width + clearance,
  maxY: y + height + clearance,
})

/** How much of a level or upright piece runs within a clearance of an obstacle, board units; at least 1 where it does. */
export const overlapWith = (a: Point, b: Point, obstacle: Obstacle, clearance: number): number => {
  const minX = Math.max(Math.min(a.x, b.x), obstacle.minX - clearance)
  const maxX = Math.min(Math.max(a.x, b.x), obstacle.maxX + clearance)
  if (minX > maxX) return 0
  const minY = Math.max(Math.min(a.y, b.y), obstacle.minY - clearance)
  const maxY = Math.min(Math.max(a.y, b.y), obstacle.maxY + clearance)
  return minY > maxY ? 0 : Math.max(1, maxX - minX + (maxY - minY))
}

/** Whether a piece comes within the clearance of none of the obstacles. */
export const isClear = (a: Point, b: Point, obstacles: readonly Obstacle[]): boolean =>
  obstacles.every((obstacle) => overlapWith(a, b, obstacle, CLEARANCE) === 0)

/** What the way through obstacles costs a route, in board units of detour that would be as bad. */
export const collisionCost = (
  route: Route,
  obstacles: readonly Obstacle[],
  own: readonly Obstacle[],
): number => {
  let cost = 0
  for (let index = 1; index < route.length; index++) {
    const a = route[index - 1]
    const b = route[index]
    if (!a || !b) continue
    for (const obstacle of obstacles) cost += hit(overlapWith(a, b, obstacle, CLEARANCE))
    // The ends themselves may be touched, but not run through.
    for (const obstacle of own) cost += hit(overlapWith(a, b, obstacle, -1))
  }
  return cost
}

const hit = (overlap: number): number => (overlap === 0 ? 0 : 300 + 3 * overlap)
