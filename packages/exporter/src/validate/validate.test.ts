import { describe, expect, test } from 'vitest'
import { exportBoard } from '../export-board.ts'
import { wallOf } from '../testing/wall-of.ts'
import { validateSkeleton } from './index.ts'

const rows = [
  [
    ['actor', 'Customer'],
    ['command', 'Place Order'],
    ['aggregate', 'Order'],
    ['event', 'Order Placed'],
  ],
] as const

const text = exportBoard(wallOf([{ name: 'Order', rows }]), 'skeleton')

/** The skeleton as JSON, after one text of it was replaced by another. */
const broken = (found: string, instead: string): unknown => {
  expect(text).toContain(found)
  return JSON.parse(text.replace(found, instead))
}

describe('a skeleton', () => {
  test('as it was exported has no findings', () => {
    expect(validateSkeleton(JSON.parse(text))).toEqual([])
  })

  const controls: readonly [what: string, found: string, instead: string, says: RegExp][] = [
    ['an unknown major version', '"formatVersion": "1.0.0"', '"formatVersion": "2.0.0"', /pattern/],
    ['an unknown property', '"classification"', '"clasification"', /clasification|classification/],
    ['a slug that is no DNS label', '"slug": "place-order"', '"slug": "Place Order"', /pattern/],
    [
      'a value that is not on the list',
      '"kind": "create"',
      '"kind": "invent"',
      /create, update, delete, action/,
    ],
    [
      'a ref to nothing',
      '"emits": [\n                "evt:order.order-placed"',
      '"emits": [\n                "evt:order.gone"',
      /evt:order\.gone names nothing/,
    ],
    [
      'a ref of the wrong kind',
      '"issuedBy": [\n                "act:customer"',
      '"issuedBy": [\n                "agg:order.order"',
      /pattern/,
    ],
    ['a doubled uid', '"uid": "1.1.2"', '"uid": "1.1.3"', /uid of .* already/],
    [
      'an element without a trace',
      '"agg:order.order": {\n      "stickies"',
      '"agg:order.other": {\n      "stickies"',
      /agg:order\.order is not traced/,
    ],
  ]
  test.each(controls)('with %s has a finding', (_, found, instead, says) => {
    const findings = validateSkeleton(broken(found, instead))
    expect(findings.map(({ message }) => message).join('\n')).toMatch(says)
    for (const { pointer } of findings) expect(pointer).toMatch(/^(\/|$)/)
  })

  test('may carry extensions of its own', () => {
    const document = JSON.parse(text)
    document['x-team'] = { any: 'thing' }
    expect(validateSkeleton(document)).toEqual([])
  })

  test('is told from texts that only look like a ref', () => {
    const named = exportBoard(wallOf([{ name: 'cmd:order.place-order', rows: [] }]), 'skeleton')
    expect(validateSkeleton(JSON.parse(named))).toEqual([])
  })
})

test.each([null, 5, 'x', [], {}, { contexts: [{ ref: 1 }], trace: [] }])('%j is no skeleton', (document) => {
  expect(validateSkeleton(document).length).toBeGreaterThan(0)
})
