import { actor } from './actor.ts'
import { aggregate } from './aggregate.ts'
import { command } from './command.ts'
import { context } from './context.ts'
import { definition } from './definition.ts'
import { event } from './event.ts'
import { externalSystem } from './external-system.ts'
import { foreignEvent } from './foreign-event.ts'
import { hotspot } from './hotspot.ts'
import type { Kind, Phase } from './kind.ts'
import { lane } from './lane.ts'
import { note } from './note.ts'
import { opportunity } from './opportunity.ts'
import { pivot } from './pivot.ts'
import { policy } from './policy.ts'
import { readModel } from './read-model.ts'
import { timer } from './timer.ts'
import { ui } from './ui.ts'

/** Every kind, in palette order. A new kind is one file and one line here. */
export const kinds = [
  event,
  command,
  aggregate,
  policy,
  readModel,
  externalSystem,
  actor,
  hotspot,
  opportunity,
  ui,
  timer,
  foreignEvent,
  definition,
  note,
  context,
  lane,
  pivot,
] as const satisfies readonly Kind[]

export type KindId = (typeof kinds)[number]['id']

const byId: ReadonlyMap<string, Kind<KindId>> = new Map(kinds.map((kind) => [kind.id, kind]))

/** Whether a word names a kind. */
export const isKind = (id: string): id is KindId => byId.has(id)

/** The kind of that name; every `KindId` has one. */
export const kindOf = (id: KindId): Kind<KindId> => {
  const kind = byId.get(id)
  if (!kind) throw new Error(`unknown kind: ${id}`)
  return kind
}

/** The kinds that the palette offers in a phase, in palette order. */
export const kindsOfPhase = (phase: Phase): readonly Kind<KindId>[] =>
  kinds.filter((kind: Kind<KindId>) => kind.phases.includes(phase))
