import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grown, holds } from '../box.ts'
import type { Box, Point } from '../camera.ts'
import { lengthOf, piecesOf, type Route, tipOf } from '../connector-path.ts'
import { collisionCost, obstacleOf } from './obstacle.ts'
import { planRoute } from './route-between.ts'

const sticky = (x: number, y: number, width = 160, height = 160): Box => ({ x, y, width, height })

const around = (...boxes: readonly Box[]) => ({ obstacles: boxes.map((box) => obstacleOf(box)), lane: 0 })

const onBorder = (box: Box, point: Point | undefined): boolean =>
  point !== undefined && holds(grown(box, 0.001), point) && !holds(grown(box, -0.001), point)

const crosses = (route: Route, box: Box): boolean => collisionCost(route, [], [obstacleOf(box)]) > 0

describe('the way of a connector', () => {
  test('is a level line between stickies side by side', () => {
    expect(planRoute(sticky(0, 0), sticky(400, 40)).route).toMatchObject([
      { x: 160, y: 100 },
      { x: 400, y: 100 },
    ])
  })

  test('is an upright line from bottom to top between stickies above each other', () => {
    const { route } = planRoute(sticky(0, 0), sticky(30, 400))
    expect(route).toMatchObject([
      { x: 95, y: 160 },
      { x: 95, y: 400 },
    ])
  })

  test('goes around a sticky that lies in between', () => {
    const between = sticky(300, 20)
    const { route } = planRoute(sticky(0, 0), sticky(600, 0), around(between))
    expect(crosses(route, between)).toBe(false)
    expect(route.length).toBeGreaterThan(2)
  })

  test('finds the lane between two rows of close neighbours', () => {
    const row = (y: number) => [0, 176, 352, 528].map((x) => sticky(x, y))
    const [first, ...others] = row(0)
    const below = row(300)
    const last = below.pop()
    if (!first || !last) throw new Error('the rows are empty')
    const obstacles = [...others, ...below]
    const { route } = planRoute(first, last, around(...obstacles))
    for (const obstacle of obstacles) expect(crosses(route, obstacle)).toBe(false)
  })

  test('runs below the stickies rather than around half the wall', () => {
    const wall = Array.from({ length: 41 }, (_, index) => sticky(300, (index - 20) * 160))
    const { route } = planRoute(sticky(0, 0), sticky(600, 0), around(...wall))
    expect(lengthOf(route)).toBeLessThan(1600)
  })

  test('leads from a sticky straight to the border of the frame that holds it', () => {
    const frame = sticky(0, 0, 1000, 800)
    const { route } = planRoute(sticky(800, 300), frame)
    expect(route).toMatchObject([
      { x: 960, y: 380 },
      { x: 1000, y: 380 },
    ])
  })

  test('keeps two connectors between the same stickies apart on a detour', () => {
    const between = sticky(300, 0)
    const routes = [0, 1].map(
      (lane) => planRoute(sticky(0, 0), sticky(600, 0), { ...around(between), lane }).route,
    )
    expect(routes[0]).not.toEqual(routes[1])
  })
})

const place = fc.integer({ min: -1500, max: 1500 })
const side = fc.integer({ min: 8, max: 400 })
const anyBox: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: side, height: side })

test('every way is finite, level or upright, begins and ends on the borders, and is never absurdly long', () => {
  fc.assert(
    fc.property(anyBox, anyBox, fc.array(anyBox, { maxLength: 12 }), (from, to, others) => {
      const { route } = planRoute(from, to, around(...others))
      expect(onBorder(from, route[0])).toBe(true)
      expect(onBorder(to, tipOf(route))).toBe(true)
      for (const [a, b] of piecesOf(route)) {
        expect([a.x, a.y, b.x, b.y].every(Number.isFinite)).toBe(true)
        expect(a.x === b.x || a.y === b.y).toBe(true)
      }
      const [a, b] = [from, to].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      const direct = Math.abs((a?.x ?? 0) - (b?.x ?? 0)) + Math.abs((a?.y ?? 0) - (b?.y ?? 0))
      expect(lengthOf(route)).toBeLessThan(3 * direct + 3500)
    }),
    { numRuns: 400 },
  )
})

test('no way is worse for what lies around it than the one that looks at nothing', () => {
  fc.assert(
    fc.property(anyBox, anyBox, fc.array(anyBox, { maxLength: 8 }), (from, to, others) => {
      const { obstacles, lane } = around(...others)
      const own = [obstacleOf(from), obstacleOf(to)]
      const blind = planRoute(from, to)
      const seeing = planRoute(from, to, { obstacles, lane })
      if (blind.isInside) return
      const cost = ({ route }: { readonly route: Route }) =>
        lengthOf(route) + 40 * (route.length - 2) + collisionCost(route, obstacles, own)
      expect(cost(seeing)).toBeLessThanOrEqual(cost(blind) + 0.001)
    }),
  )
})
