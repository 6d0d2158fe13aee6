import { aggregateOf } from './aggregates.ts'
import { attributesOf, type Build } from './build.ts'
import type { Groups } from './groups.ts'
import { calling } from './naming.ts'
import type { AggregatePlan, ContextPlan } from './plan.ts'
import { policyOf } from './policies.ts'
import { readModelOf } from './read-models.ts'
import { sorted, sortedBy } from './report.ts'
import { slugOf } from './slug.ts'
import { clip } from './text.ts'
import type { Context, Ref, Term } from './types.ts'

/** What parts a term from its meaning on a definition sticky; a hyphen only with blanks around it. */
const PARTS = /[:：=\n]|\s[-–—]\s/u

const glossaryOf = ({ report }: Build, plan: ContextPlan): readonly Term[] =>
  plan.definitions.flatMap((item): Term[] => {
    const text = item.text.trim()
    const at = text.search(PARTS)
    const term = at < 0 ? '' : text.slice(0, at).trim()
    const definition = at < 0 ? '' : text.slice(at).replace(PARTS, '').trim()
    if (term === '' || definition === '') {
      report.tell({
        code: 'definition.no-meaning',
        severity: 'warning',
        message: `${calling(item)} does not read "term: meaning", so it is not in the glossary.`,
        element: plan.named.ref,
        stickies: item.stickies,
        suggestion: 'Write the term, a colon and what it means.',
        blocksGeneration: false,
      })
      return []
    }
    const slug = slugOf(
      typeof item.attributes.codeName === 'string' ? item.attributes.codeName : term,
      'term',
    )
    const synonyms = attributesOf(report, item, plan.named.ref).texts('synonyms')
    const elements = [...plan.aggregates, ...plan.commands, ...plan.events, ...plan.readModels]
      .filter(({ named }) => named.name === term)
      .map(({ named }) => named.ref)
    return [
      {
        term: clip(term, 4000),
        ...(slug === null ? {} : { slug }),
        definition: clip(definition, 4000),
        ...(synonyms && synonyms.length > 0 ? { synonyms } : {}),
        ...(elements.length > 0 ? { elements: sorted(elements) } : {}),
      },
    ]
  })

/** Actors and external systems that have to do with a context: inside its frame, or related to what is in it. */
const partiesIn = (
  { wall, plan, flows }: Build,
  context: ContextPlan,
  calls: readonly Ref[],
): readonly Ref[] =>
  sorted([
    ...context.commands.flatMap((command) => flows.issuers(command)),
    ...context.readModels.flatMap(({ item }) =>
      wall.to('needs', item).flatMap(({ from }) => plan.party(from)?.named.ref ?? []),
    ),
    ...calls,
  ])

/** @param parties refs of actors and external systems that lie in its frame or that it calls */
export const contextOf = (
  build: Build,
  plan: ContextPlan,
  groups: ReadonlyMap<AggregatePlan, Groups>,
  sagas: ReadonlyMap<Ref, Ref>,
  parties: readonly Ref[],
): Context => {
  const { report } = build
  const frame = plan.item ? attributesOf(report, plan.item, plan.named.ref) : null
  const owner = frame?.text('owner', 200)
  const slugs = { inv: new Set<string>(), spec: new Set<string>() }
  // Built by ref, so that two rules of one name share their slugs out alike wherever the stickies hang.
  const aggregates = new Map(
    sortedBy(plan.aggregates, ({ named }) => named.ref).map((aggregate) => [
      aggregate,
      aggregateOf(build, aggregate, groups.get(aggregate), slugs),
    ]),
  )
  const refs = partiesIn(build, plan, parties)
  const actors = refs.filter((ref) => ref.startsWith('act:'))
  const systems = refs.filter((ref) => ref.startsWith('ext:'))
  return {
    ...plan.named,
    classification:
      frame?.choice('classification', ['core', 'supporting', 'generic', 'undecided']) ?? 'undecided',
    ...(owner === undefined ? {} : { owner }),
    glossary: glossaryOf(build, plan),
    aggregates: plan.aggregates.flatMap((aggregate) => aggregates.get(aggregate) ?? []),
    policies: plan.policies.map((policy) => policyOf(build, policy, sagas.get(policy.named.ref))),
    readModels: plan.readModels.map((readModel) => readModelOf(build, readModel)),
    ...(actors.length > 0 ? { actors } : {}),
    ...(systems.length > 0 ? { externalSystems: systems } : {}),
  }
}
