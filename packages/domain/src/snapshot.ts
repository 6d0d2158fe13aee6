import type { KindId } from './kinds/index.ts'
import type { Phase } from './kinds/kind.ts'

/** What engineers attach to an element or a connector; unknown names survive every round trip. */
export type Attributes = Readonly<Record<string, unknown>>

/** A sticky, frame or line on the wall. `x`, `y` = top left in board units, y grows down. */
export interface BoardElement {
  readonly id: string
  readonly kind: KindId
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly attributes: Attributes
}

/**
 * Connector kinds: `flow` is typed by its ends, `publish` is asynchronous, `request` synchronous,
 * `updates` feeds a read model, `compensates` undoes.
 */
export const connectorKinds = ['flow', 'publish', 'request', 'updates', 'compensates'] as const
export type ConnectorKind = (typeof connectorKinds)[number]

export interface Connector {
  readonly id: string
  readonly kind: ConnectorKind
  /** Ids of elements of the same board. */
  readonly from: string
  readonly to: string
  readonly attributes: Attributes
}

/**
 * What one thing on the board has to do with another:
 * `handledBy` command → aggregate or external system · `emits` command → event ·
 * `issues` actor, policy, timer, foreign event, or event as implicit policy → command ·
 * `triggers` event, timer, foreign event → policy · `needs` actor or command → read model ·
 * `updates` event → read model · `refersTo` foreign event → its origin ·
 * `annotates` hotspot → anything · `compensates` event or command → event or command ·
 * `requests` command, policy, aggregate or context → command, aggregate, read model, context elsewhere or external system (synchronous call).
 */
export const relationKinds = [
  'handledBy',
  'emits',
  'issues',
  'triggers',
  'needs',
  'updates',
  'refersTo',
  'annotates',
  'compensates',
  'requests',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** An inference that a person accepted or rejected; `from` and `to` are sticky ids. */
export interface JudgedRelation {
  readonly kind: RelationKind
  readonly from: string
  readonly to: string
  readonly status: 'accepted' | 'rejected'
}

/** One state of a board as plain data; `elements` order is z-order, bottom first. */
export interface BoardSnapshot {
  readonly name: string
  /** Language of the board's words as a BCP 47 tag; `en` or `ko` in the product itself. */
  readonly locale: string
  readonly phase: Phase
  readonly elements: readonly BoardElement[]
  readonly connectors: readonly Connector[]
  readonly relations: readonly JudgedRelation[]
}
