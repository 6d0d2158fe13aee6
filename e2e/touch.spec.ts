import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const twoStickies = {
  format: 'stormlane-board',
  version: 1,
  name: 'Touch',
  phase: 'design',
  elements: [
    { id: 'a', kind: 'event', text: 'Order placed', x: 300, y: 200, width: 160, height: 160 },
    { id: 'b', kind: 'event', text: 'Order paid', x: 800, y: 500, width: 160, height: 160 },
  ],
}

test('one finger moves the wall where it is empty, and a sticky where it takes hold of one', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  const before = await person.view()
  const empty = await person.toWindow(620, 450)
  await person.swipe(empty, { x: empty.x + 120, y: empty.y - 60 })
  await expect
    .poll(async () => {
      const { x, y, zoom } = await person.view()
      return [Math.round((before.x - x) * zoom), Math.round((before.y - y) * zoom)]
    })
    .toEqual([120, -60])
  expect((await person.sticky('Order placed')).x).toBe(300)

  const from = await person.centreOf('Order placed')
  await person.swipe(from, { x: from.x, y: from.y + 240 })
  await expect.poll(async () => (await person.sticky('Order placed')).y).toBeGreaterThan(350)
})

test('a tap selects, a second one writes, and one on the empty wall selects nothing', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  const chosen = person.page.locator('[data-testid="mirror"] [aria-pressed="true"]')
  await person.tap(await person.centreOf('Order placed'))
  await expect(chosen).toHaveText('Order placed')
  await person.tap(await person.toWindow(620, 450))
  await expect(chosen).toHaveCount(0)
  const at = await person.centreOf('Order paid')
  await person.tap(at)
  await person.tap(at)
  await person.page.keyboard.press('Control+a')
  await person.page.keyboard.type('Order shipped')
  await person.page.keyboard.press('Escape')
  await person.sticky('Order shipped')
})

test('two fingers zoom and move the wall and never draw, whatever tool is in hand', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  await person.page.keyboard.press('1')
  const before = await person.view()
  const middle = await person.toWindow(620, 450)
  const spread = (by: number) => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ]
  await person.fingers(...spread(60))
  for (const by of [70, 80, 100, 120]) await person.fingers(...spread(by))
  await person.fingers()
  await expect.poll(async () => (await person.view()).zoom).toBeCloseTo(before.zoom * 2, 1)
  const after = await person.toWindow(620, 450)
  expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(3)
  expect(await person.stickies()).toHaveLength(2)
})

test('a finger that stays opens the menu of what is under it', async ({ server, arrive }) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  await person.fingers(await person.centreOf('Order paid'))
  const menu = person.page.getByRole('menu', { name: 'What can be done with the selection' })
  await menu.waitFor()
  await person.fingers()
  await person.tap(await boxMiddle(menu.getByRole('menuitem', { name: 'Delete' })))
  await expect.poll(async () => (await person.stickies()).map(({ text }) => text)).toEqual(['Order placed'])
  await expect(menu).toHaveCount(0)
})

test('a finger that stays and then moves on draws a marquee', async ({ server, arrive }) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  const from = await person.toWindow(250, 150)
  const to = await person.toWindow(900, 600)
  await person.fingers(from)
  await person.page.getByRole('menu').waitFor()
  await person.fingers({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  await person.fingers(to)
  await person.fingers()
  await expect(person.page.getByRole('menu')).toHaveCount(0)
  await expect(person.page.locator('[data-testid="mirror"] [aria-pressed="true"]')).toHaveCount(2)
})

test('once a pen was seen it draws and one finger only moves the wall', async ({ server, arrive }) => {
  const board = await server.createBoard(twoStickies)
  const person = await arrive({ touch: true })
  await person.open(server.link(board))
  const at = await person.centreOf('Order placed')
  await person.penDrag(at, { x: at.x, y: at.y + 200 })
  await expect.poll(async () => (await person.sticky('Order placed')).y).toBeGreaterThan(350)

  const moved = await person.sticky('Order placed')
  const before = await person.view()
  const finger = await person.centreOf('Order placed')
  await person.swipe(finger, { x: finger.x + 100, y: finger.y })
  await expect
    .poll(async () => {
      const { x, zoom } = await person.view()
      return Math.round((before.x - x) * zoom)
    })
    .toBe(100)
  expect(await person.sticky('Order placed')).toEqual(moved)
})

const boxMiddle = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
