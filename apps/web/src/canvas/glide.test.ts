import { describe, expect, test, vi } from 'vitest'
import { Camera } from './camera.ts'
import { Glide, viewTowards } from './glide.ts'

const open = () => {
  const camera = new Camera()
  camera.resize(1000, 500)
  return camera
}

describe('a glide', () => {
  test('goes straight and arrives where it was sent', () => {
    const from = { x: 0, y: 0, zoom: 1 }
    const to = { x: 300, y: -100, zoom: 4 }
    expect(viewTowards(from, to, 0)).toEqual(from)
    expect(viewTowards(from, to, 1)).toEqual(to)
    const half = viewTowards(from, to, 0.5)
    // The right edge is half way as well.
    expect(half.x + 1000 / half.zoom).toBeCloseTo((1000 + 300 + 250) / 2)
  })

  test('shows the whole of what it was sent to, and follows a window that changes', () => {
    const camera = open()
    const taken = vi.fn()
    const glide = new Glide(camera, () => true, taken)
    glide.to({ box: { x: 100, y: 100, width: 500, height: 500 }, most: 8, stays: true })
    expect(camera.visible()).toMatchObject({ y: 100, height: 500 })
    camera.resize(500, 500)
    expect(camera.visible()).toEqual({ x: 100, y: 100, width: 500, height: 500 })
    expect(taken).not.toHaveBeenCalled()
  })

  test('ends as soon as the person moves the wall', () => {
    const camera = open()
    const taken = vi.fn()
    const glide = new Glide(camera, () => true, taken)
    glide.to({ box: { x: 0, y: 0, width: 1000, height: 500 }, most: 8, stays: true })
    glide.to({ box: { x: 50, y: 0, width: 1000, height: 500 }, most: 8, stays: true })
    expect(taken).not.toHaveBeenCalled()
    camera.panBy(10, 0)
    expect(taken).toHaveBeenCalledTimes(1)
    camera.panBy(10, 0)
    expect(taken).toHaveBeenCalledTimes(1)
    glide.destroy()
  })
})
