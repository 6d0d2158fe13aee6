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
  const produced = new Set<string>()
  for (const event of reading.produced) produced.add(elements.idOf(event))
  for (const { relation, to } of reading.pairs) if (relation === 'emits') produced.add(elements.idOf(to))

  const origins = new Map<string, Sticky[]>()
  const seen = new Set<string>()
  for (const sticky of wall.stickies) {
    if (sticky.kind !== 'event' || sticky.name === '') continue
    const id = elements.idOf(sticky)
    if (seen.has(id)) continue
    seen.add(id)
    const known = origins.get(sticky.name)
    if (known) known.push(sticky)
    else origins.set(sticky.name, [sticky])
  }
  const producedOrigins = new Map<string, Sticky[]>()
  for (const [name, all] of origins) {
    const made = all.filter((origin) => produced.has(elements.idOf(origin)))
    if (made.length > 0) producedOrigins.set(name, made)
  }

  for (const sticky of wall.stickies) {
    const foreign = sticky.kind === 'foreignEvent'
    if ((!foreign && sticky.kind !== 'event') || sticky.name === '') continue
    const id = elements.idOf(sticky)
    if (produced.has(id) || reading.isAnswered('origin', sticky)) continue
    const context = elements.contextOf(sticky)
    const made = producedOrigins.get(sticky.name)
    const candidates = made ?? (foreign ? (origins.get(sticky.name) ?? []) : [])
    let origin: Sticky | null = null
    let choices = 0
    for (const candidate of candidates) {
      if (elements.idOf(candidate) === id || reading.isRejected('refersTo', sticky, candidate)) continue
      // An origin in another context is meant before one that shares the context of the reference.
      const outside = elements.contextOf(candidate) !== context
      if (!outside && !foreign) continue
      choices++
      if (!origin || (outside && elements.contextOf(origin) === context)) origin = candidate
    }
    if (!origin) continue
    const sure = choices > 1 ? SEVERAL_ORIGINS : ONE_ORIGIN
    reading.read('refersTo', sticky, origin, made ? sure : UNPRODUCED_ORIGIN, 'containment')
  }
}
