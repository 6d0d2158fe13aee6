import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenKeys, firstKey, isOrderKey, keyAbove, keyBelow, keyBetween } from './order-key.ts'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('ten thousand stickies put on top keep their keys short and in order', () => {
  let key = firstKey(Math.random)
  for (let count = 0; count < 10_000; count++) {
    const above = keyAbove(key, Math.random)
    expect(above > key).toBe(true)
    expect(above.length).toBeLessThan(10)
    key = above
  }
})

test('however often one inserts at random, keys stay strictly ordered and legal', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), random), { maxLength: 120 }), (steps) => {
      const keys = [firstKey(() => 0.5)]
      for (const [where, chance] of steps) {
        const index = where % (keys.length + 1)
        const low = keys[index - 1]
        const high = keys[index]
        const source = () => chance
        const key =
          low === undefined
            ? keyBelow(high as string, source)
            : high === undefined
              ? keyAbove(low, source)
              : keyBetween(low, high, source)
        keys.splice(index, 0, key)
      }
      expect(keys.every(isOrderKey)).toBe(true)
      expect(keys).toEqual([...keys].sort())
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('equal keys leave no room and say so', () => {
  expect(() => keyBetween('UUUUUUV', 'UUUUUUV', Math.random)).toThrow(RangeError)
})

test('the keys of a new board ascend', () => {
  const keys = evenKeys(1000)
  expect(keys).toEqual([...keys].sort())
})
