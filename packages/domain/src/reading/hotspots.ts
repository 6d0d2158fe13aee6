import { distance } from '../geometry.ts'
import { kindOf } from '../kinds/index.ts'
import { SpatialIndex } from '../spatial-index.ts'
import { Choice, clarity } from './confidence.ts'
import { innermostFrame } from './contexts.ts'
import type { Reading } from './reading.ts'

/** How far a hotspot reaches, in S (rule R9). */
const REACH = 1

/** How sure we are that a hotspot means its whole frame. */
const FRAME = 0.6

/** R9: a hotspot belongs to the nearest sticky within 1 S, else to its innermost context or lane. */
export const readHotspots = (reading: Reading): void => {
  const { stickies } = reading.wall
  const hotspots = stickies.filter((sticky) => sticky.kind === 'hotspot')
  if (hotspots.length === 0) return
  const others = new SpatialIndex(
    stickies.filter(({ kind }) => kind !== 'hotspot' && kindOf(kind).shape === 'sticky'),
  )
  const contexts = new SpatialIndex(stickies.filter((sticky) => sticky.kind === 'context'))
  const lanes = new SpatialIndex(stickies.filter((sticky) => sticky.kind === 'lane'))
  for (const hotspot of hotspots) {
    if (reading.isAnswered('annotated', hotspot)) continue
    const { left, top, right, bottom } = hotspot
    const choice = new Choice<(typeof hotspots)[number]>()
    others.visit(left - REACH, top - REACH, right + REACH, bottom + REACH, (other) => {
      const free = distance(hotspot, other)
      if (free > REACH || reading.isRejected('annotates', hotspot, other)) return
      // Of several that it touches, the one whose middle is nearest.
      choice.offer(other, free + 0.2 * Math.hypot(hotspot.x - other.x, hotspot.y - other.y))
    })
    if (choice.item) {
      const sure = 1 - 0.5 * distance(hotspot, choice.item)
      reading.read('annotates', hotspot, choice.item, sure * clarity(choice.margin))
      continue
    }
    const frame = innermostFrame(contexts, hotspot) ?? innermostFrame(lanes, hotspot)
    if (frame && !reading.isRejected('annotates', hotspot, frame))
      reading.read('annotates', hotspot, frame, FRAME, 'containment')
  }
}
