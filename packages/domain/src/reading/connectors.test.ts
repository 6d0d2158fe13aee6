import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

describe('connectors', () => {
  it('win over placement', () => {
    const wall = new Drawing()
    const { command, event } = wall.chain(0, 0)
    const other = wall.put('aggregate', 'Basket', 30, 30)
    const connector = wall.connect('flow', command, other)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${other}`])
    const relation = wall.read().relations[0]
    expect(relation).toMatchObject({ basis: 'connector', confidence: 1, connectors: [connector] })
    expect(wall.says('emits').join()).not.toContain(`${command} emits ${event}`)
  })

  it('type a flow by its ends, against the arrow too', () => {
    const wall = new Drawing()
    const at = (kind: Parameters<Drawing['put']>[0], place: number) =>
      wall.put(kind, `${kind} ${place}`, place * 9, 0)
    const [actor, command, aggregate, event, policy, view, foreign, hotspot] = (
      ['actor', 'command', 'aggregate', 'event', 'policy', 'readModel', 'foreignEvent', 'hotspot'] as const
    ).map(at)
    const all: [string | undefined, string | undefined][] = [
      [actor, command],
      [command, aggregate],
      [aggregate, event],
      [event, policy],
      [policy, command],
      [event, view],
      [view, actor],
      [event, foreign],
      [policy, hotspot],
    ]
    for (const [from, to] of all) wall.connect('flow', from ?? '', to ?? '')
    expect(wall.says()).toEqual(
      [
        `${actor} issues ${command}`,
        `${command} handledBy ${aggregate}`,
        `${command} emits ${event}`,
        `${event} triggers ${policy}`,
        `${policy} issues ${command}`,
        `${event} updates ${view}`,
        `${actor} needs ${view}`,
        `${foreign} refersTo ${event}`,
        `${hotspot} annotates ${policy}`,
      ].sort(),
    )
  })

  it('read a request inside a context as handling and across a border as a call', () => {
    const wall = new Drawing()
    wall.put('context', '주문', 0, 0, 10, 5)
    wall.put('context', '결제', 12, 0, 10, 5)
    const order = wall.put('command', '주문하기', 1, 1)
    const own = wall.put('aggregate', '주문', 5, 3)
    const pay = wall.put('command', '결제하기', 14, 1)
    const payment = wall.put('aggregate', '결제', 18, 3)
    wall.connect('request', order, own)
    wall.connect('request', order, pay)
    wall.connect('request', own, payment)
    expect(wall.says()).toEqual(
      [`${order} handledBy ${own}`, `${order} requests ${pay}`, `${own} requests ${payment}`].sort(),
    )
  })

  it('read compensation between commands and events only', () => {
    const wall = new Drawing()
    const cancel = wall.put('command', 'Cancel', 0, 0)
    const placed = wall.put('event', 'Placed', 9, 0)
    const note = wall.put('note', 'Remark', 18, 0)
    wall.connect('compensates', cancel, placed)
    wall.connect('compensates', note, placed)
    expect(wall.says()).toEqual([`${cancel} compensates ${placed}`])
  })

  it('say nothing when an end is missing or the grammar knows no meaning', () => {
    const wall = new Drawing()
    const event = wall.put('event', 'Placed', 0, 0)
    const aggregate = wall.put('aggregate', 'Order', 9, 0)
    wall.connect('flow', event, 'gone')
    wall.connect('flow', event, aggregate)
    wall.connect('flow', event, event)
    expect(wall.read().relations).toEqual([])
  })
})

describe('judged relations', () => {
  it('survive moving when accepted', () => {
    const wall = new Drawing()
    const { command, target } = wall.chain(0, 0)
    wall.judge('accepted', 'handledBy', command, target)
    wall.move(command, 90, 90)
    wall.put('aggregate', 'Stranger', 91.1, 90)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${target}`])
    expect(wall.read().relations[0]).toMatchObject({ basis: 'accepted', status: 'accepted', confidence: 1 })
  })

  it('are never in effect when rejected, and the next best is read instead', () => {
    const wall = new Drawing()
    const { command, target } = wall.chain(0, 0)
    const other = wall.put('aggregate', 'Basket', 1.2, 0.5)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${target}`])
    wall.judge('rejected', 'handledBy', command, target)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${other}`])
    expect(wall.read().relations.filter(({ status }) => status === 'rejected')).toMatchObject([
      { kind: 'handledBy', from: command, to: target, pairs: [[command, target]] },
    ])
  })

  it('reject what a connector says, too', () => {
    const wall = new Drawing()
    const command = wall.put('command', 'Pay', 0, 0)
    const target = wall.put('aggregate', 'Payment', 9, 0)
    wall.connect('flow', command, target)
    wall.judge('rejected', 'handledBy', command, target)
    expect(wall.says()).toEqual([])
  })

  it('are passed over when their stickies are gone or the grammar forbids them', () => {
    const wall = new Drawing()
    const event = wall.put('event', 'Paid', 0, 0)
    const actor = wall.put('actor', 'Customer', 9, 0)
    wall.judge('accepted', 'emits', actor, event)
    wall.judge('accepted', 'emits', 'gone', event)
    wall.judge('rejected', 'emits', 'gone', event)
    expect(wall.read().relations).toEqual([])
  })
})
