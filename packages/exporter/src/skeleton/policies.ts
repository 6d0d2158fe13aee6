import { type AttributeReader, readAttributes } from './attributes.ts'
import { attributesOf, type Build, linkAttributesOf } from './build.ts'
import type { PolicyPlan } from './plan.ts'
import type { Policy, Ref, Timing } from './types.ts'

/** ISO 8601 duration as far as a wait needs it: `P1D`, `PT15M`, `P1DT12H`. */
export const DURATION = /^P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/

/** Five or six fields of a cron expression. */
export const CRON = /^\S+(\s+\S+){4,5}$/

const timingOf = (reader: AttributeReader, schedule: string | undefined): Timing => {
  if (typeof reader.value('timing') === 'string') {
    const after = reader.matching('timing', /^(immediate|P.*)$/, '"immediate" or a duration such as PT15M')
    if (after?.startsWith('P')) {
      const wait = reader.matching('timing', DURATION, 'a duration such as PT15M')
      return wait === undefined ? { kind: 'immediate' } : { kind: 'delay', after: wait }
    }
    return { kind: 'immediate' }
  }
  const record = reader.record('timing')
  const kind = record?.choice('kind', ['immediate', 'delay', 'schedule'])
  if (record && kind === 'delay') {
    const after = record.matching('after', DURATION, 'a duration such as PT15M')
    if (after !== undefined) return { kind, after }
    if (!record.has('after')) record.complain('after', 'a duration such as PT15M')
  }
  if (record && kind === 'schedule') {
    const cron = record.matching('cron', CRON, 'a cron expression of five fields')
    if (cron !== undefined) return { kind, cron }
    if (!record.has('cron')) record.complain('cron', 'a cron expression of five fields')
  }
  return schedule === undefined ? { kind: 'immediate' } : { kind: 'schedule', cron: schedule }
}

/** The cron expression of the timer that triggers a policy, if there is one. */
const scheduleOf = ({ report }: Build, plan: PolicyPlan): string | undefined =>
  plan.triggers
    .filter(({ from }) => from.kind === 'timer')
    .map(({ from }) => attributesOf(report, from, plan.named.ref).matching('cron', CRON, 'a cron expression'))
    .find((cron) => cron !== undefined)

const mappingOf = (reader: AttributeReader): NonNullable<Policy['mapping']> =>
  reader.records('mapping').flatMap((entry) => {
    const to = entry.text('to', 200)
    const from = entry.text('from', 200)
    if (to === undefined || from === undefined) entry.complain(to === undefined ? 'to' : 'from', 'a field')
    return to === undefined || from === undefined ? [] : [{ to, from }]
  })

const nothing: AttributeReader = readAttributes({}, () => {})

/** @param saga the saga that the policy is a step of */
export const policyOf = (build: Build, plan: PolicyPlan, saga: Ref | undefined): Policy => {
  const { report } = build
  const link = plan.triggers[0]
  const reader = plan.item
    ? attributesOf(report, plan.item, plan.named.ref)
    : link
      ? linkAttributesOf(report, link, plan.named.ref)
      : nothing
  const correlation =
    typeof reader.value('correlation') === 'string' ? reader.choice('correlation', ['any', 'all']) : undefined
  const condition = reader.text('condition')
  const mapping = mappingOf(reader)
  const automation = reader.choice('automation', ['automatic', 'human'])
  if (automation === undefined) {
    report.decide({
      about: plan.named.ref,
      property: 'automation',
      chose: 'automatic',
      alternatives: ['human'],
      because: 'Nothing on the wall says that a person carries the policy out.',
      by: 'default',
    })
  }
  return {
    ...plan.named,
    when: plan.when.map(({ named }) => named.ref),
    ...(correlation === undefined ? {} : { correlation }),
    issues: plan.issues.map(({ named }) => named.ref),
    ...(condition === undefined ? {} : { condition }),
    timing: timingOf(reader, scheduleOf(build, plan)),
    ...(mapping.length > 0 ? { mapping } : {}),
    ...(saga === undefined ? {} : { sagaStep: saga }),
    automation: automation ?? 'automatic',
  }
}
