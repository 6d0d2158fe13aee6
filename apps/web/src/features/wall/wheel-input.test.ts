import { expect, test } from 'vitest'
import { createNotchDetector } from './wheel-input.ts'

const turn = (timeStamp: number, deltaY: number, deltaX = 0, deltaMode = 0) => ({
  timeStamp,
  deltaX,
  deltaY,
  deltaMode,
})

test('a wheel that clicks is told from fingers on a trackpad', () => {
  const wheel = createNotchDetector()
  expect(wheel(turn(1000, 120))).toBe(true)
  expect(wheel(turn(1100, -120))).toBe(true)
  expect(wheel(turn(2000, 3, 0, 1))).toBe(true)
  const trackpad = createNotchDetector()
  expect(trackpad(turn(1000, 2))).toBe(false)
  // The sweep has become fast.
  expect(trackpad(turn(1100, 80))).toBe(false)
  expect(trackpad(turn(1200, 41.5))).toBe(false)
  expect(trackpad(turn(1300, 100, 7))).toBe(false)
})
