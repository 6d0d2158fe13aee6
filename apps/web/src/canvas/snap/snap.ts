import { type KindId, STICKY_SIDE } from '@stormlane/domain'
import { grown, meets, moved } from '../box.ts'
import type { Box } from '../camera.ts'
import { type Alignment, alignments, linesOf } from './alignments.ts'
import { type Dock, docksBeside } from './docks.ts'
import { type Axes, type Placed, type Snapped, UNSNAPPED } from './placed.ts'

/**
 * How far a dock pulls, board units: what is put down 0 to 0.3 S beside a neighbour comes to lie at half of
 * that. On screen it is at least `LEAST_PULL` (up to 0.3 S) and at most `MOST_PULL` pixels.
 */
const PULL = STICKY_SIDE * 0.15
const LEAST_PULL = 6
const MOST_PULL = 28

/** How far the edges and middles of neighbours pull, CSS pixels, and at most so many board units. */
const ALIGN_PULL = 6
const MOST_ALIGN = 8

/** Neighbours further off than this (board units) are not looked at. */
export const SNAP_REACH = STICKY_SIDE * 2.5

/** Stickies may lie on each other by so much and still not take each other's place, board units. */
const TOLERANCE = 8

/** Small ones that lie on others by habit: they take nobody's place. */
const lying: ReadonlySet<KindId> = new Set<KindId>(['actor', 'hotspot'])

const pullAt = (zoom: number): number =>
  Math.min(Math.max(PULL, Math.min(2 * PULL, LEAST_PULL / zoom)), MOST_PULL / zoom)

interface Found {
  readonly mover: Placed
  readonly beside: Placed
  readonly dock: Dock
  readonly dx: number
  readonly dy: number
  readonly far: number
}

const isTaken = (mover: Placed, beside: Placed, at: Box, neighbours: readonly Placed[]): boolean =>
  !lying.has(mover.kind) &&
  neighbours.some(
    (other) => other !== beside && !lying.has(other.kind) && meets(grown(at, -TOLERANCE), other),
  )

const nearestDock = (
  movers: readonly Placed[],
  neighbours: readonly Placed[],
  pull: number,
  axes: Axes,
): Found | undefined => {
  let nearest: Found | undefined
  for (const mover of movers) {
    for (const beside of neighbours) {
      for (const dock of docksBeside(mover, beside, neighbours)) {
        const dx = Math.round(dock.x) - mover.x
        const dy = Math.round(dock.y) - mover.y
        if ((!axes.x && dx !== 0) || (!axes.y && dy !== 0)) continue
        const far = Math.hypot(dx, dy)
        if (Math.abs(dx) > pull || Math.abs(dy) > pull || (nearest && far >= nearest.far)) continue
        if (isTaken(mover, beside, moved(mover, dx, dy), neighbours)) continue
        nearest = { mover, beside, dock, dx, dy, far }
      }
    }
  }
  return nearest
}

const nearestOf = (found: readonly Alignment[], pull: number): Alignment | undefined => {
  let nearest: Alignment | undefined
  for (const one of found) {
    if (Math.abs(one.by) > pull || (nearest && Math.abs(one.by) >= Math.abs(nearest.by))) continue
    nearest = one
  }
  return nearest
}

/**
 * How much further stickies go to lie where the reading rules understand them without doubt: docked beside a
 * neighbour as the grammar has it, else level with the edges or middles of what is near.
 * @param movers what is on its way, where it is now; the one under the pointer first
 * @param neighbours the stickies around that stay where they are
 * @param zoom CSS pixels per board unit
 */
export const snap = (
  movers: readonly Placed[],
  neighbours: readonly Placed[],
  zoom: number,
  axes: Axes = { x: true, y: true },
): Snapped => {
  const [held] = movers
  if (!held || neighbours.length === 0) return UNSNAPPED
  const dock = nearestDock(movers, neighbours, pullAt(zoom), axes)
  if (dock) {
    const { dx, dy, mover, beside } = dock
    return { dx, dy, lines: linesOf(moved(mover, dx, dy), beside, dock.dock.as) }
  }
  const pull = Math.min(MOST_ALIGN, ALIGN_PULL / zoom)
  const across = axes.x ? nearestOf(alignments(held, neighbours, 'x'), pull) : undefined
  const down = axes.y ? nearestOf(alignments(held, neighbours, 'y'), pull) : undefined
  const [dx, dy] = [across?.by ?? 0, down?.by ?? 0]
  const at = moved(held, dx, dy)
  const lines = [across?.line(at), down?.line(at)].flatMap((line) => line ?? [])
  return { dx, dy, lines }
}
