import type { BoardElement } from '@stormlane/domain'
import { expect, test } from 'vitest'
import { spokenConnector, spokenElement } from './spoken.ts'

const event: BoardElement = {
  id: 'a',
  kind: 'event',
  text: 'Order\n placed ',
  x: 0,
  y: 0,
  width: 160,
  height: 160,
  attributes: { locked: true, payloadMode: 'zero-payload' },
}

test('a sticky is said with its kind, its words and what is marked on it', () => {
  expect(spokenElement(event, 'en')).toBe('Domain event: Order placed, locked, carries only the id')
  expect(spokenElement({ ...event, text: ' ', attributes: {} }, 'ko')).toMatch(/: 빈 스티키$/)
})

test('a connector is said with both its ends and its kind', () => {
  const elements = new Map([['a', event]])
  const connector = { id: 'c', kind: 'publish', from: 'a', to: 'b', attributes: {} } as const
  expect(spokenConnector(connector, elements, 'en')).toBe('Order placed → empty, publishes')
})
