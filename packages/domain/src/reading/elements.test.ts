import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

const elementsOf = (wall: Drawing, kind: string) =>
  wall
    .read()
    .elements.filter((element) => element.kind === kind)
    .map(({ id, context, stickies }) => ({ id, context, stickies }))

describe('identity', () => {
  it('is the same for texts that differ in case, white space or Unicode form', () => {
    const wall = new Drawing()
    const composed = wall.put('event', ' 주문됨 ', 5, 0)
    const decomposed = wall.put('event', '주문됨'.normalize('NFD'), 0, 0)
    const upper = wall.put('event', 'Order\n Placed', 0, 3)
    const lower = wall.put('event', 'order placed', 0, 6)
    expect(elementsOf(wall, 'event')).toEqual([
      { id: composed, context: null, stickies: [composed, decomposed] },
      { id: upper, context: null, stickies: [upper, lower] },
    ])
  })

  it('ends at the border of a context, but not for people and external systems', () => {
    const wall = new Drawing()
    const first = wall.put('context', 'Orders', 0, 0, 5, 5)
    const second = wall.put('context', 'Payments', 6, 0, 5, 5)
    for (const x of [1, 7]) {
      wall.put('aggregate', 'Customer', x, 1)
      wall.put('actor', 'Customer', x, 3)
      wall.put('externalSystem', 'Bank', x + 1, 3)
    }
    expect(elementsOf(wall, 'aggregate').map(({ context }) => context)).toEqual([first, second])
    expect(elementsOf(wall, 'actor')).toHaveLength(1)
    expect(elementsOf(wall, 'externalSystem')).toMatchObject([{ context: null }])
  })

  it('is its own for empty stickies, hotspots and notes', () => {
    const wall = new Drawing()
    for (const y of [0, 4]) {
      wall.put('event', '', 0, y)
      wall.put('hotspot', 'Why?', 6, y)
      wall.put('note', 'Remember', 12, y)
    }
    expect(wall.read().elements).toHaveLength(6)
  })

  it('takes frames of one name for one context and the innermost of nested frames', () => {
    const wall = new Drawing()
    const outer = wall.put('context', 'Shop', 0, 0, 20, 20)
    const inner = wall.put('context', 'Orders', 1, 1, 5, 5)
    const again = wall.put('context', 'orders', 10, 10, 5, 5)
    wall.put('lane', 'Lane', 0, 0, 20, 9)
    const placed = wall.put('event', 'Order placed', 2, 2)
    const same = wall.put('event', 'Order placed', 12, 12)
    const elsewhere = wall.put('event', 'Order placed', 17, 3)
    expect(elementsOf(wall, 'event')).toEqual([
      { id: placed, context: inner, stickies: [placed, same] },
      { id: elsewhere, context: outer, stickies: [elsewhere] },
    ])
    expect(elementsOf(wall, 'context')).toContainEqual({ id: inner, context: null, stickies: [inner, again] })
  })
})

describe('references', () => {
  const twoContexts = () => {
    const wall = new Drawing()
    wall.put('context', '주문', -1, -1, 8, 4)
    wall.put('context', '결제', 9, -1, 8, 4)
    const chain = wall.chain(0, 0, ['주문하기', '주문', '주문됨'])
    return { wall, ...chain }
  }

  it.each(['event', 'foreignEvent'] as const)('tie a %s without producer to its origin elsewhere', (kind) => {
    const { wall, event } = twoContexts()
    const used = wall.put(kind, '주문됨', 10, 0)
    expect(wall.says('refersTo')).toEqual([`${used} refersTo ${event}`])
  })

  it('do not tie events that are both produced where they stand', () => {
    const { wall } = twoContexts()
    wall.chain(10, 0, ['다시 주문하기', '재주문', '주문됨'])
    expect(wall.says('refersTo')).toEqual([])
  })

  it('do not tie an event that nobody produces anywhere', () => {
    const { wall } = twoContexts()
    wall.put('event', '배달됨', 10, 0)
    wall.put('event', '배달됨', 2, 1.8)
    expect(wall.says('refersTo')).toEqual([])
  })

  it('keep aggregates inside their context', () => {
    const wall = new Drawing()
    wall.put('context', 'A', -1, -1, 2.05, 3)
    wall.put('context', 'B', 1.1, -1, 5, 3)
    wall.chain(0, 0)
    expect(wall.says('handledBy')).toEqual([])
  })
})
