import { expect, test } from './fixtures.ts'

/** A board of events that lie about, each named by its id. */
const eventsAt = (...places: readonly (readonly [id: string, x: number, y: number])[]) => ({
  format: 'stormlane-board',
  version: 1,
  name: 'Arrange',
  elements: places.map(([id, x, y]) => ({ id, kind: 'event', text: id, x, y, width: 160, height: 160 })),
})

const scattered = eventsAt(['One', 300, 200], ['Two', 520, 260], ['Three', 900, 180])

test('aligning and distributing are one step each', async ({ server, arrive }) => {
  const board = await server.createBoard(scattered)
  const person = await arrive()
  await person.open(server.link(board))
  await person.page.keyboard.press('Control+a')
  await person.arrange('Align tops')
  await expect.poll(() => person.places()).toEqual({ One: [300, 180], Two: [520, 180], Three: [900, 180] })
  await person.arrange('Equal gaps across')
  await expect.poll(() => person.places()).toEqual({ One: [300, 180], Two: [600, 180], Three: [900, 180] })
  await person.page.keyboard.press('Control+z')
  await expect.poll(() => person.places()).toEqual({ One: [300, 180], Two: [520, 180], Three: [900, 180] })
  await person.page.keyboard.press('Control+z')
  await expect.poll(() => person.places()).toEqual({ One: [300, 200], Two: [520, 260], Three: [900, 180] })
  await person.page.keyboard.press('Alt+a')
  await expect.poll(() => person.places()).toEqual({ One: [300, 200], Two: [300, 260], Three: [300, 180] })
})

test('a group is dragged as one until it is dissolved', async ({ server, arrive }) => {
  const board = await server.createBoard(scattered)
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.select('One')
  await page.keyboard.down('Shift')
  await person.select('Two')
  await page.keyboard.up('Shift')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Escape')
  await person.drag('One', 0, 400)
  await expect.poll(async () => (await person.sticky('Two')).y).toBeGreaterThan(500)
  expect((await person.sticky('Three')).y).toBe(180)
  await page.keyboard.press('Control+z')
  await expect.poll(() => person.places()).toEqual({ One: [300, 200], Two: [520, 260], Three: [900, 180] })

  await person.select('Two')
  await page.keyboard.press('Control+Shift+g')
  await page.keyboard.press('Escape')
  await person.drag('One', 0, 400)
  await expect.poll(async () => (await person.sticky('One')).y).toBeGreaterThan(500)
  expect((await person.sticky('Two')).y).toBe(260)
})

test('what is locked refuses to be dragged, written on and deleted, and can be unlocked', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(scattered)
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.select('Two')
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText('Locked.')).toBeVisible()
  await person.drag('Two', 0, 300)
  await person.select('Two')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await page.keyboard.type('scribble')
  await page.keyboard.press('Escape')
  const at = await person.centreOf('Two')
  await page.mouse.dblclick(at.x, at.y)
  await page.keyboard.type('scribble')
  await page.keyboard.press('Escape')
  expect(await person.places()).toMatchObject({ One: [300, 200], Two: [520, 260], Three: [900, 180] })

  await person.select('Two')
  await person.arrange('Lock or unlock')
  await expect(page.getByText('Unlocked.')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect.poll(() => person.places()).toEqual({ One: [300, 200], Three: [900, 180] })
})
