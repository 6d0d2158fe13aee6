import { describe, expect, test } from 'vitest'
import { BAND, depthAt, speedAt } from './edge-scroll.ts'

describe('scrolling at the border', () => {
  test('begins at the band and grows to the border, never beyond', () => {
    expect(depthAt(500, 1000)).toBe(0)
    expect(depthAt(BAND, 1000)).toBe(0)
    expect(depthAt(BAND / 2, 1000)).toBe(-0.5)
    expect(depthAt(1000 - BAND / 2, 1000)).toBe(0.5)
    expect(depthAt(-300, 1000)).toBe(-1)
    expect(depthAt(4000, 1000)).toBe(1)
  })

  test('leaves a place to rest on the narrowest wall', () => {
    expect(depthAt(20, 40)).toBe(0)
  })

  test('goes towards the border, the faster the deeper', () => {
    expect(speedAt(0)).toBe(0)
    expect(speedAt(-0.5)).toBeLessThan(0)
    expect(speedAt(1)).toBeGreaterThan(2 * speedAt(0.5))
  })
})
