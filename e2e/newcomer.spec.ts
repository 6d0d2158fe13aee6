import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const paste = async (page: Page, text: string) => {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await page.keyboard.press('Control+v')
}

test('forty pasted lines lie beside the palette, on no other sticky, and one undo takes them back', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  // In the middle of the wall, where the invitations of an empty board were.
  await person.put('Domain event', 700, 400, 'Already there')
  await page.keyboard.press('Escape')
  await paste(page, Array.from({ length: 40 }, (_, index) => `Line ${index + 1}`).join('\n'))
  await expect.poll(async () => (await person.stickies()).length).toBe(41)

  const stickies = await person.stickies()
  const there = await person.sticky('Already there')
  const lines = stickies.filter(({ text }) => text !== there.text)
  const covers = lines.filter(
    ({ x, y, width, height }) =>
      x < there.x + there.width && x + width > there.x && y < there.y + there.height && y + height > there.y,
  )
  expect(covers).toEqual([])

  const palette = await page.getByRole('navigation').boundingBox()
  const first = await person.toWindow(Math.min(...lines.map(({ x }) => x)), 0)
  expect(first.x).toBeGreaterThan((palette?.x ?? 0) + (palette?.width ?? 0))

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await person.stickies()).length).toBe(1)
})

test('showing the whole board leaves nothing under the palette', async ({ server, arrive }) => {
  const board = await server.createBoard({
    format: 'stormlane-board',
    version: 1,
    name: 'Wide',
    elements: [
      { id: 'left', kind: 'event', text: 'Left', x: 0, y: 0, width: 160, height: 160 },
      { id: 'right', kind: 'event', text: 'Right', x: 3000, y: 0, width: 160, height: 160 },
    ],
  })
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await page.mouse.move(900, 500)
  await page.mouse.wheel(2000, 1000)
  await page.keyboard.press('Shift+1')
  const palette = await page.getByRole('navigation').boundingBox()
  await expect
    .poll(async () => (await person.toWindow(0, 0)).x)
    .toBeGreaterThan((palette?.x ?? 0) + (palette?.width ?? 0))
  expect((await person.toWindow(3160, 0)).x).toBeLessThan(1440)
})

test('the last Tab of a list leaves no empty sticky behind, and the keys are shown while writing', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard()
  const person = await arrive({ locale: 'ko-KR' })
  const { page } = person
  await person.open(server.link(board))
  await person.doubleClick(300, 300)
  await expect(page.getByText('오른쪽에 이어 쓰기')).toBeVisible()
  await page.keyboard.type('주문됨')
  await page.keyboard.press('Tab')
  await page.keyboard.type('결제됨')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await person.stickies()).length).toBe(3)
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await person.stickies()).map(({ text }) => text).toSorted())
    .toEqual(['결제됨', '주문됨'])
  await expect(page.getByText('오른쪽에 이어 쓰기')).toBeHidden()
})

test('a kind taken by a wrong key and given up is not what the next double click puts', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await page.keyboard.press('4')
  await page.keyboard.press('Escape')
  await person.doubleClick(300, 300)
  await page.keyboard.type('Order placed')
  await page.keyboard.press('Escape')
  expect((await person.sticky('Order placed')).kind).toBe('event')
})

test('an undo that would take back what another person changed says so', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const a = await arrive()
  const b = await arrive()
  await a.open(server.link(board))
  await b.open(server.link(board))
  await a.put('Domain event', 400, 300, 'Ours')
  await a.drag('Ours', 0, 200)
  await a.saved()
  await expect(async () => expect((await b.sticky('Ours')).y).toBeGreaterThan(350)).toPass()
  await b.drag('Ours', 300, 0)
  await expect(async () => expect((await a.sticky('Ours')).x).toBeGreaterThan(500)).toPass()
  await a.page.keyboard.press('Control+z')
  await expect(a.page.getByText(/somebody else has changed this since/)).toBeVisible()
  expect((await a.sticky('Ours')).x).toBeGreaterThan(500)
})

test('people on one board have different colours', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const people = await Promise.all([arrive(), arrive(), arrive(), arrive()])
  for (const { page } of people) {
    await page.addInitScript(() => localStorage.setItem('stormlane.preferences', '{"guest":5}'))
  }
  for (const person of people) await person.open(server.link(board))
  for (const { page } of people) {
    await expect(page.locator('[data-person]')).toHaveCount(4)
    await expect
      .poll(async () => {
        const colours = await page
          .locator('[data-person] .face')
          .evaluateAll((faces) => faces.map((face) => getComputedStyle(face).backgroundColor))
        return new Set(colours).size
      })
      .toBe(4)
  }
})

test('who only looks at an empty wall is told what to expect', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  await person.open(server.link(board, 'view'))
  await expect(person.page.getByText('Nothing on the wall yet.')).toBeVisible()
})

test('the cards of the examples name their source and licence', async ({ server, arrive }) => {
  const person = await arrive()
  await person.page.goto(server.url)
  await expect(
    person.page.getByText('ContextMapper/context-mapper-examples · Apache License 2.0'),
  ).toBeVisible()
})

test('nothing in the top bar moves while changes are being saved', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await expect(page.locator('.save-words')).toHaveText(/^Saved/)
  const widthOf = async () => (await page.locator('[data-connection]').first().boundingBox())?.width
  const before = await widthOf()
  await person.doubleClick(300, 300)
  const widths = new Set([before])
  for (const letter of 'Order placed') {
    await page.keyboard.type(letter)
    widths.add(await widthOf())
  }
  expect([...widths]).toEqual([before])
})

test('on a phone nothing in the top bar lies on something else or beyond the edge', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(undefined, 'A board with a rather long name for a phone')
  const person = await arrive()
  const { page } = person
  await page.setViewportSize({ width: 390, height: 780 })
  await person.open(server.link(board))
  const boxes = await page.locator('.top-bar').evaluate((bar) =>
    [...bar.querySelectorAll('a, input, button')].map((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      return { left, right, top, bottom, name: part.getAttribute('aria-label') ?? part.textContent }
    }),
  )
  for (const box of boxes) expect(box.right, String(box.name)).toBeLessThanOrEqual(390)
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom && a.bottom > b.top)
      .map((b) => `${a.name} and ${b.name}`),
  )
  expect(overlaps).toEqual([])
})
