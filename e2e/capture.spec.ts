import { expect, test } from './fixtures.ts'

test('every key of the palette puts its kind', async ({ server, arrive }) => {
  const board = await server.createBoard({
    format: 'stormlane-board',
    version: 1,
    name: 'Keys',
    phase: 'design',
    elements: [],
  })
  const person = await arrive()
  await person.open(server.link(board))
  const kinds = [
    'event',
    'command',
    'aggregate',
    'policy',
    'readModel',
    'externalSystem',
    'actor',
    'hotspot',
    'ui',
  ]
  for (const [index, kind] of kinds.entries()) {
    await person.page.keyboard.press(String(index + 1))
    await person.click(200 + (index % 5) * 200, 200 + Math.floor(index / 5) * 250)
    await person.page.keyboard.type(kind)
    await person.page.keyboard.press('Escape')
    expect((await person.sticky(kind)).kind).toBe(kind)
  }
})

test('Tab goes on to the right and Ctrl+Enter below, at talking speed', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  await person.open(server.link(board))
  await person.doubleClick(300, 300)
  await person.page.keyboard.type('Order placed')
  await person.page.keyboard.press('Tab')
  await person.page.keyboard.type('Order paid')
  await person.page.keyboard.press('Control+Enter')
  await person.page.keyboard.type('Payment declined')
  await person.page.keyboard.press('Escape')
  const first = await person.sticky('Order placed')
  const right = await person.sticky('Order paid')
  const below = await person.sticky('Payment declined')
  expect(right.x).toBeGreaterThan(first.x + first.width - 1)
  expect(right.y).toBe(first.y)
  expect(below.x).toBe(right.x)
  expect(below.y).toBeGreaterThan(right.y + right.height - 1)
})

test('typing on a selected sticky begins with the first Hangul letter', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive({ locale: 'ko-KR' })
  await person.open(server.link(board))
  await person.put('도메인 이벤트', 300, 300, 'x')
  await person.select('x')
  await person.page.keyboard.press('Enter')
  await person.page.keyboard.press('Control+a')
  await person.typeHangul('결제됨')
  await person.page.keyboard.press('Escape')
  expect((await person.sticky('결제됨')).text).toBe('결제됨')
})

for (const [key, name] of [
  ['Tab', 'Tab'],
  ['Control+Enter', 'Ctrl+Enter'],
  ['Escape', 'Esc'],
] as const) {
  test(`${name} in the middle of a syllable neither loses nor doubles it`, async ({ server, arrive }) => {
    const board = await server.createBoard()
    const person = await arrive({ locale: 'ko-KR' })
    await person.open(server.link(board))
    await person.doubleClick(300, 300)
    await person.typeHangul('주문')
    await person.compose('ㄷ', '되', '됨')
    await person.page.keyboard.press(key)
    await person.page.keyboard.press('Escape')
    await person.sticky('주문됨')
    const texts = (await person.stickies()).map(({ text }) => text).filter((text) => text !== '')
    expect(texts).toEqual(['주문됨'])
  })
}

test('a click elsewhere in the middle of a syllable keeps it', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive({ locale: 'ko-KR' })
  await person.open(server.link(board))
  await person.doubleClick(300, 300)
  await person.typeHangul('주문')
  await person.compose('ㄷ', '되', '됨')
  await person.click(800, 600)
  await person.sticky('주문됨')
})

test('select, marquee, drag, duplicate, delete and undo each do one thing', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  for (const [index, text] of ['One', 'Two', 'Three'].entries())
    await person.put('Domain event', 300 + index * 220, 300, text)
  const from = await person.toWindow(180, 180)
  const to = await person.toWindow(850, 460)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  const before = await person.sticky('One')
  await person.drag('Two', 0, 160)
  await expect(async () => expect((await person.sticky('One')).y).toBeCloseTo(before.y + 160, 0)).toPass()
  await page.keyboard.press('Control+d')
  await expect.poll(async () => (await person.stickies()).length).toBe(6)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await person.stickies()).length).toBe(3)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(async () => expect((await person.sticky('One')).y).toBeCloseTo(before.y, 0)).toPass()
  await page.keyboard.press('Control+y')
  await expect(async () => expect((await person.sticky('One')).y).toBeCloseTo(before.y + 160, 0)).toPass()
})

test('a connector is drawn from sticky to sticky and goes with them', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.put('Domain event', 300, 300, 'Cause')
  await person.put('Domain event', 700, 300, 'Effect')
  await page.keyboard.press('l')
  const from = await person.centreOf('Cause')
  const to = await person.centreOf('Effect')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  const connectors = async () => JSON.parse(await server.boardFile(board)).connectors
  await expect.poll(async () => (await connectors()).length).toBe(1)
  await page.keyboard.press('v')
  await person.select('Effect')
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await connectors()).length).toBe(0)
})

test('a frame takes what lies inside along', async ({ server, arrive }) => {
  const board = await server.createBoard({
    format: 'stormlane-board',
    version: 1,
    name: 'Frame',
    elements: [
      { id: 'ctx', kind: 'context', text: 'Ordering', x: 100, y: 100, width: 500, height: 400 },
      { id: 'in', kind: 'event', text: 'Inside', x: 250, y: 220, width: 160, height: 160 },
      { id: 'out', kind: 'event', text: 'Outside', x: 700, y: 220, width: 160, height: 160 },
    ],
  })
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  // The title stands above the frame's upper left corner.
  const title = await person.toWindow(140, 84)
  const target = await person.toWindow(140, 184)
  await page.mouse.move(title.x, title.y)
  await page.mouse.down()
  await page.mouse.move(target.x, target.y, { steps: 5 })
  await page.mouse.up()
  await expect(async () => expect((await person.sticky('Inside')).y).toBeCloseTo(320, 0)).toPass()
  expect((await person.sticky('Outside')).y).toBe(220)
})

test('wheel pans, Ctrl+wheel zooms at the pointer, Shift+1 shows everything', async ({ server, arrive }) => {
  const board = await server.createBoard()
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.put('Domain event', 400, 300, 'Fixed point')
  const before = await person.centreOf('Fixed point')
  await page.mouse.move(before.x, before.y)
  await page.mouse.wheel(0, 120)
  await expect.poll(async () => (await person.centreOf('Fixed point')).y).toBeCloseTo(before.y - 120, 0)
  const panned = await person.centreOf('Fixed point')
  await page.mouse.move(panned.x, panned.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect
    .poll(async () => Number(await page.locator('[data-wall]').getAttribute('data-zoom')))
    .toBeGreaterThan(1.2)
  const zoomed = await person.centreOf('Fixed point')
  expect(Math.hypot(zoomed.x - panned.x, zoomed.y - panned.y)).toBeLessThan(3)
  await page.mouse.wheel(4000, 4000)
  await page.keyboard.press('Shift+1')
  await expect
    .poll(async () => {
      const { x, y } = await person.centreOf('Fixed point')
      return x > 0 && x < 1440 && y > 0 && y < 900
    })
    .toBe(true)
})

test('the sentence under the wall says what the selected sticky is part of', async ({ server, arrive }) => {
  const board = await server.createBoard({
    format: 'stormlane-board',
    version: 1,
    name: 'Sentence',
    elements: [
      { id: 'a', kind: 'command', text: 'Place order', x: 200, y: 200, width: 160, height: 160 },
      { id: 'b', kind: 'aggregate', text: 'Order', x: 376, y: 200, width: 288, height: 160 },
      { id: 'c', kind: 'event', text: 'Order placed', x: 680, y: 200, width: 160, height: 160 },
      { id: 'd', kind: 'actor', text: 'Customer', x: 170, y: 300, width: 80, height: 112 },
    ],
  })
  const person = await arrive()
  await person.open(server.link(board))
  await person.select('Place order')
  await expect(person.page.locator('[data-sentence]')).toHaveText(
    /Customer.*Place order.*Order.*Order placed/s,
  )
})
