import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import type { Server } from './server.ts'

const example = (server: Server, name: string) => {
  const file: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../examples/${name}.board.json`), 'utf8'),
  )
  return server.createBoard(file)
}

test('Ctrl+F goes from hit to hit, keeps each in sight, and Esc returns to where one was', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  await person.open(server.link(await example(server, 'lakeside-claims')))
  await person.select('Customer')
  const before = await person.view()
  await person.find('notified')
  const count = page.getByTestId('find-count')
  await expect(count).toHaveText('1 found')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('1 of 1')
  await expect.poll(() => person.selected()).toEqual(['Customer Notified'])
  await expect.poll(() => person.isInSight('Customer Notified')).toBe(true)

  await page.getByRole('searchbox').fill('payment')
  const all = Number((await count.textContent())?.split(' ')[0])
  expect(all).toBeGreaterThan(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(`2 of ${all}`)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(`${all} of ${all}`)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  expect(await person.view()).toEqual(before)
  await expect.poll(() => person.selected()).toEqual(['Customer'])
})

test('Ctrl+Enter in the field stays at the hit, ready to work on it', async ({ server, arrive }) => {
  const person = await arrive()
  const { page } = person
  await person.open(server.link(await example(server, 'lakeside-claims')))
  await person.find('claim rejected')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => person.selected()).toEqual(['Claim Rejected'])
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type(' at last')
  await page.keyboard.press('Escape')
  await person.sticky('Claim Rejected at last')
})

test('initial consonants find Korean stickies, also on a tablet', async ({ server, arrive }) => {
  const person = await arrive({ locale: 'ko-KR' })
  await person.page.setViewportSize({ width: 768, height: 1024 })
  await person.open(server.link(await example(server, 'food-delivery')))
  await person.find('ㅈㅁ ㅎㅈㄷ')
  await person.page.keyboard.press('Enter')
  await expect(person.page.getByTestId('find-count')).toHaveText(/^1\/\d+$/)
  await expect.poll(() => person.selected()).toEqual(['주문 확정됨'])
  await expect.poll(() => person.isInSight('주문 확정됨')).toBe(true)
})

test('kinds narrow what is found', async ({ server, arrive }) => {
  const person = await arrive()
  const { page } = person
  await person.open(server.link(await example(server, 'lakeside-claims')))
  await person.find('claim')
  const rows = page.getByTestId('outline').getByRole('button')
  const count = await rows.count()
  await page.getByRole('group', { name: 'Only these kinds' }).getByRole('button', { name: 'Actor' }).click()
  await expect(rows.first()).toHaveAccessibleName(/^Actor: Claims Responsible/)
  expect(await rows.count()).toBeLessThan(count)
  await page.getByRole('searchbox').fill('nobody says this')
  await expect(page.getByTestId('find-count')).toHaveText('Nothing found')
})

test('the outline walks, selects and writes by keyboard and follows what is selected on the wall', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  await person.open(server.link(await example(server, 'lakeside-claims')))
  await page.keyboard.press('o')
  const focused = page.getByTestId('outline').locator(':focus')
  await expect(focused).toHaveAccessibleName(/^Aggregate: Claim Submission Self Service, 1 of \d+$/)
  await page.keyboard.press('End')
  await expect(focused).toHaveAccessibleName(/, (\d+) of \1$/)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => person.selected()).toEqual(['Claim'])
  await person.select('Claim Submitted')
  const row = page.getByTestId('outline').getByRole('button', { name: /Claim Submitted/ })
  await expect(row).toHaveAttribute('aria-pressed', 'true')
  await row.focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('!')
  await page.keyboard.press('Escape')
  await person.sticky('Claim Submitted!')
})

test('ten thousand stickies are listed without putting them all into the page', async ({
  server,
  arrive,
}) => {
  const elements = Array.from({ length: 10_000 }, (_, index) => ({
    id: `s${index}`,
    kind: 'event',
    text: `Order ${index} placed`,
    x: (index % 125) * 200,
    y: Math.floor(index / 125) * 200,
    width: 160,
    height: 160,
  }))
  const empty: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../examples/lakeside-claims.board.json'), 'utf8'),
  )
  const board = await server.createBoard({ ...(empty as object), elements, connectors: [], relations: [] })
  const person = await arrive()
  const { page } = person
  await person.open(server.link(board))
  await person.find('order 9876')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('find-count')).toHaveText('1 of 1')
  await expect.poll(() => person.isInSight('Order 9876 placed')).toBe(true)
  expect((await person.view()).zoom).toBeGreaterThan(0.25)
  await page.getByRole('searchbox').fill('')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(page.getByTestId('outline').locator(':focus')).toHaveAccessibleName(/10000 of 10000$/)
  expect(await page.getByTestId('outline').getByRole('button').count()).toBeLessThan(60)
})
