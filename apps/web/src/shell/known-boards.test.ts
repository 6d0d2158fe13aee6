import { describe, expect, it } from 'vitest'
import { type KnownBoard, parseKnownBoards, remember, roleOfToken, tokenFor } from './known-boards.ts'

const board = (id: string, openedAt: number, tokens: KnownBoard['tokens'] = {}): KnownBoard => ({
  id,
  name: `Board ${id}`,
  tokens,
  openedAt,
})

describe('known boards', () => {
  it('reads back what it wrote, newest first', () => {
    const boards = [board('a', 1, { edit: 'e' }), board('b', 2)]
    expect(parseKnownBoards(JSON.stringify(boards)).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('leaves out what is no board and keeps the rest', () => {
    const text = JSON.stringify([
      null,
      7,
      { id: '../etc' },
      { id: 'a', name: 5, tokens: { edit: 'has space', view: 'v', boss: 'x' }, openedAt: 'now' },
      board('a', 3),
      board('b', 1),
    ])
    expect(parseKnownBoards(text)).toEqual([board('a', 3), board('b', 1)])
    for (const broken of [null, '', '{', '{}', '"x"', 'null']) expect(parseKnownBoards(broken)).toEqual([])
  })

  it('takes no token from a prototype', () => {
    const text = '[{"id":"a","name":"x","openedAt":1,"tokens":{"__proto__":{"edit":"stolen"}}}]'
    expect(parseKnownBoards(text)[0]?.tokens).toEqual({})
  })

  it('keeps earlier tokens when a board is opened by another link', () => {
    const [kept] = remember([board('a', 1, { edit: 'e', view: 'v' })], board('a', 9, { view: 'w' }))
    expect(kept).toEqual(board('a', 9, { edit: 'e', view: 'w' }))
  })

  it('opens with the link that was followed, else with the strongest token', () => {
    const known = board('a', 1, { edit: 'e', view: 'v', facilitate: 'f' })
    expect(tokenFor(known, null)).toBe('f')
    expect(tokenFor(known, 'v')).toBe('v')
    expect(tokenFor(known, 'e')).toBe('f')
    expect(tokenFor(known, 'unknown')).toBe('unknown')
    expect(tokenFor(undefined, null)).toBeNull()
    expect(roleOfToken(known, 'v')).toBe('view')
    expect(roleOfToken(known, 'unknown')).toBeNull()
  })
})
