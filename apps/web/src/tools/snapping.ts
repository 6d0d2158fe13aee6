import { kindOf } from '@stormlane/domain'
import { around, grown } from '../canvas/box.ts'
import type { HitView } from '../canvas/hit.ts'
import { type Axes, type Placed, type Snapped, UNSNAPPED } from '../canvas/snap/placed.ts'

type Rules = typeof import('../canvas/snap/snap.ts')

let rules: Rules | undefined

/** Fetches the rules of snapping; nobody needs them before a hand comes near the wall. */
export const fetchSnapping = (): void => {
  if (rules) return
  import('../canvas/snap/snap.ts').then(
    (fetched) => {
      rules = fetched
    },
    () => {
      // Without them things are put down where they are let go.
    },
  )
}

/**
 * How much further stickies go to be read without doubt; asks the spatial index for what lies near, never the
 * whole board.
 * @param movers where they are now, the one under the pointer first
 * @param without ids that do not stay where the board has them
 */
export const snapAt = (
  { scene, zoom }: HitView,
  movers: readonly Placed[],
  without: ReadonlySet<string>,
  axes?: Axes,
): Snapped => {
  const all = around(movers)
  if (!rules || !all) return UNSNAPPED
  const neighbours: Placed[] = []
  for (const { id, element, kind } of scene.itemsIn(grown(all, rules.SNAP_REACH))) {
    if (kind.shape === 'sticky' && !without.has(id)) neighbours.push(element)
  }
  return rules.snap(movers, neighbours, zoom, axes)
}

/** Whether something of that kind snaps at all: frames and lines are put where one wants them. */
export const mayBeSnapped = ({ kind }: Pick<Placed, 'kind'>): boolean => kindOf(kind).shape === 'sticky'
