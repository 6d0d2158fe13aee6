import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeToolbar } from './place-toolbar.ts'

const canvas = { width: 1200, height: 800 }
const toolbar = { width: 300, height: 44 }

it('stands above the selection and centred on it', () => {
  expect(placeToolbar({ x: 500, y: 300, width: 100, height: 100 }, toolbar, canvas)).toEqual({
    x: 400,
    y: 242,
  })
})

it('goes below where there is no room above, and beside where there is neither', () => {
  expect(placeToolbar({ x: 500, y: 10, width: 100, height: 100 }, toolbar, canvas)).toEqual({
    x: 400,
    y: 124,
  })
  expect(placeToolbar({ x: 20, y: 10, width: 100, height: 780 }, toolbar, canvas)?.x).toBe(134)
})

it('keeps clear of the panel at the left', () => {
  const placed = placeToolbar({ x: 230, y: 300, width: 60, height: 60 }, toolbar, canvas, 210)
  expect(placed?.x).toBeGreaterThanOrEqual(210)
})

it('is gone when the selection is out of sight or fills the canvas', () => {
  expect(placeToolbar({ x: -500, y: 300, width: 100, height: 100 }, toolbar, canvas)).toBeNull()
  expect(placeToolbar({ x: -50, y: -50, width: 1300, height: 900 }, toolbar, canvas)).toBeNull()
})

it('never covers the selection', () => {
  const side = fc.integer({ min: -400, max: 1400 })
  const extent = fc.integer({ min: 1, max: 1500 })
  fc.assert(
    fc.property(side, side, extent, extent, (x, y, width, height) => {
      const placed = placeToolbar({ x, y, width, height }, toolbar, canvas)
      if (!placed) return
      const apart =
        placed.x + toolbar.width <= x ||
        placed.x >= x + width ||
        placed.y + toolbar.height <= y ||
        placed.y >= y + height
      expect(apart).toBe(true)
    }),
  )
})
