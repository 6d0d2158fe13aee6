import { describe, expect, it } from 'vitest'
import { grammar, mayRelate, meaningsOf, nextKind, relationsBetween } from './grammar.ts'
import { kindOf, kinds } from './kinds/index.ts'
import { phases } from './kinds/kind.ts'
import { connectorKinds, relationKinds } from './snapshot.ts'

describe('grammar', () => {
  it('has one line for every relation', () => {
    expect(grammar.map(({ relation }) => relation)).toEqual([...relationKinds])
  })

  it('lets an actor issue a command and nothing else', () => {
    const possible = kinds.filter(({ id }) => mayRelate('issues', 'actor', id)).map(({ id }) => id)
    expect(possible).toEqual(['command'])
    expect(mayRelate('issues', 'aggregate', 'command')).toBe(false)
    expect(relationsBetween('event', 'policy')).toEqual(['triggers'])
  })

  it('gives connectors only meanings that the grammar allows', () => {
    for (const connector of connectorKinds)
      for (const { id: from } of kinds)
        for (const { id: to } of kinds)
          for (const elsewhere of [false, true])
            for (const { relation, reversed } of meaningsOf(connector, from, to, elsewhere)) {
              if (relation === 'produces') expect(['aggregate', 'externalSystem']).toContain(from)
              else expect(mayRelate(relation, reversed ? to : from, reversed ? from : to)).toBe(true)
            }
  })

  it('reads a request to an aggregate elsewhere as a call, to its own as handling', () => {
    expect(meaningsOf('request', 'command', 'aggregate', true)).toEqual([
      { relation: 'requests', reversed: false },
    ])
    expect(meaningsOf('request', 'command', 'aggregate', false)).toEqual([
      { relation: 'handledBy', reversed: false },
    ])
    expect(meaningsOf('request', 'command', 'externalSystem', true)).toEqual([
      { relation: 'handledBy', reversed: false },
    ])
  })
})

describe('the next kind', () => {
  it('follows the grammar at design level', () => {
    const words = ['actor']
    for (let at = 0; at < 5; at++) words.push(nextKind((words[at] ?? 'event') as 'event', 'design'))
    expect(words).toEqual(['actor', 'command', 'aggregate', 'event', 'policy', 'command'])
  })

  it('is an event after an event in the big picture, and after a command at process level', () => {
    expect(nextKind('event', 'big-picture')).toBe('event')
    expect(nextKind('command', 'process')).toBe('event')
  })

  it('is always on the palette of the phase, or the kind itself', () => {
    for (const phase of phases)
      for (const { id } of kinds) {
        const next = nextKind(id, phase)
        expect(next === id || kindOf(next).phases.includes(phase)).toBe(true)
      }
  })
})
