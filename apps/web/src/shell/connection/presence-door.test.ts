import { MOST_PRESENCE_IDS, readPresence } from '@stormlane/board'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { AwarenessDoor, fitPresence } from './presence-door.ts'

const open = (name: string) => {
  const awareness = new Awareness(new Y.Doc())
  return { awareness, door: new AwarenessDoor(awareness, { name, colour: 1 }) }
}

const hear = (listener: Awareness, speaker: Awareness): void =>
  applyAwarenessUpdate(listener, encodeAwarenessUpdate(speaker, [speaker.clientID]), 'network')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('presence over awareness', () => {
  it('shows others what this page shows, and takes parts away again', () => {
    const a = open('Mina')
    const b = open('Joon')
    a.door.show({ cursor: [3, 4], editing: 'x' })
    vi.advanceTimersByTime(50)
    hear(b.awareness, a.awareness)
    expect(b.door.peers()).toMatchObject([{ presence: { name: 'Mina', cursor: [3, 4], editing: 'x' } }])
    a.door.show({ cursor: undefined, editing: undefined })
    vi.advanceTimersByTime(50)
    hear(b.awareness, a.awareness)
    expect(b.door.peers()[0]?.presence).toEqual({ name: 'Mina', colour: 1, selection: [] })
  })

  it('shows all there is to show, and nothing that would not be taken', () => {
    const a = open('Mina')
    const b = open('Joon')
    const shown = {
      view: [0, 0, 800, 600],
      idle: true,
      following: 4,
      laser: { count: 1, points: [1, 2] },
      chat: '여기',
      call: 3,
    } as const
    a.door.show({ ...shown, cursor: [Number.NaN, 0] })
    vi.advanceTimersByTime(50)
    hear(b.awareness, a.awareness)
    expect(b.door.peers()[0]?.presence).toEqual({ name: 'Mina', colour: 1, selection: [], ...shown })
  })

  it('sends at most thirty messages a second and always the last word', () => {
    const { awareness, door } = open('Mina')
    let sent = 0
    awareness.on('update', () => sent++)
    for (let at = 0; at < 1000; at += 5) {
      door.show({ cursor: [at, at] })
      vi.advanceTimersByTime(5)
    }
    vi.advanceTimersByTime(100)
    expect(sent).toBeLessThanOrEqual(31)
    expect(awareness.getLocalState()).toMatchObject({ cursor: [995, 995] })
  })

  it('leaves out whoever does not make sense', () => {
    const { awareness, door } = open('Mina')
    const strange = new Awareness(new Y.Doc())
    strange.setLocalState({ name: 7, cursor: 'here' })
    hear(awareness, strange)
    expect(door.peers()).toEqual([])
  })

  it('fits what it shows into what may travel', () => {
    const ids = Array.from({ length: MOST_PRESENCE_IDS }, (_, index) => `${index}`.padEnd(80, '가'))
    const fitted = fitPresence({ name: 'Mina', colour: 0, selection: ids, drag: { ids, dx: 1, dy: 2 } })
    expect(new TextEncoder().encode(JSON.stringify(fitted)).length).toBeLessThanOrEqual(3500)
    expect(fitted.selection.length).toBeGreaterThan(0)
    expect(readPresence(fitted)).toEqual(fitted)
  })
})
