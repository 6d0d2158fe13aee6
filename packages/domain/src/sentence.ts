import type { KindId } from './kinds/index.ts'
import type { Basis, Model, ModelElement, ModelRelation } from './model.ts'
import type { RelationKind } from './snapshot.ts'

/** The relation by which a step stands in the sentence. */
export interface SentenceLink {
  readonly kind: RelationKind
  /** Sticky ids of the two ends, as a judgement of the relation names them. */
  readonly from: string
  readonly to: string
  readonly basis: Basis
  readonly confidence: number
  readonly status: ModelRelation['status']
}

/** One word of the sentence. */
export interface SentenceStep {
  readonly elementId: string
  /** The sticky meant here, one of the element's. */
  readonly stickyId: string
  readonly kind: KindId
  readonly name: string
  /** What ties the step to the rest; null for a step that stands alone. */
  readonly link: SentenceLink | null
  /** The step stands beside the one before it (another event, another actor), not after it. */
  readonly beside: boolean
  /** The sticky that was asked about. */
  readonly selected: boolean
}

/** The sentence around one sticky, left to right as one would say it. */
export interface Sentence {
  readonly steps: readonly SentenceStep[]
  /** The least confidence of its links; 1 when there are none. */
  readonly confidence: number
}

interface Tie {
  /** Null for the selected sticky itself. */
  readonly link: SentenceLink | null
  /** The sticky at the other end. */
  readonly sticky: string
}

/** A group of steps that stand beside each other. */
type Group = readonly Tie[]

/**
 * The live sentence of a sticky: Customer → Place order → Order → Order placed. It goes as far as the
 * sticky's own chain: an event shows what led to it and what it leads to, an aggregate the commands it
 * answers and their events, a policy its event and its commands. Rejected relations are left out. Where
 * stickies repeat an element, the ones placed beside this very sticky are named. Empty when the model
 * does not know the sticky.
 */
export const sentenceOf = (model: Model, stickyId: string): Sentence => {
  const elementOf = new Map<string, ModelElement>()
  for (const element of model.elements) for (const id of element.stickies) elementOf.set(id, element)
  const own = elementOf.get(stickyId)
  if (!own) return { steps: [], confidence: 1 }

  const ties = (kind: RelationKind, side: 'from' | 'to', sticky: string): Group =>
    tiesOf(model, elementOf, kind, side, sticky)
  const before = (kind: RelationKind, sticky: string) => ties(kind, 'to', sticky)
  const after = (kind: RelationKind, sticky: string) => ties(kind, 'from', sticky)
  const afterAll = (kind: RelationKind, group: Group) =>
    distinct(group.flatMap((tie) => after(kind, tie.sticky)))
  const self: Group = [{ sticky: stickyId, link: null }]

  /** Who starts a command, and what they look at. */
  const leadingTo = (command: string): Group[] => [before('issues', command), after('needs', command)]
  const reactionsTo = (happening: string): Group[] => {
    const policies = after('triggers', happening)
    return [
      policies,
      distinct([...afterAll('issues', policies), ...after('issues', happening)]),
      after('updates', happening),
    ]
  }

  const groups = ((): Group[] => {
    switch (own.kind) {
      case 'command':
        return [
          ...leadingTo(stickyId),
          self,
          after('handledBy', stickyId),
          after('requests', stickyId),
          after('emits', stickyId),
          after('compensates', stickyId),
        ]
      case 'event':
      case 'timer':
      case 'foreignEvent': {
        const commands = before('emits', stickyId)
        return [
          after('refersTo', stickyId),
          commands,
          afterAll('handledBy', commands),
          self,
          ...reactionsTo(stickyId),
          after('compensates', stickyId),
        ]
      }
      case 'aggregate':
      case 'externalSystem': {
        const commands = before('handledBy', stickyId)
        return [commands, self, afterAll('emits', commands), after('requests', stickyId)]
      }
      case 'policy':
        return [before('triggers', stickyId), self, after('issues', stickyId), after('requests', stickyId)]
      case 'actor':
        return [after('needs', stickyId), self, after('issues', stickyId)]
      case 'readModel':
        return [before('updates', stickyId), self, before('needs', stickyId), before('requests', stickyId)]
      case 'context':
        return [before('requests', stickyId), self, after('requests', stickyId)]
      case 'hotspot':
        return [self, after('annotates', stickyId)]
      default:
        return [self]
    }
  })()

  const steps: SentenceStep[] = []
  const told = new Set<string>()
  let confidence = 1
  for (const group of groups) {
    let place = 0
    for (const { sticky, link } of group) {
      const element = elementOf.get(sticky)
      // What is needed before a command and requested by it is one and the same, told once.
      if (!element || (link && (told.has(sticky) || sticky === stickyId))) continue
      told.add(sticky)
      if (link) confidence = Math.min(confidence, link.confidence)
      steps.push({
        elementId: element.id,
        stickyId: sticky,
        kind: element.kind,
        name: element.name,
        link,
        beside: place > 0,
        selected: link === null,
      })
      place++
    }
  }
  return { steps, confidence }
}

/** Other ends of the relations of a kind in effect; those of this very sticky, else of its element. */
const tiesOf = (
  model: Model,
  elementOf: ReadonlyMap<string, ModelElement>,
  kind: RelationKind,
  side: 'from' | 'to',
  sticky: string,
): Group => {
  const elementId = elementOf.get(sticky)?.id
  const own: Tie[] = []
  const others: Tie[] = []
  for (const relation of model.relations) {
    if (relation.kind !== kind || relation.status === 'rejected' || relation[side] !== elementId) continue
    const { basis, confidence, status } = relation
    for (const [from, to] of relation.pairs) {
      const [near, far] = side === 'from' ? [from, to] : [to, from]
      const tie = { sticky: far, link: { kind, from, to, basis, confidence, status } }
      if (near === sticky) own.push(tie)
      else others.push(tie)
    }
  }
  return distinct(own.length > 0 ? own : others)
}

const distinct = (group: Group): Group => {
  const seen = new Set<string>()
  return group.filter(({ sticky }) => {
    if (seen.has(sticky)) return false
    seen.add(sticky)
    return true
  })
}
