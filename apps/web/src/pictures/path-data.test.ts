import { expect, test } from 'vitest'
import { PathData } from './path-data.ts'

const drawn = (draw: (path: PathData) => void): string => {
  const path = new PathData()
  path.begin()
  draw(path)
  return path.data
}

test('a corner is rounded off towards the next point', () => {
  const corner = drawn((path) => {
    path.moveTo(0, 0)
    path.arcTo(100, 0, 100, 100, 10)
    path.lineTo(100, 100)
  })
  expect(corner).toBe('M0 0L90 0A10 10 0 0 1 100 10L100 100')
})

test('the other way round the curve bends the other way', () => {
  const corner = drawn((path) => {
    path.moveTo(0, 0)
    path.arcTo(100, 0, 100, -100, 10)
  })
  expect(corner).toBe('M0 0L90 0A10 10 0 0 0 100 -10')
})

test('a corner without a turn is a straight line', () => {
  const straight = drawn((path) => {
    path.moveTo(0, 0)
    path.arcTo(50, 0, 100, 0, 10)
  })
  expect(straight).toBe('M0 0L50 0')
})

test('a full circle is two halves', () => {
  expect(drawn((path) => path.arc(0, 0, 5, 0, 2 * Math.PI))).toBe('M5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0')
})

test('the corners of a small box are at most half of it', () => {
  const box = drawn((path) => path.roundRect(0, 0, 10, 4, 5))
  expect(box).toBe('M2 0H8A2 2 0 0 1 10 2V2A2 2 0 0 1 8 4H2A2 2 0 0 1 0 2V2A2 2 0 0 1 2 0Z')
})
