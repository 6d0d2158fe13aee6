import type { AttributeReader } from './attributes.ts'
import { attributesOf, type Build } from './build.ts'
import { readFields } from './fields.ts'
import { constantOf } from './groups.ts'
import { calling } from './naming.ts'
import type { Placed } from './plan.ts'
import { sorted } from './report.ts'
import type { Aggregate, Command, Field, Rejection } from './types.ts'

export const SCOPE = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/

/** First words of English command names that say what happens to the aggregate. */
const verbs: Readonly<Record<Exclude<Command['kind'], 'action'>, ReadonlySet<string>>> = {
  create: new Set('create place open register add submit start book draft'.split(' ')),
  update: new Set('update change edit rename set correct'.split(' ')),
  delete: new Set('delete remove'.split(' ')),
}

const kindOfCommand = ({ report }: Build, { named }: Placed, reader: AttributeReader): Command['kind'] => {
  const options = ['create', 'update', 'delete', 'action'] as const
  const wished = reader.choice('commandKind', options)
  if (wished) return wished
  const verb = named.slug.split('-')[0] ?? ''
  const rule = (['create', 'update', 'delete'] as const).find((kind) => verbs[kind].has(verb))
  report.decide({
    about: named.ref,
    property: 'kind',
    chose: rule ?? 'action',
    alternatives: options.filter((option) => option !== (rule ?? 'action')),
    because: rule
      ? `Its name starts with "${verb}".`
      : 'Its name does not say that it creates, changes or deletes.',
    by: rule ? 'rule' : 'default',
  })
  return rule ?? 'action'
}

const rejectionsOf = (reader: AttributeReader): readonly Rejection[] =>
  reader.records('rejections').flatMap((entry): Rejection[] => {
    const text = entry.text('code', 100) ?? entry.text('name', 100)
    const code = text === undefined ? undefined : constantOf(text)
    if (code === undefined) {
      entry.complain('code', 'a code such as ORDER_EMPTY')
      return []
    }
    const when = entry.text('when')
    const httpStatus = entry.integer('httpStatus', 400, 599)
    return [
      { code, ...(when === undefined ? {} : { when }), ...(httpStatus === undefined ? {} : { httpStatus }) },
    ]
  })

/** Scopes as written; those that are not of the form `order:place` are complained about. */
export const scopesOf = (reader: AttributeReader): readonly string[] | undefined => {
  const texts = reader.texts('scopes')
  if (!texts) return undefined
  const scopes = texts.filter((text) => SCOPE.test(text))
  if (scopes.length < texts.length) reader.complain('scopes', 'scopes such as order:place')
  return sorted(scopes)
}

const idempotencyOf = (reader: AttributeReader): Command['idempotency'] => {
  const strategies = ['natural-key', 'idempotency-key', 'none'] as const
  if (typeof reader.value('idempotency') === 'string') {
    const strategy = reader.choice('idempotency', strategies)
    return strategy && { strategy }
  }
  const record = reader.record('idempotency')
  const strategy = record?.choice('strategy', strategies)
  const key = record?.text('key', 100)
  return strategy && { strategy, ...(key === undefined ? {} : { key }) }
}

/** The aggregate's identity as the one field of a command or event whose sticky names none. */
export const identityOf = (root: Aggregate['root']): readonly Field[] =>
  root.fields.filter(({ name }) => name === root.identity)

export const commandOf = (build: Build, command: Placed, root: Aggregate['root']): Command => {
  const { wall, report, plan, flows, book } = build
  const { item, named, context } = command
  const reader = attributesOf(report, item, named.ref)
  const written = readFields(reader, context.named.ref, book)
  const fields = written.length > 0 ? written : identityOf(root)
  if (written.length === 0) {
    report.decide({
      about: named.ref,
      property: 'fields',
      chose: root.identity,
      because: 'Its sticky names no fields; it has to say at least which aggregate it is for.',
      by: 'default',
    })
  }
  const emitted = wall.from('emits', item)
  const emits = sorted(emitted.flatMap(({ to }) => plan.event(to)?.named.ref ?? []))
  if (emits.length === 0) {
    report.tell({
      code: 'command.no-event',
      severity: 'error',
      message:
        emitted.length > 0
          ? `The events of ${calling(item)} were left out, so it emits nothing.`
          : `${calling(item)} emits no event that could be read.`,
      element: named.ref,
      stickies: item.stickies,
      suggestion: 'Put the event that it leads to on its right, or draw a connector to it.',
    })
  }
  const issuedBy = flows.issuers(command)
  const byActor = issuedBy.some((ref) => ref.startsWith('act:'))
  const rejections = rejectionsOf(reader)
  const idempotency = idempotencyOf(reader)
  const compensates = build.compensations.undoneBy(command)?.named.ref
  return {
    ...named,
    kind: kindOfCommand(build, command, reader),
    fields,
    emits,
    ...(issuedBy.length > 0 ? { issuedBy } : {}),
    ...(rejections.length > 0 ? { rejections } : {}),
    ...scopesKey(build, command, scopesOf(reader), byActor),
    ...(idempotency ? { idempotency } : {}),
    ...(compensates === undefined ? {} : { compensates }),
  }
}

/** What an actor may do needs a scope; where none is written, it is called after context and command. */
const scopesKey = (
  { report }: Build,
  { named, context }: Placed,
  written: readonly string[] | undefined,
  byActor: boolean,
): { scopes?: readonly string[] } => {
  if (written && written.length > 0) return { scopes: written }
  if (!byActor) return {}
  const scope = `${context.named.slug}:${named.slug}`
  report.decide({
    about: named.ref,
    property: 'scopes',
    chose: scope,
    because: 'An actor issues it, and no scope is written on its sticky.',
    by: 'default',
  })
  return { scopes: [scope] }
}
