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
