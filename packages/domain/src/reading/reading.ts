import { areaOverlap, gap, verticalOverlap } from '../geometry.ts'
import type { KindId } from '../kinds/index.ts'
import type { Basis } from '../model.ts'
import type { RelationKind } from '../snapshot.ts'
import { SpatialIndex } from '../spatial-index.ts'
import type { Elements } from './elements.ts'
import type { Sticky, Wall } from './wall.ts'

/** Two stickies that stand in a relation, and why. */
export interface Pair {
  readonly relation: RelationKind
  readonly from: Sticky
  readonly to: Sticky
  readonly basis: Basis
  readonly confidence: number
  /** The connector that says so. */
  readonly connector: string | null
}

/**
 * What a rule asks placement for. An answer by a person (a connector or an accepted relation) closes
 * the question for that sticky; placement is then not asked.
 */
export type Question =
  | 'target of a command'
  | 'producer of an event'
  | 'actor of a command'
  | 'trigger'
  | 'need of a read model'
  | 'source of a read model'
  | 'origin'
  | 'annotated'

/** Kinds that take part in a chain; the others (remarks, glossary, frames, people) never stand between. */
const chainKinds: ReadonlySet<KindId> = new Set<KindId>([
  'event',
  'command',
  'aggregate',
  'policy',
  'readModel',
  'externalSystem',
  'ui',
  'timer',
  'foreignEvent',
])

/** Whether a sticky takes part in a chain. */
export const inChain = (sticky: Sticky): boolean => chainKinds.has(sticky.kind)

/** Shared height from which two stickies stand in one row (rule R1). */
export const SAME_ROW = 0.3

/** How deep, in S, the next word may overlap the one before it in a row (rule R1). */
export const DEEPEST = 0.6

/**
 * Whether the next word stands right of the one before it as rule R1 has it: the middle further right,
 * at most `reach` apart, enough height shared, and not deeper than `DEEPEST`. What lies deeper on a
 * target, as docked stickies do, must share half of the height.
 */
export const standsRight = (before: Sticky, next: Sticky, reach: number): boolean => {
  const free = gap(before, next)
  if (free > reach || next.x <= before.x) return false
  return verticalOverlap(before, next) >= (free < -DEEPEST ? 0.5 : SAME_ROW)
}

/** The state that the rules of one reading share: what is known, and the pairs found so far. */
export class Reading {
  readonly wall: Wall
  readonly elements: Elements
  /** Chain stickies only. */
  readonly index: SpatialIndex<Sticky>
  readonly pairs: Pair[] = []
  /** Target of each command read from placement or said by a person. */
  readonly targets = new Map<Sticky, CommandTarget>()
  /** Events that something produces, even where no command is known. */
  readonly produced = new Set<Sticky>()
  readonly #answered = new Map<Question, Set<number>>()
  readonly #rejected: ReadonlySet<string>

  constructor(wall: Wall, elements: Elements, rejected: ReadonlySet<string>) {
    this.wall = wall
    this.elements = elements
    this.index = new SpatialIndex(wall.stickies.filter(inChain))
    this.#rejected = rejected
  }

  /** Records a pair read from placement. */
  read(
    relation: RelationKind,
    from: Sticky,
    to: Sticky,
    confidence: number,
    basis: Basis = areaOverlap(from, to) >= 0.25 ? 'containment' : 'adjacency',
  ): void {
    this.pairs.push({ relation, from, to, basis, confidence, connector: null })
  }

  answer(question: Question, sticky: Sticky): void {
    const answered = this.#answered.get(question)
    if (answered) answered.add(sticky.index)
    else this.#answered.set(question, new Set([sticky.index]))
  }

  isAnswered(question: Question, sticky: Sticky): boolean {
    return this.#answered.get(question)?.has(sticky.index) ?? false
  }

  /** Whether a person rejected this relation between these two identities. */
  isRejected(relation: RelationKind, from: Sticky, to: Sticky): boolean {
    if (this.#rejected.size === 0) return false
    return this.#rejected.has(relationKey(relation, this.elements.idOf(from), this.elements.idOf(to)))
  }

  /** Whether a border lies between: both are in a context, and not in the same. */
  elsewhere(a: Sticky, b: Sticky): boolean {
    const contextOfA = this.elements.contextOf(a)
    const contextOfB = this.elements.contextOf(b)
    return contextOfA !== null && contextOfB !== null && contextOfA !== contextOfB
  }

  /** Whether no chain sticky stands between `a` and `b` to its right, at the height of `row`. */
  isClear(a: Sticky, b: Sticky, row: Sticky): boolean {
    // A sticky that overlaps either end a little still stands between.
    const from = Math.max(a.x, a.right - 0.35)
    const to = Math.min(b.x, b.left + 0.35)
    if (to <= from) return true
    let clear = true
    this.index.visit(from, row.top, to, row.bottom, (other) => {
      if (!clear || other === a || other === b || other.x <= from || other.x >= to) return
      if (verticalOverlap(other, row) >= SAME_ROW && gap(a, other) < gap(a, b)) clear = false
    })
    return clear
  }
}

/** How a command came to its target, which decides where its events are looked for. */
export type Layout = 'inline' | 'cap' | 'fan-in' | 'drawn'

export interface CommandTarget {
  readonly target: Sticky
  readonly layout: Layout
}

/** One word for a relation between two identities. */
export const relationKey = (relation: RelationKind, from: string, to: string): string =>
  JSON.stringify([relation, from, to])
