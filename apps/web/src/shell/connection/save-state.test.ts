import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advance,
  freshLink,
  hasUnsaved,
  isHere,
  type Link,
  type LinkEvent,
  saveStateOf,
} from './save-state.ts'

const kept = { type: 'kept', kept: 'kept' } as const
const after = (...events: readonly LinkEvent[]): Link => [kept, ...events].reduce<Link>(advance, freshLink)
const state = (...events: readonly LinkEvent[]) => saveStateOf(after(...events), false)

const opened = { type: 'opened' } as const
const synced = { type: 'synced' } as const
const answer = { type: 'sent', step: 'answer' } as const
const update = { type: 'sent', step: 'update' } as const
const lost = { type: 'closed', code: 1006 } as const
const acknowledged = (count: number) => ({ type: 'acknowledged', count }) as const
const changedUnsent = { type: 'changedUnsent' } as const
const loaded = (unsent: boolean) => ({ type: 'loaded', unsent }) as const

describe('the save state of a board', () => {
  it('connects until the state of the server has arrived', () => {
    expect(saveStateOf(freshLink, false)).toBe('connecting')
    expect(state(opened, answer, acknowledged(1))).toBe('connecting')
    expect(state(opened, answer, acknowledged(1), synced)).toBe('saved')
  })

  it('is saved only when every sent frame is acknowledged', () => {
    expect(state(opened, synced, answer, acknowledged(1), update, update)).toBe('saving')
    expect(state(opened, synced, answer, acknowledged(1), update, update, acknowledged(2))).toBe('saving')
    expect(state(opened, synced, answer, acknowledged(1), update, update, acknowledged(3))).toBe('saved')
  })

  it('keeps changes made offline unsaved until the answer that carries them is acknowledged', () => {
    const away = [opened, synced, answer, acknowledged(1), lost, changedUnsent] as const
    expect(state(...away)).toBe('offline')
    expect(state(...away, opened)).toBe('connecting')
    expect(state(...away, opened, synced)).toBe('saving')
    expect(state(...away, opened, synced, update, acknowledged(1))).toBe('saving')
    expect(state(...away, opened, synced, update, answer, acknowledged(1))).toBe('saving')
    expect(state(...away, opened, synced, update, answer, acknowledged(2))).toBe('saved')
  })

  it('treats what was under way when the socket died as unsaved', () => {
    const died = after(opened, synced, update, lost)
    expect(hasUnsaved(died)).toBe(true)
    expect(saveStateOf(died, false)).toBe('offline')
  })

  it('says offline and kept only while this device takes every change', () => {
    const away = [opened, synced, lost] as const
    expect(state(...away)).toBe('offline')
    for (const why of ['unknown', 'blocked', 'full', 'damaged', 'removed'] as const) {
      expect(state(...away, { type: 'kept', kept: why })).toBe('unkept')
    }
    expect(saveStateOf(after(...away), true)).toBe('away')
    // With the server there, its disk is what counts.
    expect(state(opened, synced, { type: 'kept', kept: 'full' })).toBe('saved')
  })

  it('shows what this device kept and says saved only when the server has all of it', () => {
    const fromDevice = [loaded(true)] as const
    expect(isHere(after(...fromDevice))).toBe(true)
    expect(hasUnsaved(after(...fromDevice))).toBe(true)
    expect(state(...fromDevice, lost)).toBe('offline')
    expect(state(...fromDevice, opened, synced)).toBe('connecting')
    expect(state(...fromDevice, opened, synced, answer)).toBe('connecting')
    expect(state(...fromDevice, opened, answer, acknowledged(1))).toBe('connecting')
    expect(state(...fromDevice, opened, synced, answer, acknowledged(1))).toBe('saved')
    expect(state(...fromDevice, opened, synced, answer, update, acknowledged(1))).toBe('saving')
  })

  it('does not claim unsent work where every page that kept something had seen it saved', () => {
    expect(hasUnsaved(after(loaded(false)))).toBe(false)
    expect(hasUnsaved(after(loaded(false), { type: 'closed', code: 4403 }))).toBe(false)
    // And yet it compares before it says saved: the marks are only a memory.
    expect(state(loaded(false), opened, synced)).toBe('connecting')
    expect(state(loaded(false), opened, synced, answer, acknowledged(1))).toBe('saved')
  })

  it('says when the server restarts and when it refuses for good', () => {
    expect(state(opened, synced, { type: 'closed', code: 1012 })).toBe('restarting')
    expect(state(opened, synced, { type: 'closed', code: 1013 })).toBe('restarting')
    for (const code of [4400, 4401, 4403, 4404, 4429]) {
      expect(state(opened, { type: 'closed', code })).toBe('refused')
    }
    expect(state(opened, { type: 'closed', code: 4403 }, { type: 'retried' })).toBe('connecting')
  })

  it('stays patient with a server that said it restarts, but not for ever', () => {
    const restart = { type: 'closed', code: 1012 } as const
    const attempts = (count: number) => Array.from({ length: count }, () => lost)
    expect(state(opened, synced, restart, ...attempts(8))).toBe('restarting')
    expect(state(opened, synced, restart, ...attempts(9))).toBe('offline')
    expect(state(opened, synced, restart, lost, opened, synced, lost)).toBe('offline')
  })

  it('never waits for acknowledgements on a page that may only look', () => {
    expect(saveStateOf(after(opened, answer, synced), true)).toBe('readOnly')
  })

  it('never says saved while a frame is open, whatever happens', () => {
    const event: fc.Arbitrary<LinkEvent> = fc.oneof(
      fc.constantFrom<LinkEvent>(
        opened,
        synced,
        answer,
        update,
        lost,
        changedUnsent,
        loaded(true),
        loaded(false),
      ),
      fc.nat(5).map(acknowledged),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const link = after(...events)
        if (saveStateOf(link, false) !== 'saved') return
        expect(link.sent).toBe(link.acknowledged)
        expect(link.unsent).toBe(false)
        expect(link.synced).toBe(true)
        if (link.loaded) expect(link.acknowledged).toBeGreaterThanOrEqual(Math.max(1, link.answeredAt))
      }),
    )
  })
})
