import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

describe('emitted events', () => {
  it('walks on to the next event of the row', () => {
    const wall = new Drawing()
    const { command, event } = wall.chain(0, 0)
    const next = wall.put('event', 'Stock reserved', 4.1, 0)
    expect(wall.says('emits')).toEqual([`${command} emits ${event}`, `${command} emits ${next}`])
  })

  it('stops at another kind', () => {
    const wall = new Drawing()
    const { command, event } = wall.chain(0, 0)
    wall.put('readModel', 'Order list', 4.1, 0)
    wall.put('event', 'Stock reserved', 5.2, 0)
    expect(wall.says('emits')).toEqual([`${command} emits ${event}`])
  })

  it('stops at a gap of more than 0.8 S', () => {
    const wall = new Drawing()
    const { command, event } = wall.chain(0, 0)
    wall.put('event', 'Stock reserved', 4.9, 0)
    expect(wall.says('emits')).toEqual([`${command} emits ${event}`])
  })

  it('takes an event stacked on a claimed one for another outcome', () => {
    const wall = new Drawing()
    const { command, event } = wall.chain(0, 0)
    const refused = wall.put('event', 'Order refused', 3, 1.1)
    expect(wall.says('emits')).toEqual([`${command} emits ${event}`, `${command} emits ${refused}`])
  })

  it('reads a command and its event without any rule between', () => {
    const wall = new Drawing()
    const command = wall.put('command', '주문하기', 0, 0)
    const event = wall.put('event', '주문됨', 1.2, 0)
    expect(wall.says()).toEqual([`${command} emits ${event}`])
  })

  it('splits the events of a shared aggregate by height', () => {
    const wall = new Drawing()
    const upper = wall.put('command', 'Accept', 0, 0)
    const lower = wall.put('command', 'Reject', 0, 1.1)
    wall.put('aggregate', 'Claim', 1.1, 0, 1.8, 2.1)
    const accepted = wall.put('event', 'Accepted', 3, 0.1)
    const rejected = wall.put('event', 'Rejected', 3, 1.2)
    expect(wall.says('emits')).toEqual([`${upper} emits ${accepted}`, `${lower} emits ${rejected}`])
  })

  it('takes a foreign event only from an external system', () => {
    const wall = new Drawing()
    const pay = wall.put('command', 'Pay', 0, 0)
    wall.put('externalSystem', 'Payment system', 1.1, 0)
    const paid = wall.put('foreignEvent', 'Paid', 3, 0)
    const { event } = wall.chain(0, 4)
    wall.put('foreignEvent', 'Shipped', 4.1, 4)
    expect(wall.says('emits')).toEqual([`${pay} emits ${paid}`, `s04 emits ${event}`])
  })

  it('reads nothing from a wall of events only', () => {
    const wall = new Drawing()
    for (let at = 0; at < 12; at++) wall.put('event', `Event ${at}`, (at % 4) * 1.1, Math.floor(at / 4) * 1.1)
    expect(wall.read().relations).toEqual([])
    expect(wall.read().elements).toHaveLength(12)
  })
})
