import { expect, test } from './fixtures.ts'

/** A board at design phase with these stickies. */
const boardOf = (elements: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) => ({
  format: 'stormlane-board',
  version: 1,
  name: 'Hands',
  phase: 'design',
  elements,
  ...more,
})

const sticky = (
  id: string,
  kind: string,
  text: string,
  x: number,
  y: number,
  width = 160,
  height = 160,
  more: Record<string, unknown> = {},
) => ({ id, kind, text, x, y, width, height, ...more })

const command = sticky('pay', 'command', 'Pay fee', 400, 200)
const system = sticky('system', 'externalSystem', 'Payment system', 400, 500, 288, 160)

test('a sticky let go near its neighbour docks where it is read without doubt', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(boardOf([command, system]))
  const person = await arrive()
  await person.open(server.link(board))
  // To 190 right of the command's left edge and 12 below its level.
  await person.drag('Payment system', 190, -288)
  await expect
    .poll(async () => {
      const { x, y } = await person.sticky('Payment system')
      return [x, y]
    })
    .toEqual([400 + 160 + 24, 200])
})

test('nothing snaps while Ctrl is held', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command, system]))
  const person = await arrive()
  await person.open(server.link(board))
  await person.page.keyboard.down('Control')
  await person.drag('Payment system', 190, -288)
  await person.page.keyboard.up('Control')
  await expect
    .poll(async () => {
      const { x, y } = await person.sticky('Payment system')
      return [Math.round(x), Math.round(y)]
    })
    .toEqual([590, 212])
})

test('a sticky is put down docked, too', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  await person.open(server.link(board))
  await person.put('Aggregate', 400 + 160 + 10 + 144, 292, 'Payment')
  const { x, y } = await person.sticky('Payment')
  expect([x, y]).toEqual([584, 200])
})

test('while a sticky is dragged the sentence says what it would be part of, and the same once it is put down', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(
    boardOf([
      sticky('customer', 'actor', 'Customer', 376, 315, 80, 112),
      sticky('system', 'externalSystem', 'Payment system', 584, 200, 288, 160),
      sticky('paid', 'event', 'Fee paid', 896, 200),
      sticky('pay', 'command', 'Pay fee', 400, 600),
    ]),
  )
  const person = await arrive()
  await person.open(server.link(board))
  const sentence = person.page.locator('[data-sentence]')
  await person.beginDrag('Pay fee', -8, -390)
  await expect(sentence).toHaveText(/Customer.*Pay fee.*Payment system.*Fee paid/s)
  await expect(sentence).toHaveAttribute('data-preview', 'true')
  const preview = await sentence.textContent()
  await person.drop()
  await expect(sentence).not.toHaveAttribute('data-preview', 'true')
  await expect(sentence).toHaveText(preview ?? 'nothing was said')
})

test('near the border the wall moves on under a held sticky, and stops when it is let go', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const before = await person.view()
  const from = await person.centreOf('Pay fee')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(1200, from.y, { steps: 4 })
  await page.mouse.move(1438, from.y, { steps: 4 })
  await page.locator('[data-wall][data-moving]').waitFor()
  await person.frames(30)
  await page.mouse.up()
  const after = await person.view()
  expect(after.x).toBeGreaterThan(before.x + 100)
  const { x, width } = await person.sticky('Pay fee')
  const middle = await person.toWindow(x + width / 2, 0)
  expect(Math.abs(middle.x - 1438)).toBeLessThan(4)
  expect(await person.view()).toEqual(after)
})

test('Escape near the border stops the wall and puts the sticky back', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const from = await person.centreOf('Pay fee')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(1438, from.y, { steps: 8 })
  await page.locator('[data-wall][data-moving]').waitFor()
  await page.keyboard.press('Escape')
  const after = await person.view()
  await page.mouse.up()
  expect((await person.sticky('Pay fee')).x).toBe(400)
  expect(await person.view()).toEqual(after)
})

test('Alt-drag copies stickies with the connectors among them, as one step', async ({ server, arrive }) => {
  const board = await server.createBoard(
    boardOf([command, sticky('paid', 'event', 'Fee paid', 700, 200)], {
      connectors: [{ id: 'line', kind: 'flow', from: 'pay', to: 'paid' }],
    }),
  )
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await page.keyboard.press('Control+a')
  await page.keyboard.down('Alt')
  await person.drag('Pay fee', 0, 300)
  await page.keyboard.up('Alt')
  await expect.poll(async () => (await person.stickies()).length).toBe(4)
  await person.saved()
  const { elements, connectors } = JSON.parse(await server.boardFile(board))
  const copies = elements.filter(({ y }: { y: number }) => y === 500).map(({ id }: { id: string }) => id)
  expect(copies).toHaveLength(2)
  expect(connectors).toHaveLength(2)
  const made = connectors.find(({ id }: { id: string }) => id !== 'line')
  expect(copies).toEqual(expect.arrayContaining([made.from, made.to]))
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await person.stickies()).length).toBe(2)
})

test('Shift keeps a drag on its axis and adds to what is selected', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command, sticky('far', 'event', 'Fee paid', 900, 500)]))
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.beginDrag('Pay fee', 150, 40)
  await page.keyboard.down('Shift')
  await person.drop()
  await page.keyboard.up('Shift')
  await expect.poll(async () => (await person.sticky('Pay fee')).x).toBeGreaterThan(540)
  expect((await person.sticky('Pay fee')).y).toBe(200)
  const at = await person.centreOf('Fee paid')
  await page.keyboard.down('Shift')
  await page.mouse.click(at.x, at.y)
  await page.keyboard.up('Shift')
  await expect(page.locator('[data-testid="mirror"] [aria-pressed="true"]')).toHaveCount(2)
})

test('a frame is dragged by its border or title; inside it one selects', async ({ server, arrive }) => {
  const board = await server.createBoard(
    boardOf([
      sticky('frame', 'context', 'Payments', 300, 150, 700, 450),
      sticky('in', 'event', 'Fee paid', 420, 250),
    ]),
  )
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const drag = async (from: [number, number], to: [number, number]) => {
    const a = await person.toWindow(...from)
    const b = await person.toWindow(...to)
    await page.mouse.move(a.x, a.y)
    await page.mouse.down()
    await page.mouse.move(b.x, b.y, { steps: 5 })
    await page.mouse.up()
  }
  await drag([380, 220], [700, 520])
  await expect(page.locator('[data-testid="mirror"] [aria-pressed="true"]')).toHaveText(['Fee paid'])
  expect((await person.sticky('Payments')).x).toBe(300)
  await drag([1000, 300], [1000, 380])
  await expect.poll(async () => (await person.sticky('Payments')).y).toBe(230)
  expect((await person.sticky('Fee paid')).y).toBe(330)
})

test('what is locked stays where it is, and a group goes as one until one reaches into it', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(
    boardOf([
      sticky('fixed', 'event', 'Fixed', 300, 200, 160, 160, { attributes: { locked: true } }),
      sticky('a', 'event', 'First', 700, 200, 160, 160, { attributes: { group: 'pair' } }),
      sticky('b', 'event', 'Second', 900, 200, 160, 160, { attributes: { group: 'pair' } }),
    ]),
  )
  const person = await arrive()
  const { page } = person
  const chosen = page.locator('[data-testid="mirror"] [aria-pressed="true"]')
  await person.open(server.link(board))
  await person.drag('Fixed', 0, 250)
  expect((await person.sticky('Fixed')).y).toBe(200)
  await person.drag('First', 0, 300)
  await expect(chosen).toHaveText(['First', 'Second'])
  await expect.poll(async () => (await person.sticky('Second')).y).toBe(500)
  const at = await person.centreOf('First')
  await page.mouse.dblclick(at.x, at.y)
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveText(['First'])
  await person.drag('First', -300, 0)
  await expect.poll(async () => (await person.sticky('First')).x).toBe(400)
  expect((await person.sticky('Second')).x).toBe(900)
})

test('the right button opens the menu where it is clicked and moves the wall where it is dragged', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const before = await person.view()
  const at = await person.centreOf('Pay fee')
  await page.mouse.move(at.x, at.y)
  await page.mouse.down({ button: 'right' })
  await page.mouse.move(at.x + 80, at.y, { steps: 4 })
  await page.mouse.up({ button: 'right' })
  await expect.poll(async () => before.x - (await person.view()).x).toBeCloseTo(80, 0)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.mouse.click(at.x + 80, at.y, { button: 'right' })
  const menu = page.getByRole('menu', { name: 'What can be done with the selection' })
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).click()
  await expect.poll(async () => (await person.stickies()).length).toBe(2)
  await expect(menu).toHaveCount(0)
  // The keyboard is on the wall again.
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await person.stickies()).length).toBe(1)
})

test('whoever turns a wheel is asked once what they point with, and it is remembered', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const before = await person.view()
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 120)
  await expect.poll(async () => (await person.view()).y).toBeCloseTo(before.y + 120, 0)
  const question = page.getByRole('complementary', { name: 'Mouse or trackpad?' })
  await question.getByRole('button', { name: 'Mouse: the wheel zooms' }).click()
  await expect(question).toHaveCount(0)
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, -120)
  await expect.poll(async () => (await person.view()).zoom).toBeGreaterThan(before.zoom * 1.2)
  await page.reload()
  await person.ready()
  const again = await person.view()
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, -120)
  await expect.poll(async () => (await person.view()).zoom).toBeGreaterThan(again.zoom * 1.2)
  await expect(question).toHaveCount(0)
  await person.prefer('Moves the wall')
  const last = await person.view()
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 120)
  await expect.poll(async () => (await person.view()).y).toBeGreaterThan(last.y + 60)
  expect((await person.view()).zoom).toBe(last.zoom)
})
