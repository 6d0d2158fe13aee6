import { gap, horizontalOverlap, offset, verticalGap, verticalOverlap } from '../geometry.ts'
import { alignment, BREAK, Choice, closeness, JOIN } from './confidence.ts'
import { HEIGHT_COST } from './inline-target.ts'
import { DEEPEST, type Reading, SAME_ROW, standsRight } from './reading.ts'
import { byCodeUnits, type Sticky } from './wall.ts'

/** Two events of one chain overlap at most so much sideways, in S. */
const EVENT_DEPTH = 0.3

/** A target without any command loses against one with commands by so much, in S. */
const ORPHAN = 0.5

/** How sure we stay at each further event of a walk, and at one stacked on another. */
const FURTHER = 0.95
const STACKED = 0.9

/** Where an event comes from: straight from a command, or from a target that commands share. */
interface Claim {
  readonly command: Sticky | null
  readonly confidence: number
}

/**
 * R4 *emits*: right of a target (of the command itself in a cap, or without any target) the events of
 * its row, walking on to the next event until another kind or a gap beyond `BREAK`; events stacked on a
 * claimed one are other outcomes of the same command; of several commands of one target the one nearest
 * in height has the event. An event has one producer by placement.
 */
export const readEmittedEvents = (reading: Reading, commands: readonly Sticky[]): void => {
  const claims = directClaims(reading, commands)
  spread(reading, claims)
  const claimed = [...claims].sort(([a], [b]) => byCodeUnits(a.id, b.id))
  for (const [event, { command, confidence }] of claimed) {
    reading.produced.add(event)
    if (!command || reading.isAnswered('producer of an event', event)) continue
    reading.read('emits', command, event, confidence)
  }
}

const isOutcome = (reading: Reading, producer: Sticky, event: Sticky): boolean =>
  (event.kind === 'event' || (event.kind === 'foreignEvent' && producer.kind === 'externalSystem')) &&
  !(producer.kind !== 'externalSystem' && reading.elsewhere(producer, event))

const directClaims = (reading: Reading, commands: readonly Sticky[]): Map<Sticky, Claim> => {
  const offers = new Map<Sticky, Choice<Sticky>>()
  const offer = (producer: Sticky, event: Sticky, cost: number) => {
    const choice = offers.get(event) ?? new Choice<Sticky>()
    if (!choice.wouldTake(producer, cost) || !reading.isClear(producer, event, event)) return
    choice.offer(producer, cost)
    offers.set(event, choice)
  }

  const commandsOf = new Map<Sticky, Sticky[]>()
  for (const command of commands) {
    const known = reading.targets.get(command)
    if (known && known.layout !== 'cap') {
      const others = commandsOf.get(known.target)
      if (others) others.push(command)
      else commandsOf.set(known.target, [command])
    }
    if (known && known.layout !== 'cap' && known.layout !== 'drawn') continue
    const reach = known?.layout === 'drawn' ? JOIN : BREAK
    const { top, right, bottom } = command
    reading.index.visit(right - EVENT_DEPTH, top, right + reach, bottom, (event) => {
      if (!isOutcome(reading, known?.target ?? command, event)) return
      const free = gap(command, event)
      if (free < -EVENT_DEPTH || !standsRight(command, event, reach)) return
      offer(command, event, Math.max(0, free) + HEIGHT_COST * offset(command, event))
    })
  }

  for (const target of reading.wall.stickies) {
    if (target.kind !== 'aggregate' && target.kind !== 'externalSystem') continue
    const sharing = commandsOf.get(target) ?? []
    const around = [target, ...sharing]
    const top = around.reduce((least, { top }) => Math.min(least, top), target.top)
    const bottom = around.reduce((most, { bottom }) => Math.max(most, bottom), target.bottom)
    reading.index.visit(target.x, top, target.right + BREAK, bottom, (event) => {
      const free = gap(target, event)
      if (free > BREAK || event.x <= target.x || !isOutcome(reading, target, event)) return
      if (free < -DEEPEST && !standsRight(target, event, BREAK)) return
      const within = sharing.length > 1 && event.y >= top && event.y <= bottom
      if (!within && !around.some((one) => verticalOverlap(one, event) >= SAME_ROW)) return
      const height = around.reduce((least, one) => Math.min(least, offset(one, event)), BREAK * 2)
      const handicap = sharing.length === 0 ? ORPHAN : 0
      offer(target, event, Math.max(0, free) + HEIGHT_COST * height + handicap)
    })
  }

  const claims = new Map<Sticky, Claim>()
  for (const [event, choice] of offers) {
    const producer = choice.item
    if (!producer) continue
    const sharing = producer.kind === 'command' ? [producer] : (commandsOf.get(producer) ?? [])
    const command = nearestInHeight(
      sharing.filter((one) => !reading.isRejected('emits', one, event)),
      event,
    )
    if (!command && producer.kind === 'command') continue
    const height = command
      ? Math.min(offset(command, event), offset(producer, event))
      : offset(producer, event)
    claims.set(event, { command, confidence: closeness(gap(producer, event)) * alignment(height) })
  }
  return claims
}

/** Of commands that share a target the one whose middle is nearest in height; the upper one of two. */
export const nearestInHeight = (commands: readonly Sticky[], event: Sticky): Sticky | null => {
  let nearest: Sticky | null = null
  for (const command of commands) {
    if (!nearest) {
      nearest = command
      continue
    }
    const nearer = Math.abs(nearest.y - event.y) - Math.abs(command.y - event.y)
    if (nearer > 1e-7 || (nearer > -1e-7 && command.y < nearest.y)) nearest = command
  }
  return nearest
}

/** Hands claims on: to the next event of the row, and to events stacked above or below. */
const spread = (reading: Reading, claims: Map<Sticky, Claim>): void => {
  let layer = [...claims.keys()]
  while (layer.length > 0) {
    const offers = new Map<Sticky, Choice<Sticky>>()
    for (const event of layer) {
      visitNeighbours(reading, event, (next, cost) => {
        if (claims.has(next) || next.kind !== event.kind || reading.elsewhere(event, next)) return
        const command = claims.get(event)?.command
        if (command && reading.isRejected('emits', command, next)) return
        const choice = offers.get(next) ?? new Choice<Sticky>()
        choice.offer(event, cost)
        offers.set(next, choice)
      })
    }
    for (const [next, { item }] of offers) {
      const claim = item && claims.get(item)
      if (!claim) continue
      const beside = verticalOverlap(item, next) >= SAME_ROW
      const sure = beside
        ? FURTHER * closeness(gap(item, next)) * alignment(offset(item, next))
        : STACKED * closeness(verticalGap(item, next)) * (0.5 + 0.5 * horizontalOverlap(item, next))
      claims.set(next, { command: claim.command, confidence: claim.confidence * sure })
    }
    layer = [...offers.keys()]
  }
}

const visitNeighbours = (
  reading: Reading,
  event: Sticky,
  visit: (next: Sticky, cost: number) => void,
): void => {
  const { left, top, right, bottom } = event
  reading.index.visit(right - EVENT_DEPTH, top, right + BREAK, bottom, (next) => {
    if (next === event || next.kind !== event.kind) return
    const free = gap(event, next)
    if (free < -EVENT_DEPTH || free > BREAK || verticalOverlap(event, next) < SAME_ROW) return
    if (reading.isClear(event, next, next)) visit(next, Math.max(0, free) + HEIGHT_COST * offset(event, next))
  })
  reading.index.visit(left, top - JOIN, right, bottom + JOIN, (next) => {
    if (next === event || next.kind !== event.kind || horizontalOverlap(event, next) < 0.5) return
    const free = verticalGap(event, next)
    if (free <= JOIN && free > -0.5) visit(next, Math.max(0, free) + 0.3)
  })
}
