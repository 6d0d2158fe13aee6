import { Person } from './driver.ts'
import { expect, test } from './fixtures.ts'

test('one types Korean while the other drags, both see both, and undo takes only one’s own', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(undefined, 'Together')
  const a = await arrive({ locale: 'ko-KR' })
  const b = await arrive()
  await a.open(server.link(board))
  await b.open(server.link(board))

  await a.put('도메인 이벤트', 400, 300, 'Order placed')
  await b.sticky('Order placed')

  // A writes a second sticky through the input method while B holds the first one in mid-drag.
  await a.doubleClick(700, 300)
  await b.beginDrag('Order placed', 0, 220)
  await a.typeHangul('주문이 확정됨')
  await b.sticky('주문이 확정됨')
  await b.drop()
  await a.page.keyboard.press('Escape')

  await expect(async () => expect((await b.sticky('Order placed')).y).toBeGreaterThan(400)).toPass()
  const dropped = await b.sticky('Order placed')
  await expect(async () => expect((await a.sticky('Order placed')).y).toBeCloseTo(dropped.y, 3)).toPass()
  await a.sticky('주문이 확정됨')

  await a.page.keyboard.press('Control+z')
  await expect.poll(async () => (await b.stickies()).some(({ text }) => text === '주문이 확정됨')).toBe(false)
  await expect(async () => expect((await a.sticky('Order placed')).y).toBeCloseTo(dropped.y, 3)).toPass()
  await a.page.keyboard.press('Control+Shift+z')
  await b.sticky('주문이 확정됨')

  await a.saved()
  await a.page.reload()
  await a.ready()
  await a.sticky('주문이 확정됨')
  expect((await a.sticky('Order placed')).y).toBeCloseTo(dropped.y, 3)
})

test('an edit that the other has seen survives the server being killed', async ({
  server,
  arrive,
  browser,
}) => {
  const board = await server.createBoard()
  const a = await arrive()
  const b = await arrive()
  await a.open(server.link(board))
  await b.open(server.link(board))
  await a.put('Domain event', 400, 300, 'Payment received')
  await b.sticky('Payment received')
  await server.kill()
  await a.page.locator('[data-connection="offline"]').first().waitFor()
  await server.restart()

  const fresh = await Person.arrive(browser)
  await fresh.open(server.link(board, 'view'))
  await fresh.sticky('Payment received')
  await fresh.leave()

  // And those who were there go on, with what they did meanwhile.
  await a.saved()
  await b.saved()
  await b.drag('Payment received', 200, 0)
  await expect(async () => expect((await a.sticky('Payment received')).x).toBeGreaterThan(500)).toPass()
})

test('what is written while the server is away is kept and sent when it is back', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard()
  const a = await arrive()
  await a.open(server.link(board))
  await a.put('Domain event', 400, 300, 'Before')
  await a.saved()
  await server.kill()
  await a.page.locator('[data-connection="offline"]').first().waitFor()
  await a.put('Domain event', 700, 300, 'Meanwhile')
  expect(await a.page.locator('[data-connection="saved"]').count()).toBe(0)
  await server.restart()
  await a.saved()
  expect(
    JSON.parse(await server.boardFile(board)).elements.map(({ text }: { text: string }) => text),
  ).toEqual(['Before', 'Meanwhile'])
})

test('each sees the other’s name, cursor and selection', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const a = await arrive()
  const b = await arrive()
  await a.open(server.link(board))
  await b.open(server.link(board))
  await expect(a.page.locator('[data-person]')).toHaveCount(2)
  await expect(b.page.locator('[data-person]')).toHaveCount(2)
  await b.leave()
  await expect(a.page.locator('[data-person]')).toHaveCount(1)
})

test('who came by a view link can look and cannot change', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const editor = await arrive()
  const viewer = await arrive()
  await editor.open(server.link(board))
  await editor.put('Domain event', 400, 300, 'Shown')
  await viewer.open(server.link(board, 'view'))
  await viewer.sticky('Shown')
  await viewer.drag('Shown', 200, 0)
  await viewer.page.keyboard.press('Delete')
  await viewer.doubleClick(900, 600)
  await viewer.page.keyboard.type('sneaky')
  await editor.put('Domain event', 400, 600, 'Later')
  await viewer.sticky('Later')
  const texts = (await viewer.stickies()).map(({ text }) => text)
  expect(texts.toSorted()).toEqual(['Later', 'Shown'])
  expect((await viewer.sticky('Shown')).x).toBe((await editor.sticky('Shown')).x)
})
