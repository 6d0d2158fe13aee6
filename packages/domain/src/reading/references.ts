import type { Reading } from './reading.ts'
import type { Sticky } from './wall.ts'

/** How sure a reference is with one known origin, with several, and with one that nothing produces. */
const ONE_ORIGIN = 0.95
const SEVERAL_ORIGINS = 0.6
const UNPRODUCED_ORIGIN = 0.5

/**
 * R8, second half: a foreign event that nothing here produces refers to the event of the same words that
 * something produces; so does an event that is only used here, when it is produced in another context.
 * Call it when everything that emits is known.
 */
export const readReferences = (reading: Reading): void => {
  const { elements, wall } = reading
  const produced = new Uint8Array(wall.stickies.length)
  for (const event of reading.produced) produced[elements.rankOf(event)] = 1
  for (const { relation, to } of reading.pairs) if (relation === 'emits') produced[elements.rankOf(to)] = 1
  const isProduced = (sticky: Sticky) => produced[elements.rankOf(sticky)] === 1

  const used = wall.stickies.filter(
    (sticky) =>
      (sticky.kind === 'foreignEvent' || sticky.kind === 'event') &&
      sticky.name !== '' &&
      !isProduced(sticky) &&
      !reading.isAnswered('origin', sticky),
  )
  /** Events with the words of a used one, one sticky for each element. */
  const origins = new Map<string, Sticky[]>()
  for (const { name } of used) origins.set(name, [])
  for (const sticky of wall.stickies)
    if (sticky.kind === 'event' && elements.rankOf(sticky) === sticky.index)
      origins.get(sticky.name)?.push(sticky)

  for (const sticky of used) {
    const foreign = sticky.kind === 'foreignEvent'
    const rank = elements.rankOf(sticky)
    const context = elements.contextOf(sticky)
    const possible = (origins.get(sticky.name) ?? []).filter(
      (origin) =>
        elements.rankOf(origin) !== rank &&
        // What stands in the same context and is produced there is the same event already.
        (foreign || elements.contextOf(origin) !== context) &&
        !reading.isRejected('refersTo', sticky, origin),
    )
    const made = possible.filter(isProduced)
    const candidates = made.length > 0 ? made : foreign ? possible : []
    // An origin in another context is meant before one that shares the context of the reference.
    const origin = candidates.find((one) => elements.contextOf(one) !== context) ?? candidates[0]
    if (!origin) continue
    const sure = made.length === 0 ? UNPRODUCED_ORIGIN : made.length > 1 ? SEVERAL_ORIGINS : ONE_ORIGIN
    reading.read('refersTo', sticky, origin, sure, 'containment')
  }
}
