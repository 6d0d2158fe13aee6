import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallbackSlug, MAX_SLUG, pluralOf, shareSlugs, slugOf } from './slug.ts'

const DNS = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

describe('a slug', () => {
  test.each([
    ['Place Order', 'place-order'],
    ['SubmitClaim', 'submit-claim'],
    ['HTTPRequest received', 'http-request-received'],
    ["Customer's order", 'customers-order'],
    ['Café Opened', 'cafe-opened'],
    ['  order — placed!  ', 'order-placed'],
    ['3D model', 'event-3d-model'],
    ['order 🍕 placed', 'order-placed'],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text, 'event')).toBe(slug)
  })

  test.each(['주문됨', '주문 Order', '🍕', '', '...', 'straße', 'заказ', '注文', '١٢'])(
    'of %j is not made up',
    (text) => {
      expect(slugOf(text, 'event')).toBeNull()
    },
  )

  test('is a DNS label of at most 50 characters whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 40, maxLength: 300 })),
        (text) => {
          const slug = slugOf(text, 'event') ?? fallbackSlug(text, 'event')
          expect(slug).toMatch(DNS)
          expect(slug.length).toBeLessThanOrEqual(MAX_SLUG)
        },
      ),
    )
  })

  test('that was cut stays different from another that starts alike', () => {
    const start = 'whenever the customer has paid for the order then '
    expect(slugOf(`${start}ship`, 'policy')).not.toBe(slugOf(`${start}send`, 'policy'))
  })
})

describe('slugs of one scope', () => {
  const claim = (uid: string, wanted: string, explicit = false) => ({ uid, wanted, explicit })

  test('are unique, and whoever was named by a person keeps the name', () => {
    const slugs = shareSlugs([claim('a', 'order'), claim('b', 'order'), claim('c', 'order', true)])
    expect(slugs.get('c')).toBe('order')
    expect(new Set(slugs.values()).size).toBe(3)
  })

  test('do not depend on the order of the claims', () => {
    const claims = fc.uniqueArray(
      fc.record({
        uid: fc.string(),
        wanted: fc.constantFrom('a', 'b', 'x'.repeat(50)),
        explicit: fc.boolean(),
      }),
      { selector: ({ uid }) => uid },
    )
    fc.assert(
      fc.property(claims, (list) => {
        const slugs = shareSlugs(list)
        expect(shareSlugs(list.toReversed())).toEqual(slugs)
        expect(new Set(slugs.values()).size).toBe(list.length)
        for (const slug of slugs.values()) expect(slug).toMatch(DNS)
      }),
    )
  })
})

test.each([
  ['order', 'orders'],
  ['delivery', 'deliveries'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['address', 'addresses'],
])('the plural of %s is %s', (one, many) => {
  expect(pluralOf(one)).toBe(many)
})
