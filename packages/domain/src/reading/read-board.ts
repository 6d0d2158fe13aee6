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
import { Reading, relationKey } from './reading.ts'
import { readReferences } from './references.ts'
import { isCommand, readTargets } from './targets.ts'
import { readCommandTriggers, readPolicyTriggers } from './triggers.ts'
import { byCodeUnits, measureWall } from './wall.ts'

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
    const [fromId, toId] = [elements.idOf(start), elements.idOf(end)]
    const key = relationKey(kind, fromId, toId)
    const known = rejected.get(key)
    if (known) known.pairs.push([from, to])
    else rejected.set(key, { kind, from: fromId, to: toId, pairs: [[from, to]] })
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

interface RejectedRelation {
  readonly kind: RelationKind
  readonly from: string
  readonly to: string
  readonly pairs: [string, string][]
}

/** Strongest first. */
const strength: readonly Basis[] = ['accepted', 'connector', 'containment', 'adjacency']

interface Draft {
  readonly kind: RelationKind
  readonly from: string
  readonly to: string
  basis: Basis
  confidence: number
  pairs: [string, string][]
  connectors: string[]
}

/** Gathers the pairs of stickies into relations between elements, one for each kind and two ends. */
const mergePairs = (
  reading: Reading,
  rejected: ReadonlyMap<string, RejectedRelation>,
): readonly ModelRelation[] => {
  const drafts = new Map<RelationKind, Map<string, Map<string, Draft>>>()
  for (const kind of relationKinds) drafts.set(kind, new Map())
  const draftOf = (kind: RelationKind, from: string, to: string): Draft => {
    const byFrom = drafts.get(kind) ?? new Map<string, Map<string, Draft>>()
    let byTo = byFrom.get(from)
    if (!byTo) {
      byTo = new Map()
      byFrom.set(from, byTo)
    }
    let draft = byTo.get(to)
    if (!draft) {
      draft = { kind, from, to, basis: 'adjacency', confidence: 0, pairs: [], connectors: [] }
      byTo.set(to, draft)
    }
    return draft
  }
  for (const { relation, from, to, basis, confidence, connector } of reading.pairs) {
    const draft = draftOf(relation, reading.elements.idOf(from), reading.elements.idOf(to))
    if (strength.indexOf(basis) < strength.indexOf(draft.basis)) draft.basis = basis
    draft.confidence = Math.max(draft.confidence, confidence)
    draft.pairs.push([from.id, to.id])
    if (connector !== null) draft.connectors.push(connector)
  }
  for (const { kind, from, to, pairs } of rejected.values()) draftOf(kind, from, to).pairs.push(...pairs)

  const relations: ModelRelation[] = []
  for (const byFrom of drafts.values()) {
    for (const from of [...byFrom.keys()].sort()) {
      const byTo = byFrom.get(from) ?? new Map<string, Draft>()
      for (const to of [...byTo.keys()].sort()) {
        const draft = byTo.get(to)
        if (draft) relations.push(finish(draft, rejected))
      }
    }
  }
  return relations
}

const finish = (
  { kind, from, to, basis, confidence, pairs, connectors }: Draft,
  rejected: ReadonlyMap<string, RejectedRelation>,
): ModelRelation => {
  const refused = rejected.size > 0 && rejected.has(relationKey(kind, from, to))
  const status = refused ? 'rejected' : basis === 'accepted' ? 'accepted' : 'inferred'
  return {
    kind,
    from,
    to,
    basis,
    confidence: refused ? 0 : rounded(confidence),
    status,
    pairs: distinctPairs(pairs),
    connectors: connectors.length > 1 ? [...new Set(connectors)].sort() : connectors,
  }
}

const distinctPairs = (pairs: [string, string][]): readonly (readonly [string, string])[] => {
  if (pairs.length < 2) return pairs
  pairs.sort((a, b) => byCodeUnits(a[0], b[0]) || byCodeUnits(a[1], b[1]))
  return pairs.filter((pair, at) => {
    const before = pairs[at - 1]
    return before?.[0] !== pair[0] || before[1] !== pair[1]
  })
}
