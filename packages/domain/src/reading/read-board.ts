import { mayRelate } from '../grammar.ts'
import type { Basis, Model, ModelRelation } from '../model.ts'
import { type BoardSnapshot, type RelationKind, relationKinds } from '../snapshot.ts'
import { rounded } from './confidence.ts'
import { assignProduced, readAccepted, readConnectors } from './connectors.ts'
import { readContexts } from './contexts.ts'
import { readElements } from './elements.ts'
import { readEmittedEvents } from './emitted-events.ts'
import { readColumns } from './fan-in-target.ts'
import { readHotspots } from './hotspots.ts'
import { readReadModels } from './read-models.ts'
import { type Pair, Reading, relationKey } from './reading.ts'
import { readReferences } from './references.ts'
import { isCommand, readTargets } from './targets.ts'
import { readCommandTriggers, readPolicyTriggers } from './triggers.ts'
import { measureWall, type Sticky } from './wall.ts'

/**
 * Reads the model from a board: what people drew, framed, accepted or rejected first, then what placement
 * says (rules R0–R9). Pure; the same board gives the same model whatever the order of its lists, wherever
 * it lies and however large it is drawn. Takes n log n steps and never fails, whatever lies on the board.
 */
export const readBoard = (snapshot: BoardSnapshot): Model => {
  const wall = measureWall(snapshot.elements)
  const elements = readElements(wall, readContexts(wall))
  const rejected = new Map<string, RejectedRelation>()
  for (const { kind, from, to, status } of snapshot.relations) {
    const start = wall.byId.get(from)
    const end = wall.byId.get(to)
    if (status !== 'rejected' || !start || !end || !mayRelate(kind, start.kind, end.kind)) continue
    const key = relationKey(kind, elements.idOf(start), elements.idOf(end))
    const known = rejected.get(key)
    if (known) known.pairs.push([start, end])
    else rejected.set(key, { kind, pairs: [[start, end]] })
  }

  const reading = new Reading(wall, elements, new Set(rejected.keys()))
  const commands = wall.stickies.filter((sticky) => isCommand(reading, sticky))
  readAccepted(reading, snapshot.relations)
  const produces = readConnectors(reading, snapshot.connectors)
  const columns = readColumns(reading, commands)
  readTargets(reading, commands, columns)
  assignProduced(reading, produces, commands)
  readEmittedEvents(reading, commands)
  readCommandTriggers(reading, commands, columns)
  readPolicyTriggers(reading)
  readReadModels(reading, commands)
  readReferences(reading)
  readHotspots(reading)
  return { elements: elements.list, relations: mergePairs(reading, rejected) }
}

/** A relation that a person rejected, with the stickies on which they did so. */
interface RejectedRelation {
  readonly kind: RelationKind
  readonly pairs: [Sticky, Sticky][]
}

/** Strongest first. */
const strength: readonly Basis[] = ['accepted', 'connector', 'containment', 'adjacency']

/** Place of each relation kind in the order of the model. */
const placeOf = new Map<RelationKind, number>(relationKinds.map((kind, place) => [kind, place]))

/** Something said about two stickies: a pair that was read, or (null) that a person refused it. */
interface Said {
  readonly place: number
  readonly from: Sticky
  readonly to: Sticky
  readonly pair: Pair | null
}

/** Gathers the pairs of stickies into relations between elements, one for each kind and two ends. */
const mergePairs = (
  reading: Reading,
  rejected: ReadonlyMap<string, RejectedRelation>,
): readonly ModelRelation[] => {
  const { elements, pairs } = reading
  const said = pairs.map((pair): Said => {
    return { place: placeOf.get(pair.relation) ?? 0, from: pair.from, to: pair.to, pair }
  })
  for (const { kind, pairs: refused } of rejected.values()) {
    for (const [from, to] of refused) said.push({ place: placeOf.get(kind) ?? 0, from, to, pair: null })
  }
  const apart = (a: Said, b: Said): number =>
    a.place - b.place ||
    elements.rankOf(a.from) - elements.rankOf(b.from) ||
    elements.rankOf(a.to) - elements.rankOf(b.to)
  said.sort((a, b) => apart(a, b) || a.from.index - b.from.index || a.to.index - b.to.index)

  const relations: ModelRelation[] = []
  for (let start = 0; start < said.length; ) {
    const first = said[start]
    if (!first) break
    let end = start + 1
    for (let next = said[end]; next && apart(first, next) === 0; next = said[++end]);
    relations.push(relationOf(reading, said.slice(start, end), first, rejected))
    start = end
  }
  return relations
}

const relationOf = (
  { elements }: Reading,
  group: readonly Said[],
  first: Said,
  rejected: ReadonlyMap<string, RejectedRelation>,
): ModelRelation => {
  const kind = relationKinds[first.place] ?? 'annotates'
  const from = elements.idOf(first.from)
  const to = elements.idOf(first.to)
  let basis: Basis = 'adjacency'
  let confidence = 0
  const pairs: [string, string][] = []
  const connectors: string[] = []
  let before: Said | null = null
  for (const one of group) {
    // Pairs come sorted: the same one said twice is a neighbour of itself.
    if (before?.from !== one.from || before.to !== one.to) pairs.push([one.from.id, one.to.id])
    before = one
    if (!one.pair) continue
    if (strength.indexOf(one.pair.basis) < strength.indexOf(basis)) basis = one.pair.basis
    confidence = Math.max(confidence, one.pair.confidence)
    const { connector } = one.pair
    if (connector !== null) connectors.push(connector)
  }
  const refused = rejected.size > 0 && rejected.has(relationKey(kind, from, to))
  return {
    kind,
    from,
    to,
    basis,
    confidence: refused ? 0 : rounded(confidence),
    status: refused ? 'rejected' : basis === 'accepted' ? 'accepted' : 'inferred',
    pairs,
    connectors: connectors.length > 1 ? [...new Set(connectors)].sort() : connectors,
  }
}
