/**
 * Up to this gap in S two stickies belong together, from `BREAK` on they do not, between them people
 * are asked. Measured on five published boards: 103 gaps inside a chain are at most 0.31 S, 29 gaps
 * between chains at least 0.85 S, two lie between.
 */
export const JOIN = 0.45
export const BREAK = 0.8

/** A relation read with at least this confidence is taken as certain; below it people are asked. */
export const CERTAIN = 0.8

/** Confidence left at a gap of `BREAK`. */
const WEAKEST = 0.4

/** How sure a free gap in S makes us: 1 when touching, `CERTAIN` at `JOIN`, falling evenly to `BREAK`. */
export const closeness = (gap: number): number => {
  if (gap <= 0) return 1
  if (gap <= JOIN) return 1 - ((1 - CERTAIN) * gap) / JOIN
  return Math.max(0, CERTAIN - ((CERTAIN - WEAKEST) * (gap - JOIN)) / (BREAK - JOIN))
}

/** How much a difference in height (or sideways), in S, takes away. */
export const alignment = (offset: number): number => 1 - 0.3 * Math.min(1, Math.max(0, offset))

/** How much a second choice takes away that costs only `margin` S more than the first. */
export const clarity = (margin: number): number => 0.75 + 0.25 * Math.min(1, Math.max(0, margin / 0.4))

/** Two decimals, between 0 and 1. */
export const rounded = (confidence: number): number =>
  Math.min(1, Math.max(0, Math.round(confidence * 100 + 1e-6) / 100))

/** Costs nearer to each other than this are equal: a moved board must not be decided by rounding. */
const EQUAL = 1e-7

/** Keeps the cheapest of the stickies offered, and how clearly it won. Ties go to the smaller id. */
export class Choice<Item extends { readonly index: number }> {
  item: Item | null = null
  cost = Number.POSITIVE_INFINITY
  #second = Number.POSITIVE_INFINITY

  /** Whether that offer would become the choice. */
  wouldTake(item: Item, cost: number): boolean {
    if (this.item === null || cost < this.cost - EQUAL) return true
    return cost <= this.cost + EQUAL && item.index < this.item.index
  }

  offer(item: Item, cost: number): void {
    if (this.wouldTake(item, cost)) {
      this.#second = this.cost
      this.item = item
      this.cost = cost
    } else if (cost < this.#second) this.#second = cost
  }

  /** How many S the second choice costs more. */
  get margin(): number {
    return this.#second - this.cost
  }
}
