import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Box } from './camera.ts'
import { Raster } from './raster.ts'

/** A context that takes every call and notes which images were drawn. */
const fakeContext = (drawn: unknown[]) => {
  const canvas = { width: 0, height: 0 }
  const known: Record<string, unknown> = { canvas, drawImage: (image: unknown) => drawn.push(image) }
  return new Proxy(known, {
    get: (target, name) => (typeof name === 'string' && name in target ? target[name] : () => undefined),
  }) as unknown as CanvasRenderingContext2D
}

const VIEW: Box = { x: 0, y: 0, width: 800, height: 600 }
let blitted: unknown[] = []
let screen: CanvasRenderingContext2D
let painted: { readonly into: CanvasRenderingContext2D; readonly region: Box }[] = []
let raster: Raster

beforeEach(() => {
  blitted = []
  painted = []
  screen = fakeContext(blitted)
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => fakeContext([]) }) })
  raster = new Raster((into, region) => {
    painted.push({ into, region })
    return 'full'
  })
})
afterEach(() => void vi.unstubAllGlobals())

const show = (view: Box, scale: number) => {
  raster.prepare(view, scale)
  raster.blit(screen, view)
}

describe('the painted sheet', () => {
  test('paints only the strip that a pan brings into view', () => {
    show(VIEW, 1)
    raster.refine(Number.POSITIVE_INFINITY)
    painted = []
    show({ ...VIEW, x: 160 }, 1)
    const area = painted.reduce((sum, { region }) => sum + region.width * region.height, 0)
    expect(area).toBeGreaterThan(0)
    expect(area).toBeLessThan(0.4 * VIEW.width * VIEW.height)
  })

  test('paints only the box that an edit touched', () => {
    show(VIEW, 1)
    painted = []
    raster.touch([{ x: 100, y: 100, width: 200, height: 200 }])
    show(VIEW, 1)
    expect(painted.map(({ region }) => region)).toEqual([{ x: 97, y: 97, width: 206, height: 206 }])
  })

  test('paints straight to the screen while the scale changes, and the view whole each time', () => {
    show(VIEW, 1)
    painted = []
    blitted.length = 0
    for (const scale of [1.1, 1.2, 1.3]) show(VIEW, scale)
    expect(painted.every(({ into }) => into === screen)).toBe(true)
    expect(painted.map(({ region }) => Math.round(region.width))).toEqual([727, 667, 615])
    expect(blitted).toEqual([])
  })

  test('takes up the sheet again when the zoom rests or goes over into a pan', () => {
    show(VIEW, 1)
    show(VIEW, 2)
    expect(raster.refine(6)).toBe(true)
    painted = []
    blitted.length = 0
    raster.blit(screen, VIEW)
    expect(painted).toEqual([])
    expect(blitted).toHaveLength(1)
    show(VIEW, 3)
    show({ ...VIEW, x: 10 }, 3)
    expect(painted.at(-1)?.into).not.toBe(screen)
    expect(blitted).toHaveLength(2)
  })

  test('an edit in the middle of a zoom is on the sheet afterwards', () => {
    show(VIEW, 1)
    show(VIEW, 2)
    raster.touch([{ x: 0, y: 0, width: 10, height: 10 }])
    painted = []
    show(VIEW, 2)
    expect(painted.map(({ region }) => region)).toEqual([{ x: 0, y: 0, width: 400, height: 300 }])
  })
})
