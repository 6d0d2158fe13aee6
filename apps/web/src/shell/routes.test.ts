import { describe, expect, it } from 'vitest'
import { boardPath, routeOf } from './routes.ts'

const at = (address: string) => routeOf(new URL(address, 'https://wall.example'))

describe('addresses', () => {
  it('opens the start page at the root', () => {
    expect(at('/')).toEqual({ page: 'start' })
    expect(at('/#anything')).toEqual({ page: 'start' })
  })

  it('opens a board with and without its token', () => {
    expect(at('/b/abc_-1#tok')).toEqual({ page: 'board', boardId: 'abc_-1', token: 'tok' })
    expect(at('/b/abc_-1/')).toEqual({ page: 'board', boardId: 'abc_-1', token: null })
  })

  it('takes no token that could not be one', () => {
    expect(at('/b/abc#no%20token')).toMatchObject({ token: null })
    expect(at(`/b/abc#${'x'.repeat(129)}`)).toMatchObject({ token: null })
  })

  it('knows no other address', () => {
    for (const address of ['/b', '/b/', '/b/a/c', '/b/a%2Fb', '/other', '/b/../x']) {
      expect(at(address)).toEqual({ page: 'nowhere' })
    }
  })

  it('writes the address it reads', () => {
    expect(at(boardPath('abc', 'tok'))).toEqual({ page: 'board', boardId: 'abc', token: 'tok' })
    expect(boardPath('abc')).toBe('/b/abc')
  })
})
