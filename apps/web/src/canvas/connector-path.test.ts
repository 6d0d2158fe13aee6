import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grown, holds } from './box.ts'
import { connectorCurve, curveBounds, distanceTo, pointOn } from './connector-path.ts'

const box = (x: number, y: number) => ({ x, y, width: 160, height: 160 })
const place = fc.integer({ min: -3000, max: 3000 })

test('stickies side by side are joined by a level line between facing edges', () => {
  const [start, , , end] = connectorCurve(box(0, 0), box(400, 40))
  expect([start, end]).toEqual([
    { x: 160, y: 100 },
    { x: 400, y: 100 },
  ])
})

test('stickies above each other are joined from bottom to top', () => {
  const [start, , , end] = connectorCurve(box(0, 0), box(30, 400))
  expect([start.y, end.y]).toEqual([160, 400])
  expect(start.x).toBe(end.x)
})

test('a connector begins and ends on the edges, wherever the stickies lie', () => {
  fc.assert(
    fc.property(place, place, (x, y) => {
      const [from, to] = [box(0, 0), box(x, y)]
      const curve = connectorCurve(from, to)
      expect(holds(grown(from, 0.001), curve[0])).toBe(true)
      expect(holds(grown(to, 0.001), curve[3])).toBe(true)
      for (const share of [0, 0.25, 0.5, 1]) {
        expect(holds(grown(curveBounds(curve), 0.001), pointOn(curve, share))).toBe(true)
      }
      expect(distanceTo(curve, pointOn(curve, 0.5))).toBeLessThan(15)
    }),
  )
})
