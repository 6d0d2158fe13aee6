import { type AttributeReader, readAttributes } from './attributes.ts'
import type { Compensations } from './compensations.ts'
import type { Flows } from './flows.ts'
import { calling } from './naming.ts'
import type { Plan } from './plan.ts'
import type { Report } from './report.ts'
import type { Ref } from './types.ts'
import type { TypeBook } from './types-of-fields.ts'
import type { Item, Link, Wall } from './wall.ts'

/** What every part of the skeleton is built from: pass one is done, every ref is known. */
export interface Build {
  readonly wall: Wall
  readonly report: Report
  readonly plan: Plan
  readonly flows: Flows
  readonly compensations: Compensations
  readonly book: TypeBook
}

/** An item's attributes, complaining in the name of the element they are about. */
export const attributesOf = (report: Report, item: Item, element: Ref): AttributeReader =>
  readAttributes(item.attributes, (path, expected, found) =>
    report.tell({
      code: 'attribute.unreadable',
      severity: 'warning',
      message: `The attribute ${path} of ${calling(item)} is ${found}; expected ${expected}. It was left out.`,
      element,
      stickies: item.stickies,
      suggestion: `Correct ${path} in the inspector or in the board file, or take it off.`,
      blocksGeneration: false,
    }),
  )

/** The attributes of the connectors behind a relation. */
export const linkAttributesOf = (report: Report, link: Link, element: Ref): AttributeReader =>
  readAttributes(link.attributes, (path, expected, found) =>
    report.tell({
      code: 'attribute.unreadable',
      severity: 'warning',
      message: `The attribute ${path} of the connector from ${calling(link.from)} to ${calling(link.to)} is ${found}; expected ${expected}. It was left out.`,
      element,
      stickies: [...link.from.stickies, ...link.to.stickies],
      suggestion: `Correct ${path} on the connector, or take it off.`,
      blocksGeneration: false,
    }),
  )

/** Stickies and connectors behind relations, for a trace. */
export const evidenceOf = (links: readonly Link[]): { stickies: string[]; arrows: string[] } => ({
  stickies: links.flatMap(({ relation, from, to }) => {
    const pairs = relation.pairs.flat()
    return pairs.length > 0 ? pairs : [from.id, to.id]
  }),
  arrows: links.flatMap(({ connectors }) => connectors.map(({ id }) => id)),
})
