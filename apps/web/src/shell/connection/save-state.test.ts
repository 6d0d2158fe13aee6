import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, freshLink, hasUnsaved, type Link, type LinkEvent, saveStateOf } from './save-state.ts'

const after = (...events: readonly LinkEvent[]): Link => events.reduce(advance, freshLink)
const state = (...events: readonly LinkEvent[]) => saveStateOf(after(...events), false)

const opened = { type: 'opened' } as const
const synced = { type: 'synced' } as const
const answer = { type: 'sent', step: 'answer' } as const
const update = { type: 'sent', step: 'update' } as const
const lost = { type: 'closed', code: 1006 } as const
const acknowledged = (count: number) => ({ type: 'acknowledged', count }) as const
const changedUnsent = { type: 'changedUnsent' } as const

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
      fc.constantFrom<LinkEvent>(opened, synced, answer, update, lost, changedUnsent),
      fc.nat(5).map(acknowledged),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const link = after(...events)
        if (saveStateOf(link, false) !== 'saved') return
        expect(link.sent).toBe(link.acknowledged)
        expect(link.unsent).toBe(false)
        expect(link.synced).toBe(true)
      }),
    )
  })
})
