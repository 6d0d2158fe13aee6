import { type BoardElement, type KindId, kindOf, readBoard, STICKY_SIDE } from '@stormlane/domain'
import { describe, expect, test } from 'vitest'
import { moved } from '../box.ts'
import { DOCK_GAP, follows } from './docks.ts'
import type { Placed } from './placed.ts'
import { snap } from './snap.ts'

const S = STICKY_SIDE

const placed = (kind: KindId, x: number, y: number, part: Partial<Placed> = {}): Placed => ({
  kind,
  x,
  y,
  ...kindOf(kind).size,
  ...part,
})

const put = (mover: Placed, neighbours: readonly Placed[], zoom = 1): Placed => {
  const { dx, dy } = snap([mover], neighbours, zoom)
  return { ...mover, ...moved(mover, dx, dy) }
}

/** The relations that the reading rules see, as `kind from → to` by place in the list. */
const read = (stickies: readonly Placed[]): readonly string[] => {
  const elements = stickies.map(
    (sticky, index): BoardElement => ({ ...sticky, id: `${index}`, text: `Text ${index}`, attributes: {} }),
  )
  const model = readBoard({
    name: '',
    locale: 'en',
    phase: 'design',
    elements,
    connectors: [],
    relations: [],
  })
  return model.relations
    .filter(({ confidence }) => confidence >= 0.75)
    .map(({ kind, from, to }) => `${kind} ${from} → ${to}`)
}

describe('snapping', () => {
  const command = placed('command', 0, 0)

  test('docks what follows in the grammar to the right, level and with the gap that Tab leaves', () => {
    for (const free of [0, 0.1, 0.3]) {
      const target = put(placed('aggregate', S + free * S, 12), [command])
      expect([target.x, target.y]).toEqual([S + DOCK_GAP, 0])
      expect(read([command, target])).toEqual(['handledBy 0 → 1'])
    }
  })

  test('puts a policy left of its command and never an aggregate', () => {
    const policy = put(placed('policy', -1.8 * S - 0.2 * S, -8), [command])
    expect([policy.x, policy.y]).toEqual([-1.8 * S - DOCK_GAP, 0])
    expect(read([command, policy])).toEqual(['issues 1 → 0'])
    const aggregate = put(placed('aggregate', -1.8 * S - 0.2 * S, -8), [command])
    expect(aggregate.x).toBe(-2 * S)
    expect(follows('aggregate', 'command')).toBe(false)
  })

  test('stands a person at the lower left corner of a command', () => {
    const actor = put(placed('actor', -40, S - 60), [command])
    expect(actor.x).toBeLessThan(command.x)
    expect(actor.y + actor.height / 2).toBeGreaterThanOrEqual(S)
    expect(read([command, actor])).toEqual(['issues 1 → 0'])
    const lifted = put(placed('command', 15, -10), [actor])
    expect(read([lifted, actor])).toEqual(['issues 1 → 0'])
  })

  test('caps a command and its event with the aggregate in their middle', () => {
    const event = placed('event', S + DOCK_GAP, 0)
    const cap = put(placed('aggregate', 30, -S - 10), [command, event])
    expect(cap.y).toBe(-S - DOCK_GAP)
    expect(cap.x + cap.width / 2).toBe((2 * S + DOCK_GAP) / 2)
    expect(read([command, event, cap])).toContain('handledBy 0 → 2')
    const below = put(placed('command', -20, S + 10), [placed('aggregate', 0, 0)])
    const beside = put(placed('event', 150, S + 40), [placed('aggregate', 0, 0), below])
    expect(read([below, placed('aggregate', 0, 0), beside])).toContain('handledBy 0 → 1')
  })

  test('reads every pair of a row that it docks as the grammar has it', () => {
    const pairs: readonly (readonly [KindId, KindId])[] = [
      ['command', 'externalSystem'],
      ['command', 'event'],
      ['event', 'policy'],
      ['timer', 'policy'],
      ['foreignEvent', 'policy'],
      ['policy', 'command'],
      ['event', 'command'],
      ['event', 'readModel'],
      ['readModel', 'command'],
    ]
    for (const [left, right] of pairs) {
      const first = placed(left, 0, 0)
      const second = put(placed(right, first.width + 10, 9), [first])
      expect(second.x, `${left} ${right}`).toBe(first.width + DOCK_GAP)
      expect(read([first, second]), `${left} ${right}`).toHaveLength(1)
      const back = put(placed(left, second.x - first.width - 40, -7), [second])
      expect([back.x, back.y], `${left} ${right}`).toEqual([0, second.y])
    }
  })

  test('stacks alternatives of one kind', () => {
    const second = put(placed('event', 6, S + 5), [placed('event', 0, 0)])
    expect([second.x, second.y]).toEqual([0, S + DOCK_GAP])
  })

  test('leaves what lies further off than 0.3 S where it is, unless something is nearly level', () => {
    expect(snap([placed('aggregate', 1.7 * S, 40)], [command], 1)).toEqual({ dx: 0, dy: 0, lines: [] })
    const level = snap([placed('aggregate', 1.7 * S, 5)], [command], 1)
    expect(level).toMatchObject({ dx: 0, dy: -5 })
    expect(level.lines).toHaveLength(1)
  })

  test('never docks where another sticky lies already', () => {
    const there = placed('event', S + DOCK_GAP, 0)
    const event = placed('event', S + 10, 20)
    expect(put(event, [command, there])).not.toMatchObject({ x: S + DOCK_GAP, y: 0 })
  })

  test('docks any of the few that are dragged together', () => {
    const held = placed('event', 2 * S + 60, 10)
    const first = placed('command', 0.25 * S, 10)
    const { dx, dy } = snap([held, first], [placed('policy', -1.8 * S, 0)], 1)
    expect([first.x + dx, first.y + dy]).toEqual([DOCK_GAP, 0])
  })

  test('pulls by pixels when zoomed in and never across a drag that keeps its axis', () => {
    expect(put(placed('aggregate', S + 4, 0), [command], 4).x).toBe(S + 4)
    const kept = snap([placed('aggregate', S + 10, 12)], [command], 1, { x: true, y: false })
    expect(kept.dy).toBe(0)
  })

  test('shows where a place was taken from', () => {
    const { lines } = snap([placed('aggregate', S + 10, 12)], [command], 1)
    expect(lines).toHaveLength(3)
    expect(lines[0]?.from.y).toBe(S / 2)
  })
})
