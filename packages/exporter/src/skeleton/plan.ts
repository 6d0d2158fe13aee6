import type { Named } from './types.ts'
import type { Item, Link } from './wall.ts'

/** An item of the wall that has its place, name and ref in the skeleton. */
export interface Placed {
  readonly item: Item
  readonly named: Named
  readonly context: ContextPlan
}

export interface AggregatePlan {
  readonly named: Named
  readonly context: ContextPlan
  /** Null when the aggregate was proposed by the exporter. */
  readonly item: Item | null
  readonly commands: Placed[]
  readonly events: Placed[]
}

export interface PolicyPlan {
  readonly named: Named
  readonly context: ContextPlan
  /** Null for an event that leads to a command with no policy between. */
  readonly item: Item | null
  readonly when: readonly Placed[]
  readonly issues: readonly Placed[]
  readonly triggers: readonly Link[]
  readonly orders: readonly Link[]
}

export interface ContextPlan {
  readonly named: Named
  /** Null when the board has no frames and is one context as a whole. */
  readonly item: Item | null
  readonly aggregates: AggregatePlan[]
  readonly commands: Placed[]
  readonly events: Placed[]
  readonly policies: PolicyPlan[]
  readonly readModels: Placed[]
  readonly fragments: Placed[]
  readonly definitions: Item[]
  readonly serviceRef: string
}

/** An actor or external system: one for the whole board, from however many stickies. */
export interface Party {
  readonly named: Named
  /** With the stickies and attributes of all. */
  readonly item: Item
}

/** Pass one: everything that gets a ref, before anything refers to it. */
export interface Plan {
  /** In reading order. */
  readonly contexts: readonly ContextPlan[]
  readonly actors: readonly Party[]
  readonly systems: readonly Party[]
  readonly placed: (item: Item) => Placed | undefined
  /** The event that an event, timer or foreign event stands for, where that has its place. */
  readonly event: (item: Item) => Placed | undefined
  readonly aggregateOf: (placed: Placed) => AggregatePlan | undefined
  readonly aggregate: (item: Item) => AggregatePlan | undefined
  readonly context: (item: Item) => ContextPlan | undefined
  readonly party: (item: Item) => Party | undefined
}
