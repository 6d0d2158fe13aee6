import { type AttributeReader, canonicalData } from './attributes.ts'
import { attributesOf, type Build } from './build.ts'
import { commandOf } from './commands.ts'
import { eventOf } from './events.ts'
import { identityField, readFields } from './fields.ts'
import { constantOf, fieldGroupsOf, type Groups } from './groups.ts'
import { namedAs } from './naming.ts'
import type { AggregatePlan, Placed } from './plan.ts'
import { sorted, sortedBy } from './report.ts'
import { camelOf, fallbackSlug, slugOf, takeSlug } from './slug.ts'
import type { Aggregate, Example, Field, Invariant, Lifecycle, Specification } from './types.ts'

/** The contract's word for what follows; under a name, since an object written with it looks like a promise. */
const OUTCOME = 'then'

/** Slugs of invariants and specifications already given out in a context. */
export interface RuleSlugs {
  readonly inv: Set<string>
  readonly spec: Set<string>
}

/** The field that tells one aggregate from another: as written on its sticky, else `orderId` as a uuid. */
const rootOf = (
  { report, book }: Build,
  plan: AggregatePlan,
  reader: AttributeReader | null,
): Aggregate['root'] => {
  const fields = reader ? readFields(reader, plan.context.named.ref, book) : []
  const marked = fields.find(({ identity }) => identity)
  if (marked) return { identity: marked.name, fields }
  const wished = reader?.matching('identity', /^[a-z][A-Za-z0-9]*$/, 'a field name such as orderId')
  const identity = wished ?? `${camelOf(plan.named.slug)}Id`
  if (wished === undefined) {
    report.decide({
      about: plan.named.ref,
      property: 'root.identity',
      chose: identity,
      because:
        'No field of the aggregate is marked as its identity; its name with Id behind it is the custom.',
      by: 'default',
    })
  }
  const known = fields.some(({ name }) => name === identity)
  return {
    identity,
    fields: known
      ? fields.map((field): Field => (field.name === identity ? { ...field, identity: true } : field))
      : [identityField(identity), ...fields],
  }
}

/** An element of the context that a text means: by ref, slug, name or sticky id. */
const meant = (candidates: readonly Placed[], text: string): Placed | undefined =>
  sortedBy(candidates, ({ named }) => named.ref).find(
    ({ named, item }) =>
      named.ref === text || item.stickies.includes(text) || named.slug === text || named.name === text,
  )

const invariantsOf = (
  { wall, report }: Build,
  plan: AggregatePlan,
  reader: AttributeReader,
  slugs: RuleSlugs,
): readonly Invariant[] =>
  reader.records('invariants').flatMap((entry): Invariant[] => {
    const statement = entry.text('statement') ?? entry.text('name')
    if (statement === undefined) {
      entry.complain('statement', 'a sentence')
      return []
    }
    const key = `${plan.named.uid} ${statement}`
    const code = entry.text('codeName', 100)
    const wanted = (code === undefined ? null : slugOf(code, 'rule')) ?? slugOf(statement, 'rule')
    const slug = takeSlug(slugs.inv, wanted ?? fallbackSlug(key, 'rule'), key)
    const context = plan.context.named.slug
    const uid = wall.derivedId('inv', `${context}_${slug}`)
    const named = namedAs(uid, `inv:${context}.${slug}`, entry.text('name', 200) ?? statement, slug)
    report.trace(named.ref, { stickies: plan.item?.stickies ?? [], basis: 'sticky' })
    const expression = entry.record('expression')
    const language = expression?.choice('language', ['cel', 'feel', 'text'])
    const body = expression?.text('body')
    const violation = entry.text('violationCode', 100)
    const appliesTo = (entry.texts('appliesTo') ?? []).flatMap((text) => {
      const command = meant(plan.commands, text)
      if (!command) entry.complain('appliesTo', 'commands of the aggregate')
      return command ? [command.named.ref] : []
    })
    const violationCode = violation === undefined ? undefined : constantOf(violation)
    return [
      {
        ...named,
        statement,
        ...(language !== undefined && body !== undefined ? { expression: { language, body } } : {}),
        ...(violationCode === undefined ? {} : { violationCode }),
        ...(appliesTo.length > 0 ? { appliesTo: sorted(appliesTo) } : {}),
      },
    ]
  })

const lifecycleOf = (plan: AggregatePlan, reader: AttributeReader): Lifecycle | undefined => {
  const record = reader.record('lifecycle')
  const field = record?.text('field', 100)
  const initial = record?.text('initial', 100)
  if (!record) return undefined
  if (field === undefined || initial === undefined) {
    record.complain(field === undefined ? 'field' : 'initial', 'a name')
    return undefined
  }
  const transitions = record.records('transitions').flatMap((entry) => {
    const from = entry.texts('from') ?? []
    const to = entry.text('to', 100)
    const on = entry.text('on', 300)
    const event = on === undefined ? undefined : meant(plan.events, on)
    if (from.length === 0) entry.complain('from', 'at least one state')
    if (to === undefined) entry.complain('to', 'a state')
    if (!event) entry.complain('on', 'an event of the aggregate')
    return from.length > 0 && to !== undefined && event ? [{ from, to, on: event.named.ref }] : []
  })
  return { field, initial, transitions }
}

const specificationsOf = (
  { wall, report }: Build,
  plan: AggregatePlan,
  reader: AttributeReader,
  slugs: RuleSlugs,
): readonly Specification[] =>
  reader.records('specifications').flatMap((entry, index): Specification[] => {
    const elements = [...plan.commands, ...plan.events]
    const example = (from: AttributeReader): Example | undefined => {
      const text = from.text('element', 300) ?? from.text('name', 300)
      const placed = text === undefined ? undefined : meant(elements, text)
      if (!placed) {
        from.complain('element', 'a command or event of the aggregate')
        return undefined
      }
      const data = from.record('data') && canonicalData(from.value('data'))
      return {
        element: placed.named.ref,
        ...(data && typeof data === 'object' ? { data: Object.fromEntries(Object.entries(data)) } : {}),
      }
    }
    const whenReader = entry.record('when')
    const when = whenReader && example(whenReader)
    if (!when) {
      if (!whenReader) entry.complain('when', 'a command with its data')
      return []
    }
    const name = entry.text('name', 200) ?? `Example ${index + 1}`
    const key = `${plan.named.uid} ${index} ${name}`
    const wanted = slugOf(entry.text('codeName', 100) ?? name, 'example')
    const slug = takeSlug(slugs.spec, wanted ?? fallbackSlug(key, 'example'), key)
    const context = plan.context.named.slug
    const uid = wall.derivedId('spec', `${context}_${slug}`)
    const named = namedAs(uid, `spec:${context}.${slug}`, name, slug)
    report.trace(named.ref, { stickies: plan.item?.stickies ?? [], basis: 'sticky' })
    const rejected = entry.text('thenRejected', 100)
    const thenRejected = rejected === undefined ? undefined : constantOf(rejected)
    return [
      {
        ...named,
        given: entry.records('given').flatMap((from) => example(from) ?? []),
        when,
        [OUTCOME]: entry.records('then').flatMap((from) => example(from) ?? []),
        ...(thenRejected === undefined ? {} : { thenRejected }),
      },
    ]
  })

/** One aggregate with everything it holds. */
export const aggregateOf = (
  build: Build,
  plan: AggregatePlan,
  groups: Groups | undefined,
  slugs: RuleSlugs,
): Aggregate => {
  const { report, book } = build
  const context = plan.context.named.ref
  const reader = plan.item ? attributesOf(report, plan.item, plan.named.ref) : null
  const root = rootOf(build, plan, reader)
  const entities = fieldGroupsOf(groups?.entities ?? [], context, book)
  const valueObjects = fieldGroupsOf(groups?.valueObjects ?? [], context, book)
  const enums = groups?.enums ?? []
  const lifecycle = reader ? lifecycleOf(plan, reader) : undefined
  const specifications = reader ? specificationsOf(build, plan, reader, slugs) : []
  const concurrency = reader?.choice('concurrency', ['optimistic-version', 'event-stream-version', 'none'])
  return {
    ...plan.named,
    root,
    ...(entities.length > 0 ? { entities } : {}),
    ...(valueObjects.length > 0 ? { valueObjects } : {}),
    ...(enums.length > 0 ? { enums } : {}),
    invariants: reader ? invariantsOf(build, plan, reader, slugs) : [],
    ...(lifecycle ? { lifecycle } : {}),
    commands: plan.commands.map((command) => commandOf(build, command, root)),
    events: plan.events.map((event) => eventOf(build, event, root)),
    ...(specifications.length > 0 ? { specifications } : {}),
    ...(concurrency === undefined ? {} : { concurrency }),
  }
}
