import { attributesOf, type Build, linkAttributesOf } from './build.ts'
import { scopesOf } from './commands.ts'
import { readFields } from './fields.ts'
import { calling, namedAs } from './naming.ts'
import type { Placed } from './plan.ts'
import { sorted } from './report.ts'
import type { Named, Projection, Query, ReadModel, Ref } from './types.ts'

/** The one query of a read model; its ref is known before the read model is built. */
export const queryName = (build: Pick<Build, 'wall'>, { named, context }: Placed): Named =>
  namedAs(
    build.wall.derivedId('qry', `${context.named.slug}_${named.slug}`),
    `qry:${context.named.slug}.${named.slug}`,
    named.name,
    named.slug,
  )

/** Actors that the wall says look at a read model. */
export const readersOf = ({ wall, plan }: Build, { item }: Placed): readonly Ref[] =>
  sorted(wall.to('needs', item).flatMap(({ from }) => plan.party(from)?.named.ref ?? []))

const queryOf = (build: Build, readModel: Placed): Query => {
  const { report, book } = build
  const named = queryName(build, readModel)
  report.trace(named.ref, { stickies: readModel.item.stickies, basis: 'derived' })
  const reader = attributesOf(report, readModel.item, readModel.named.ref)
  const returns = reader.choice('returns', ['one', 'many', 'page'])
  if (returns === undefined) {
    report.decide({
      about: named.ref,
      property: 'returns',
      chose: 'page',
      alternatives: ['one', 'many'],
      because: 'The read model does not say how many entries a reader gets; a page never grows too large.',
      by: 'default',
    })
  }
  const parameters = readFields(reader, readModel.context.named.ref, book, 'parameters')
  const scopes = scopesOf(reader)
  const usedBy = readersOf(build, readModel)
  return {
    ...named,
    returns: returns ?? 'page',
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(scopes && scopes.length > 0 ? { scopes } : {}),
    consistency: reader.choice('consistency', ['eventual', 'strong']) ?? 'eventual',
    ...(usedBy.length > 0 ? { usedBy } : {}),
  }
}

export const readModelOf = (build: Build, readModel: Placed): ReadModel => {
  const { report, flows, book } = build
  const { item, named, context } = readModel
  const reader = attributesOf(report, item, named.ref)
  const feeding = flows.feeding(readModel)
  if (feeding.length === 0) {
    report.tell({
      code: 'read-model.no-event',
      severity: 'error',
      message: `${calling(item)} is updated by no event that could be read.`,
      element: named.ref,
      stickies: item.stickies,
      suggestion: 'Draw a connector to it from every event that changes what it shows.',
      blocksGeneration: false,
    })
  }
  const projections = feeding.map(({ event, link }): Projection => {
    const attributes = linkAttributesOf(report, link, named.ref)
    const where = attributes.text('where', 500)
    const set = attributes.records('set').flatMap((entry) => {
      const field = entry.text('field', 200)
      const from = entry.text('from', 200)
      if (field === undefined || from === undefined)
        entry.complain(field === undefined ? 'field' : 'from', 'a name')
      return field === undefined || from === undefined ? [] : [{ field, from }]
    })
    return {
      on: event.named.ref,
      action: attributes.choice('action', ['insert', 'update', 'upsert', 'delete', 'increment']) ?? 'upsert',
      ...(where === undefined ? {} : { where }),
      ...(set.length > 0 ? { set } : {}),
    }
  })
  const fields = readFields(reader, context.named.ref, book)
  const key = reader.text('key', 100) ?? fields.find(({ identity }) => identity)?.name
  const rebuildable = reader.flag('rebuildable')
  const maxStalenessMs = reader.integer('maxStalenessMs', 0)
  return {
    ...named,
    fields,
    ...(key === undefined ? {} : { key }),
    projections,
    queries: [queryOf(build, readModel)],
    ...(rebuildable === undefined ? {} : { rebuildable }),
    ...(maxStalenessMs === undefined ? {} : { maxStalenessMs }),
  }
}
