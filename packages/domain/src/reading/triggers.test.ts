import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

describe('triggers of commands', () => {
  it.each([
    ['over the bottom left corner', -0.25, 0.7],
    ['below', 0.25, 1.05],
    ['left', -0.6, 0.2],
    ['over the top left corner', -0.3, -0.35],
  ])('takes the actor %s', (_, x, y) => {
    const wall = new Drawing()
    const { command } = wall.chain(0, 0)
    const actor = wall.put('actor', '고객', x, y)
    expect(wall.says('issues')).toEqual([`${actor} issues ${command}`])
  })

  it('does not take an actor that stands a whole sticky away', () => {
    const wall = new Drawing()
    wall.chain(0, 0)
    wall.put('actor', 'Customer', -1.6, 0.2)
    expect(wall.says('issues')).toEqual([])
  })

  it('gives each of two stacked pairs its own actor', () => {
    const wall = new Drawing()
    const upper = wall.put('command', 'Accept', 0, 0)
    const lower = wall.put('command', 'Reject', 0, 2)
    const first = wall.put('actor', 'Clerk', 0.2, 0.85)
    const second = wall.put('actor', 'Clerk', 0.2, 2.85)
    expect(wall.says('issues')).toEqual([`${first} issues ${upper}`, `${second} issues ${lower}`])
  })

  it('reads event, policy and command as triggers and issues', () => {
    const wall = new Drawing()
    const { event } = wall.chain(0, 0)
    const policy = wall.put('policy', 'Whenever placed then pay', 4.1, 0)
    const next = wall.put('command', 'Pay', 6, 0)
    expect(wall.says('issues', 'triggers')).toEqual([
      `${event} triggers ${policy}`,
      `${policy} issues ${next}`,
    ])
  })

  it.each(['event', 'timer', 'foreignEvent'] as const)(
    'takes a %s on the left as implicit policy',
    (kind) => {
      const wall = new Drawing()
      const trigger = wall.put(kind, '주문됨', 0, 0)
      const command = wall.put('command', '결제하기', 1.2, 0)
      expect(wall.says('issues')).toEqual([`${trigger} issues ${command}`])
    },
  )

  it('prefers the actor to the event on the left', () => {
    const wall = new Drawing()
    wall.put('event', 'Order placed', 0, 0)
    const command = wall.put('command', 'Pay', 1.2, 0)
    const actor = wall.put('actor', 'Customer', 1.1, 0.8)
    expect(wall.says('issues')).toEqual([`${actor} issues ${command}`])
  })

  it('does not reach over a gap between chains', () => {
    const wall = new Drawing()
    wall.chain(0, 0)
    wall.chain(4.9, 0, ['Pay', 'Payment', 'Paid'])
    expect(wall.says('issues')).toEqual([])
  })

  it('lets stacked commands of one target share a trigger', () => {
    const wall = new Drawing()
    const commands = [0, 1, 2].map((row) => wall.put('command', `Do ${row}`, 0, row * 1.2))
    wall.put('aggregate', 'Price list', 1.2, 1.2, 1, 1)
    const actor = wall.put('actor', 'Administrator', -0.7, 1.3)
    expect(wall.says('issues')).toEqual(commands.map((command) => `${actor} issues ${command}`))
  })

  it('does not share a trigger between rows of different targets', () => {
    const wall = new Drawing()
    const upper = wall.chain(0, 0, ['A', 'B', 'C'])
    wall.chain(0, 1.2, ['D', 'E', 'F'])
    const actor = wall.put('actor', 'Customer', -0.5, 0)
    expect(wall.says('issues')).toEqual([`${actor} issues ${upper.command}`])
  })

  it('reads a policy over its command, but not one that already issues another', () => {
    const wall = new Drawing()
    const policy = wall.put('policy', 'Whenever', 0, 0)
    const command = wall.put('command', 'Pay', 0.4, 1.1)
    expect(wall.says('issues')).toEqual([`${policy} issues ${command}`])
    const other = wall.put('command', 'Ship', 1.9, 0)
    expect(wall.says('issues')).toEqual([`${policy} issues ${other}`])
  })
})
