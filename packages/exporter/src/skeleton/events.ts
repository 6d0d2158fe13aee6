import { attributesOf, type Build } from './build.ts'
import { identityOf } from './commands.ts'
import { readFields } from './fields.ts'
import { boardName } from './make-plan.ts'
import { calling } from './naming.ts'
import type { Placed } from './plan.ts'
import type { Aggregate, DomainEvent } from './types.ts'

export const eventOf = (build: Build, event: Placed, root: Aggregate['root']): DomainEvent => {
  const { wall, report, flows, book } = build
  const { item, named, context } = event
  const reader = attributesOf(report, item, named.ref)
  const written = readFields(reader, context.named.ref, book)
  if (written.length === 0) {
    report.decide({
      about: named.ref,
      property: 'fields',
      chose: root.identity,
      because: 'Its sticky names no fields; it has to say at least which aggregate it is about.',
      by: 'default',
    })
  }
  tellProducer(build, event)
  const version = reader.integer('version', 1) ?? 1
  const consumers = flows.ofEvent(event)
  const wished = reader.choice('visibility', ['internal', 'published'])
  if (wished === 'internal' && consumers.length > 0) {
    report.tell({
      code: 'event.internal-but-consumed',
      severity: 'warning',
      message: `${calling(item)} is marked internal, but ${consumers.map(({ consumer }) => consumer.named.name).join(', ')} consumes it; it is published.`,
      element: named.ref,
      stickies: [...item.stickies, ...consumers.flatMap(({ links }) => links.map(({ to }) => to.id))],
      suggestion: 'Mark it published, or take the reaction away.',
    })
  }
  if (wished === 'published' && consumers.length === 0) {
    report.tell({
      code: 'event.no-subscriber',
      severity: 'info',
      message: `${calling(item)} is published, but nobody outside its context reacts to it.`,
      element: named.ref,
      stickies: item.stickies,
      suggestion: 'Mark it internal, or draw the policy that needs it.',
    })
  }
  return {
    ...named,
    version,
    visibility: consumers.length > 0 || wished === 'published' ? 'published' : 'internal',
    fields: written.length > 0 ? written : identityOf(root),
    type: `${boardName(wall).slug}.${context.named.slug}.${named.slug}.v${version}`,
  }
}

const tellProducer = ({ wall, report }: Build, { item, named }: Placed): void => {
  const about = { element: named.ref, stickies: item.stickies, blocksGeneration: false }
  const producers = wall.to('emits', item)
  if (item.kind === 'event' && producers.length === 0) {
    report.tell({
      ...about,
      code: 'event.no-producer',
      severity: 'error',
      message: `${calling(item)} is produced by no command that could be read.`,
      suggestion: 'Put the command that leads to it on its left, mark it as a timer, or draw a connector.',
    })
  }
  const elsewhere = producers.filter(({ from }) => from.frame !== item.frame)
  if (elsewhere.length > 0) {
    report.tell({
      ...about,
      code: 'event.produced-elsewhere',
      severity: 'warning',
      message: `${calling(item)} is emitted by ${elsewhere.map(({ from }) => calling(from)).join(', ')} of another context.`,
      stickies: [...item.stickies, ...elsewhere.flatMap(({ from }) => from.stickies)],
      suggestion: 'Move the event to its command, and put a foreign event where it is used.',
    })
  }
  if (item.kind === 'foreignEvent') {
    report.tell({
      ...about,
      code: 'event.no-origin',
      severity: 'warning',
      message: `${calling(item)} comes from another context, but its origin is not on the board; it is kept as an event of the context that uses it.`,
      suggestion:
        'Put the event with the same words into the context that produces it, or draw a connector to it.',
    })
  }
}
