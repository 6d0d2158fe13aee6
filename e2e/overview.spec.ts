import type { Person } from './driver.ts'
import { expect, test } from './fixtures.ts'

/** Opens the list of all actions; it is fetched the first time, so wait until it takes letters. */
const findAction = async ({ page }: Person, name = 'All actions') => {
  await page.keyboard.press('Control+k')
  const list = page.getByRole('dialog', { name })
  await expect(list.getByRole('searchbox')).toBeFocused()
  return list
}

test('every action is found by name and done without the mouse', async ({ server, arrive }) => {
  const board = await server.createBoard(undefined, 'Overview')
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  const list = await findAction(person)
  await page.keyboard.type('dark')
  await expect(list.getByRole('option', { name: 'Page: dark' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await person.ready()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  // What was done lately stands first, and Esc only closes.
  await findAction(person)
  await page.keyboard.type('keys and')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keys and hands' })).toBeVisible()
  await page.keyboard.press('Escape')
  await findAction(person)
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/Keys and help/)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
})

test('a Korean speaker finds actions by Korean and by English words', async ({ server, arrive }) => {
  const board = await server.createBoard(undefined, 'Overview')
  const person = await arrive({ locale: 'ko-KR' })
  const { page } = person
  await person.open(server.link(board))
  const list = await findAction(person, '모든 동작')
  await person.typeHangul('프로세스')
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/단계: 프로세스/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /프로세스/ })).toBeVisible()
  await findAction(person, '모든 동작')
  await page.keyboard.type('share')
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/공유/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /공유/ })).toBeVisible()
})

test('what can do nothing now is greyed and comes last', async ({ server, arrive }) => {
  const board = await server.createBoard(undefined, 'Overview')
  const viewer = await arrive()
  const { page } = viewer
  await viewer.open(server.link(board, 'view'))
  const list = await findAction(viewer)
  await page.keyboard.type('sticky')
  const option = list.getByRole('option', { name: /Sticky of the last kind/ })
  await expect(option).toHaveAttribute('aria-disabled', 'true')
})

/** A board that is far wider than a window: 60 events in a row. */
const long = {
  format: 'stormlane-board',
  version: 1,
  name: 'Long',
  phase: 'big-picture',
  elements: Array.from({ length: 60 }, (_, at) => ({
    id: `e${at}`,
    kind: at % 5 === 4 ? 'hotspot' : 'event',
    text: `Event ${at}`,
    x: at * 200,
    y: (at % 3) * 200,
    width: 160,
    height: 160,
  })),
}

test('the minimap shows where one is and leads elsewhere, and stays open', async ({ server, arrive }) => {
  const board = await server.createBoard(long)
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.page.keyboard.press('Shift+0')
  const before = await person.view()
  await page.keyboard.press('m')
  const map = page.getByRole('region', { name: 'Minimap' })
  await expect(map.locator('canvas')).toBeVisible()
  const box = await map.boundingBox()
  if (!box) throw new Error('the minimap is not shown')
  await page.mouse.click(box.x + box.width * 0.94, box.y + box.height / 2)
  await expect.poll(async () => (await person.view()).x).toBeGreaterThan(before.x + 3000)
  await person.sticky('Event 57')

  // Dragging the rectangle goes back along the board.
  await page.mouse.move(box.x + box.width * 0.93, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 5 })
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await person.sticky('Event 3')

  await page.reload()
  await person.ready()
  await expect(map.locator('canvas')).toBeVisible()
  await page.getByRole('button', { name: 'Minimap' }).click()
  await expect(map).toBeHidden()
})

test('who has lost sight of everything is led back to the nearest stickies', async ({ server, arrive }) => {
  const board = await server.createBoard(long)
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await page.keyboard.press('Shift+0')
  const back = page.getByRole('button', { name: 'Back to the stickies' })
  await expect(back).toBeHidden()
  const at = await person.toWindow(0, 0)
  await page.mouse.move(Math.max(at.x, 500), 600)
  await page.mouse.wheel(0, 4000)
  await expect(back).toBeVisible()
  await back.click()
  await expect(back).toBeHidden()
  await expect.poll(async () => (await person.stickies()).length).toBeGreaterThan(0)
})
