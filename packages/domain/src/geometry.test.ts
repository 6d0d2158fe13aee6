import { describe, expect, it } from 'vitest'
import {
  areaOverlap,
  type Box,
  distance,
  gap,
  horizontalOverlap,
  offset,
  unitOf,
  verticalGap,
  verticalOverlap,
} from './geometry.ts'
import type { BoardElement } from './snapshot.ts'
import { SpatialIndex } from './spatial-index.ts'

const box = (left: number, top: number, width = 1, height = 1): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('measures', () => {
  it('are negative where boxes overlap and positive where they do not', () => {
    expect(gap(box(0, 0), box(1.5, 0))).toBe(0.5)
    expect(gap(box(0, 0), box(0.75, 0))).toBe(-0.25)
    expect(verticalGap(box(0, 0), box(5, 3))).toBe(2)
    expect(verticalGap(box(5, 3), box(0, 0))).toBe(2)
  })

  it('share by the smaller box', () => {
    expect(verticalOverlap(box(0, 0, 1, 4), box(9, 3.5))).toBe(0.5)
    expect(horizontalOverlap(box(0, 0, 4, 1), box(1, 9))).toBe(1)
    expect(areaOverlap(box(0, 0, 4, 4), box(3.5, 0))).toBe(0.5)
    expect(areaOverlap(box(0, 0), box(1, 1))).toBe(0)
  })

  it('take a sticky beside any part of a tall one for level with it', () => {
    expect(offset(box(0, 0, 1, 4), box(2, 3))).toBe(0)
    expect(offset(box(0, 0), box(2, 0.5))).toBe(0.5)
  })

  it('know the shortest way between boxes', () => {
    expect(distance(box(0, 0), box(4, 5))).toBe(5)
    expect(distance(box(0, 0), box(0.5, 0.5))).toBe(0)
  })

  it('are in the median height of events and commands, 160 without any', () => {
    const sticky = (kind: BoardElement['kind'], height: number): BoardElement => ({
      id: `${kind}${height}`,
      kind,
      text: '',
      x: 0,
      y: 0,
      width: 10,
      height,
      attributes: {},
    })
    expect(unitOf([])).toBe(160)
    expect(unitOf([sticky('aggregate', 900)])).toBe(160)
    const tall = [sticky('event', 100), sticky('command', 120), sticky('aggregate', 900), sticky('event', 0)]
    expect(unitOf(tall)).toBe(110)
  })
})

describe('the spatial index', () => {
  it('finds exactly what touches a place, whatever the sizes', () => {
    const boxes = Array.from({ length: 400 }, (_, at) =>
      box((at * 37) % 101, (at * 53) % 97, at % 50 === 0 ? 30 : 1, at % 70 === 0 ? 40 : 1),
    )
    const index = new SpatialIndex(boxes)
    for (let at = 0; at < 90; at += 7) {
      const found: Box[] = []
      index.visit(at, at, at + 3, at + 2, (item) => found.push(item))
      const expected = boxes.filter(
        (item) => item.left <= at + 3 && item.right >= at && item.top <= at + 2 && item.bottom >= at,
      )
      expect(new Set(found)).toEqual(new Set(expected))
    }
  })

  it('looks at a bounded number on a heap', () => {
    const index = new SpatialIndex(Array.from({ length: 5000 }, () => box(0, 0)))
    let visited = 0
    index.visit(0, 0, 1, 1, () => visited++)
    expect(visited).toBeGreaterThan(0)
    expect(visited).toBeLessThan(200)
  })
})
