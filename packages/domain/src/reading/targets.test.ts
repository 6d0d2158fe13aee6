import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

describe('inline', () => {
  it('hands a command to the aggregate right of it', () => {
    const wall = new Drawing()
    const { command, target } = wall.chain(0, 0)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${target}`])
  })

  it('takes an external system as well', () => {
    const wall = new Drawing()
    const command = wall.put('command', '결제 요청', 0, 0)
    const system = wall.put('externalSystem', '결제 시스템', 1.2, 0)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${system}`])
  })

  it('takes the nearer of two', () => {
    const wall = new Drawing()
    const command = wall.put('command', 'Place order', 0, 0)
    wall.put('aggregate', 'Far', 1.7, 0.3)
    const near = wall.put('aggregate', 'Near', 1.1, -0.6)
    wall.move(near, 1.1, 0)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${near}`])
  })

  it('does not reach beyond 0.8 S', () => {
    const wall = new Drawing()
    wall.put('command', 'Place order', 0, 0)
    wall.put('aggregate', 'Order', 1.9, 0)
    expect(wall.says('handledBy')).toEqual([])
  })

  it('does not reach into another row', () => {
    const wall = new Drawing()
    wall.put('command', 'Place order', 0, 0)
    wall.put('aggregate', 'Order', 1.1, 0.8)
    expect(wall.says('handledBy')).toEqual([])
  })

  it('does not reach to the left', () => {
    const wall = new Drawing()
    wall.put('command', 'Place order', 3, 0)
    wall.put('aggregate', 'Order', 1.1, 0)
    expect(wall.says('handledBy')).toEqual([])
  })

  it('does not reach past an event of the row', () => {
    const wall = new Drawing()
    wall.put('command', 'Place order', 0, 0)
    wall.put('event', 'Order placed', 1, 0, 0.3, 1)
    wall.put('aggregate', 'Order', 1.4, 0)
    expect(wall.says('handledBy')).toEqual([])
  })

  it('is sure up to 0.45 S and less sure the further apart they stand', () => {
    const sure = [0, 0.2, 0.45, 0.6, 0.79].map((free) => {
      const wall = new Drawing()
      wall.put('command', 'Place order', 0, 0)
      wall.put('aggregate', 'Order', 1 + free, 0)
      return wall.read().relations[0]?.confidence ?? 0
    })
    expect(sure[0]).toBe(1)
    expect(sure[2]).toBeCloseTo(0.8)
    expect([...sure].sort((a, b) => b - a)).toEqual(sure)
    expect(new Set(sure).size).toBe(sure.length)
  })

  it('keeps rows apart that are drawn close to each other', () => {
    const wall = new Drawing()
    const upper = wall.chain(0, 0, ['A', 'B', 'C'])
    const lower = wall.chain(0, 1.1, ['D', 'E', 'F'])
    expect(wall.says('handledBy', 'emits')).toEqual([
      `${upper.command} emits ${upper.event}`,
      `${upper.command} handledBy ${upper.target}`,
      `${lower.command} emits ${lower.event}`,
      `${lower.command} handledBy ${lower.target}`,
    ])
  })
})

describe('cap', () => {
  const capped = (yellowY: number) => {
    const wall = new Drawing()
    const command = wall.put('command', 'Submit claim', 0, 0)
    const event = wall.put('event', 'Claim submitted', 1.05, 0)
    const target = wall.put('aggregate', 'Claim', 0.5, yellowY, 1, 1)
    return { wall, command, event, target }
  }

  it.each([-1.05, 1.05])('reads a yellow above or below a pair (%d)', (y) => {
    const { wall, command, event, target } = capped(y)
    expect(wall.says()).toEqual([`${command} emits ${event}`, `${command} handledBy ${target}`])
  })

  it('does not read a yellow further than 0.35 S away', () => {
    const { wall, command, event } = capped(1.4)
    expect(wall.says()).toEqual([`${command} emits ${event}`])
  })

  it('does not read a yellow that covers less than half', () => {
    const { wall, command, event, target } = capped(1.05)
    wall.move(target, 1.6, 1.05)
    expect(wall.says()).toEqual([`${command} emits ${event}`])
  })

  it('lets one yellow cap a pair above and a pair below', () => {
    const { wall, command, target } = capped(1.05)
    const lower = wall.put('command', 'Reject claim', 0, 2.1)
    wall.put('event', 'Claim rejected', 1.05, 2.1)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${target}`, `${lower} handledBy ${target}`])
  })

  it.each(['above', 'below'])('keeps tight rows of caps %s apart', (side) => {
    const wall = new Drawing()
    const expected: string[] = []
    for (let row = 0; row < 4; row++) {
      const y = row * 2.2
      const command = wall.put('command', `Do ${row}`, 0, side === 'above' ? y + 1.1 : y)
      wall.put('event', `Done ${row}`, 1, side === 'above' ? y + 1.1 : y)
      const target = wall.put('aggregate', `Thing ${row}`, 0.1, side === 'above' ? y : y + 1.1)
      expected.push(`${command} handledBy ${target}`)
    }
    expect(wall.says('handledBy')).toEqual(expected.sort())
  })
})

describe('fan-in', () => {
  it('hands a column of commands to the target at its middle and its events by height', () => {
    const wall = new Drawing()
    const commands = [0, 1, 2, 3, 4].map((row) => wall.put('command', `Do ${row}`, 0, row * 1.15))
    const target = wall.put('aggregate', 'Meeting', 1.2, 2.3, 1, 1)
    const events = [0, 1, 2, 3, 4].map((row) => wall.put('event', `Done ${row}`, 2.2, row * 1.15 + 0.05))
    expect(wall.says('handledBy')).toEqual(commands.map((command) => `${command} handledBy ${target}`))
    expect(wall.says('emits')).toEqual(commands.map((command, row) => `${command} emits ${events[row]}`))
  })

  it('leaves a command alone whose column ends before the target', () => {
    const wall = new Drawing()
    wall.put('command', 'Do 0', 0, 0)
    wall.put('command', 'Do 1', 0, 1.1)
    wall.put('aggregate', 'Meeting', 1.2, 3)
    expect(wall.says('handledBy')).toEqual([])
  })

  it('leaves a loose neighbour alone when no event stands at its height', () => {
    const wall = new Drawing()
    const lonely = wall.put('command', 'Send link', 0, 0)
    const { command, target } = wall.chain(0, 1.7)
    expect(wall.says('handledBy')).toEqual([`${command} handledBy ${target}`])
    expect(wall.says().join()).not.toContain(lonely)
  })
})

describe('docked', () => {
  it('reads commands over the left and events over the right edge of a tall aggregate', () => {
    const wall = new Drawing()
    const target = wall.put('aggregate', '주문', 0.6, 0, 1.6, 3.6)
    const first = wall.put('command', '주문하기', 0, 0.2)
    const second = wall.put('command', '주문 취소', 0, 1.4)
    const placed = wall.put('event', '주문됨', 1.8, 0.25)
    const cancelled = wall.put('event', '주문 취소됨', 1.8, 1.35)
    expect(wall.says()).toEqual(
      [
        `${first} handledBy ${target}`,
        `${second} handledBy ${target}`,
        `${first} emits ${placed}`,
        `${second} emits ${cancelled}`,
      ].sort(),
    )
    expect(wall.read().relations[0]?.basis).toBe('containment')
  })

  it('reads a narrow aggregate whose command and event meet in front of it', () => {
    const wall = new Drawing()
    const target = wall.put('aggregate', 'Order', 0.5, 0, 1, 1.2)
    const command = wall.put('command', 'Place', 0, 0.1)
    const event = wall.put('event', 'Placed', 1, 0.1)
    expect(wall.says()).toEqual([`${command} emits ${event}`, `${command} handledBy ${target}`])
  })

  it('takes an empty sticky under another for decoration', () => {
    const wall = new Drawing()
    const { command, target, event } = wall.chain(0, 0)
    const empty = wall.put('command', ' ', 0.05, 0.05)
    expect(wall.says()).toEqual([`${command} emits ${event}`, `${command} handledBy ${target}`])
    expect(wall.read().elements.map(({ id }) => id)).toContain(empty)
  })
})
