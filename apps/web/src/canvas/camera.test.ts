import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Camera, MAX_ZOOM, MIN_ZOOM } from './camera.ts'

const number = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true })

const cameraAt = (x: number, y: number, factor: number): Camera => {
  const camera = new Camera()
  camera.resize(1440, 900)
  camera.setView({ x, y, zoom: factor })
  return camera
}

test('a point on screen and its point on the board belong together', () => {
  fc.assert(
    fc.property(number, number, zoom, number, number, (x, y, factor, px, py) => {
      const camera = cameraAt(x, y, factor)
      const back = camera.toScreen(camera.toBoard({ x: px, y: py }))
      expect(back.x).toBeCloseTo(px, 3)
      expect(back.y).toBeCloseTo(py, 3)
    }),
  )
})

test('zooming keeps the point under the pointer', () => {
  fc.assert(
    fc.property(zoom, zoom, (from, to) => {
      const camera = cameraAt(100, 50, from)
      const at = { x: 300, y: 700 }
      const before = camera.toBoard(at)
      camera.zoomTo(to, at)
      expect(camera.toBoard(at).x).toBeCloseTo(before.x, 6)
      expect(camera.toBoard(at).y).toBeCloseTo(before.y, 6)
    }),
  )
})

test('a person zooms between 5 % and 800 %', () => {
  const camera = cameraAt(0, 0, 1)
  camera.zoomTo(100)
  expect(camera.view.zoom).toBe(MAX_ZOOM)
  camera.zoomTo(0.0001)
  expect(camera.view.zoom).toBe(MIN_ZOOM)
})

test('fitting shows a board however large', () => {
  const camera = cameraAt(0, 0, 1)
  const box = { x: -5000, y: 300, width: 80_000, height: 20_000 }
  camera.fit(box)
  const seen = camera.visible()
  expect(seen.x).toBeLessThanOrEqual(box.x)
  expect(seen.x + seen.width).toBeGreaterThanOrEqual(box.x + box.width)
  expect(seen.y + seen.height).toBeGreaterThanOrEqual(box.y + box.height)
})

test('what is fitted keeps clear of panels at every side', () => {
  const camera = cameraAt(0, 0, 1)
  camera.resize(1000, 800)
  camera.coverBy({ left: 100, bottom: 60 })
  camera.coverBy({ right: 300 })
  expect(camera.free()).toEqual({ x: 0 + 100, y: 0, width: 600, height: 740 })
  camera.fit({ x: 0, y: 0, width: 100, height: 100 }, 0)
  const { x, y, width, height } = camera.free()
  expect([x + width / 2, y + height / 2]).toEqual([50, 50])
})

test('nonsense moves nothing', () => {
  const camera = cameraAt(1, 2, 1)
  camera.setView({ x: Number.NaN, y: 0, zoom: 1 })
  camera.panBy(Number.POSITIVE_INFINITY, 0)
  expect(camera.view).toEqual({ x: 1, y: 2, zoom: 1 })
})

test('listeners hear of changes only', () => {
  const camera = cameraAt(0, 0, 1)
  let calls = 0
  const stop = camera.subscribe(() => calls++)
  camera.setView({ x: 0, y: 0, zoom: 1 })
  camera.panBy(10, 0)
  stop()
  camera.panBy(10, 0)
  expect(calls).toBe(1)
})
