import { describe, expect, it } from 'vitest'
import { Drawing } from './drawing.ts'

describe('read models', () => {
  it('are needed by the command and the actor they touch', () => {
    const wall = new Drawing()
    const command = wall.put('command', 'Order', 1.1, 0)
    const menu = wall.put('readModel', '메뉴', 0, 0)
    const actor = wall.put('actor', '고객', 0.2, 1.05)
    expect(wall.says('needs')).toEqual([`${command} needs ${menu}`, `${actor} needs ${menu}`].sort())
  })

  it('are updated by the event directly to the left', () => {
    const wall = new Drawing()
    const event = wall.put('event', 'Order placed', 0, 0)
    const list = wall.put('readModel', 'Order list', 1.1, 0)
    expect(wall.says()).toEqual([`${event} updates ${list}`])
  })

  it('stay alone when nothing touches them', () => {
    const wall = new Drawing()
    wall.chain(0, 0)
    wall.put('readModel', 'Order list', 1, 2)
    expect(wall.says('needs', 'updates')).toEqual([])
  })

  it('are updated by the event at the other end of a connector, however far', () => {
    const wall = new Drawing()
    wall.put('event', 'Near', 28.9, 0)
    const event = wall.put('event', 'Order placed', 0, 0)
    const list = wall.put('readModel', 'Order list', 30, 0)
    wall.connect('updates', event, list)
    expect(wall.says('updates')).toEqual([`${event} updates ${list}`])
  })
})

describe('hotspots', () => {
  it('belong to the nearest sticky within reach', () => {
    const wall = new Drawing()
    const { event } = wall.chain(0, 0)
    const hotspot = wall.put('hotspot', 'Really?', 3.5, 0.6)
    expect(wall.says('annotates')).toEqual([`${hotspot} annotates ${event}`])
  })

  it('belong to their frame when no sticky is near, and to nothing in the open', () => {
    const wall = new Drawing()
    const context = wall.put('context', 'Orders', 0, 0)
    const hotspot = wall.put('hotspot', 'Who owns this?', 5, 3)
    wall.put('hotspot', 'Far away', 50, 50)
    expect(wall.says('annotates')).toEqual([`${hotspot} annotates ${context}`])
  })
})
