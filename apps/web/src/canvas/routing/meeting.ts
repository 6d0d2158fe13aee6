import { centreOf } from '../box.ts'
import type { Box } from '../camera.ts'
import { sharedMiddle } from './level-ports.ts'
import { isUpright, opposite, portOn } from './port.ts'
import type { Plan } from './route-between.ts'
import { approachOf, type Meeting } from './spread.ts'

/** A connector whose sides are chosen. */
export interface Leg {
  readonly id: string
  readonly from: Box
  readonly to: Box
  readonly plan: Plan
  readonly lane: number
}

/** How a connector meets the side of one of its ends. */
export const meetingOf = ({ id, from, to, plan, lane }: Leg, end: 'from' | 'to'): Meeting => {
  const [box, partner] = end === 'from' ? [from, to] : [to, from]
  const [side, otherSide] = end === 'from' ? [plan.fromSide, plan.toSide] : [plan.toSide, plan.fromSide]
  const middle = centreOf(partner)
  return {
    id,
    ...approachOf(side, otherSide, portOn(box, side), middle),
    lane,
    other: isUpright(side) ? middle.y : middle.x,
    shared: otherSide === opposite[side] ? sharedMiddle(box, partner, side) : undefined,
  }
}
