import { expect, test } from './fixtures.ts'

/** A note wide enough for an address on one line. */
const sticky = (id: string, x: number, text: string) => ({
  id,
  kind: 'note',
  text,
  x,
  y: 0,
  width: 320,
  height: 160,
  attributes: {},
})

const wall = (...elements: readonly unknown[]) => ({
  format: 'stormlane-board',
  version: 1,
  name: 'Links',
  locale: 'en',
  phase: 'big-picture',
  elements,
  connectors: [],
  relations: [],
})

test('a link on a sticky opens with Ctrl only, in a tab that knows nothing of the board', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  const board = await server.createBoard(wall(sticky('a', 0, server.url)))
  await person.open(server.link(board))
  const at = await person.centreOf(server.url)
  await page.mouse.click(at.x, at.y)
  expect(page.context().pages()).toHaveLength(1)

  const opening = page.context().waitForEvent('page')
  await page.keyboard.down('Control')
  await page.mouse.click(at.x, at.y)
  await page.keyboard.up('Control')
  const opened = await opening
  await opened.waitForLoadState()
  expect(opened.url()).toBe(`${server.url}/`)
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  expect(page.context().pages()).toHaveLength(2)
})

test('addresses that run programs are text, whatever is pressed', async ({ server, arrive }) => {
  const person = await arrive()
  const { page } = person
  const bad = 'javascript:document.title="taken"'
  const board = await server.createBoard(wall(sticky('bad', 0, bad), sticky('good', 400, server.url)))
  await person.open(server.link(board))
  const titled = await page.title()
  const opening = page.context().waitForEvent('page')
  await page.keyboard.down('Control')
  for (const text of [bad, server.url]) {
    const at = await person.centreOf(text)
    await page.mouse.click(at.x, at.y)
  }
  await page.keyboard.up('Control')
  // The good one is the only page that opened.
  const opened = await opening
  await opened.waitForLoadState()
  expect(opened.url()).toBe(`${server.url}/`)
  expect(page.context().pages()).toHaveLength(2)
  expect(await page.title()).toBe(titled)

  await person.select(bad)
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open link' })).toHaveCount(0)
})

test('the toolbar and the keyboard open the link of the selected sticky, also for those who only look', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  const board = await server.createBoard(wall(sticky('a', 0, `See ${server.url}/#one`)))
  await person.open(server.link(board))
  await person.select(`See ${server.url}/#one`)
  const byButton = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Open link' }).click()
  expect((await byButton).url()).toContain('#one')

  const looking = await arrive()
  await looking.open(server.link(board, 'view'))
  await looking.select(`See ${server.url}/#one`)
  const byKey = looking.page.context().waitForEvent('page')
  await looking.page.keyboard.press('Alt+Enter')
  expect((await byKey).url()).toContain('#one')
})
