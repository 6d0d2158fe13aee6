import { boardFileFrom } from '@stormlane/board'
import { exportBoard } from '@stormlane/exporter'
import { describe, expect, it } from 'vitest'
import { createRenderer } from './render.ts'

const wall = (count: number) =>
  boardFileFrom({
    name: 'Wall',
    locale: 'en',
    phase: 'design',
    elements: Array.from({ length: count }, (_, index) => ({
      id: `e${index}`,
      kind: index % 2 === 0 ? ('command' as const) : ('event' as const),
      text: `Sticky ${index}`,
      x: (index % 20) * 180,
      y: Math.floor(index / 20) * 200,
      width: 160,
      height: 160,
      attributes: {},
    })),
    connectors: [],
    relations: [],
  })

describe('rendering a board', () => {
  it('gives the same bytes for a small and for a large one as the exporter itself', async () => {
    const render = createRenderer()
    for (const board of [wall(10), wall(3000)]) {
      expect(await render(board, 'skeleton')).toBe(exportBoard(board, 'skeleton'))
    }
  }, 30_000)

  it('of a large board leaves the server free for others', async () => {
    const render = createRenderer()
    const board = wall(12_000)
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 10)
    const start = performance.now()
    await render(board, 'skeleton')
    const whole = performance.now() - start
    clearInterval(beat)
    expect(longest).toBeLessThan(whole / 2)
  }, 60_000)

  it('goes on after one that failed', async () => {
    const render = createRenderer()
    const board = wall(3000)
    await expect(render(board, 'no such format')).rejects.toThrow(/unknown format/)
    expect(await render(board, 'skeleton')).toContain('"format": "skeleton"')
  }, 30_000)
})
