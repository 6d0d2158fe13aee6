import { distance, gap, horizontalOverlap, offset, verticalGap, verticalOverlap } from '../geometry.ts'
import { mayRelate } from '../grammar.ts'
import { SpatialIndex } from '../spatial-index.ts'
import { CAP_GAP } from './cap-target.ts'
import { alignment, BREAK, Choice, clarity, closeness, JOIN } from './confidence.ts'
import { HEIGHT_COST } from './inline-target.ts'
import { DEEPEST, type Reading, SAME_ROW } from './reading.ts'
import type { Sticky } from './wall.ts'

/** A read model right of a command rather follows than feeds it; that costs so much more, in S. */
const BEHIND = 0.2

/** How sure an event above or below its read model is. */
const ABOVE = 0.7

/**
 * R6: a read model that touches an actor or a command is needed by it, and one directly right of an
 * event (else directly above or below one) is updated by it.
 */
export const readReadModels = (reading: Reading, commands: readonly Sticky[]): void => {
  const readModels = reading.wall.stickies.filter((sticky) => sticky.kind === 'readModel')
  if (readModels.length === 0) return
  const actors = new SpatialIndex(reading.wall.stickies.filter((sticky) => sticky.kind === 'actor'))
  const real = new Set(commands)
  for (const readModel of readModels) {
    if (!reading.isAnswered('need of a read model', readModel)) {
      readNeed(reading, readModel, actors, () => true)
      readNeed(reading, readModel, reading.index, (sticky) => real.has(sticky))
    }
    if (!reading.isAnswered('source of a read model', readModel)) readUpdate(reading, readModel)
  }
}

const readNeed = (
  reading: Reading,
  readModel: Sticky,
  index: SpatialIndex<Sticky>,
  accepts: (sticky: Sticky) => boolean,
): void => {
  const { left, top, right, bottom } = readModel
  const choice = new Choice<Sticky>()
  index.visit(left - JOIN, top - JOIN, right + JOIN, bottom + JOIN, (reader) => {
    if (!accepts(reader) || reading.isRejected('needs', reader, readModel)) return
    const free = distance(reader, readModel)
    const beside = verticalOverlap(reader, readModel) >= SAME_ROW
    if (free > JOIN || (!beside && horizontalOverlap(reader, readModel) < SAME_ROW)) return
    const behind = beside && reader.x < readModel.x && reader.kind === 'command' ? BEHIND : 0
    choice.offer(reader, free + behind + 0.3 * (beside ? offset(reader, readModel) : 0))
  })
  if (!choice.item) return
  reading.read(
    'needs',
    choice.item,
    readModel,
    closeness(distance(choice.item, readModel)) * clarity(choice.margin),
  )
}

const readUpdate = (reading: Reading, readModel: Sticky): void => {
  const { left, top, right, bottom } = readModel
  const beside = new Choice<Sticky>()
  const stacked = new Choice<Sticky>()
  reading.index.visit(left - BREAK, top - CAP_GAP, right, bottom + CAP_GAP, (event) => {
    if (!mayRelate('updates', event.kind, 'readModel') || reading.isRejected('updates', event, readModel))
      return
    const free = gap(event, readModel)
    if (free >= -DEEPEST && free <= BREAK && event.x < readModel.x) {
      if (verticalOverlap(event, readModel) < SAME_ROW || !reading.isClear(event, readModel, readModel))
        return
      beside.offer(event, Math.max(0, free) + HEIGHT_COST * offset(event, readModel))
    } else if (horizontalOverlap(event, readModel) >= 0.5) {
      const apart = verticalGap(event, readModel)
      if (apart <= CAP_GAP) stacked.offer(event, Math.max(0, apart))
    }
  })
  if (beside.item) {
    const { item } = beside
    const sure = closeness(gap(item, readModel)) * alignment(offset(item, readModel)) * clarity(beside.margin)
    reading.read('updates', item, readModel, sure)
  } else if (stacked.item) {
    const sure = ABOVE * closeness(verticalGap(stacked.item, readModel)) * clarity(stacked.margin)
    reading.read('updates', stacked.item, readModel, sure)
  }
}
