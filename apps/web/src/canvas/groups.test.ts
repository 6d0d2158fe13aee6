import type { BoardElement } from '@stormlane/domain'
import { describe, expect, test } from 'vitest'
import { groupOf, isLocked, movable, withGroups } from './groups.ts'

const sticky = (id: string, attributes: BoardElement['attributes'] = {}): BoardElement => ({
  id,
  kind: 'event',
  text: id,
  x: 0,
  y: 0,
  width: 160,
  height: 160,
  attributes,
})

const board = new Map(
  [
    sticky('free'),
    sticky('a', { group: 'g' }),
    sticky('b', { group: 'g' }),
    sticky('other', { group: 'h' }),
    sticky('fixed', { locked: true }),
  ].map((element) => [element.id, element]),
)
const elementOf = (id: string) => board.get(id)
const elements = () => board.values()

describe('groups', () => {
  test('come whole', () => {
    expect([...withGroups(['a', 'free'], elementOf, elements)].toSorted()).toEqual(['a', 'b', 'free'])
  })

  test('that were reached into come one by one', () => {
    expect([...withGroups(['a'], elementOf, elements, 'g')]).toEqual(['a'])
  })

  test('are not looked for where nothing is grouped', () => {
    const never = () => {
      throw new Error('asked for the whole board')
    }
    expect([...withGroups(['free'], elementOf, never)]).toEqual(['free'])
  })

  test('take only a text for a name, whatever others wrote', () => {
    expect(groupOf(sticky('x', { group: 7 }))).toBeUndefined()
    expect(groupOf(sticky('x', { group: '' }))).toBeUndefined()
  })
})

describe('what is locked', () => {
  test('stays out of what a hand moves', () => {
    expect([...movable(['free', 'fixed', 'gone'], elementOf)]).toEqual(['free'])
  })

  test('is what says so with true and nothing else', () => {
    expect(isLocked(sticky('x', { locked: 'yes' }))).toBe(false)
    expect(isLocked(sticky('x', { locked: true }))).toBe(true)
  })
})
