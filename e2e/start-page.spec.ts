import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

const examplePath = (name: string) => join(import.meta.dirname, `../examples/${name}.board.json`)

test('a newcomer opens a worked example, goes back and finds the board in the list', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  await page.goto(server.url)
  await page.getByRole('button', { name: /음식 배달/ }).click()
  await person.ready()
  await expect.poll(async () => (await person.stickies()).length).toBeGreaterThan(10)
  await page.goto(server.url)
  await page
    .getByRole('link', { name: /음식 배달/ })
    .first()
    .click()
  await person.ready()
  await person.saved()
})

test('a new board is one click away and the first sticky is there within seconds', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const { page } = person
  await page.goto(server.url)
  await page.getByRole('button', { name: 'New board' }).click()
  await person.ready()
  await page.getByRole('button', { name: /Write your first event/i }).click()
  await page.keyboard.type('Order placed')
  await page.keyboard.press('Escape')
  await person.sticky('Order placed')
  await person.saved()
})

test('a board file is opened, and broken ones are refused in one clear sentence while the server lives', async ({
  server,
  arrive,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'stormlane-files-'))
  const good = readFileSync(examplePath('lakeside-claims'), 'utf8')
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const twice = JSON.parse(good)
  twice.elements[1].id = twice.elements[0].id
  const dangling = JSON.parse(good)
  dangling.connectors.push({ id: 'c1', kind: 'flow', from: twice.elements[0].id, to: 'nowhere' })
  const huge = write('huge.board.json', good)
  truncateSync(huge, 200 * 1024 * 1024)
  const broken: readonly (readonly [string, RegExp])[] = [
    [write('cut.board.json', good.slice(0, good.length / 2)), /ends too early/],
    [write('newer.board.json', good.replace('"version": 1', '"version": 9')), /version 9 is newer/],
    [write('twice.board.json', JSON.stringify(twice)), /used twice/],
    [write('nan.board.json', good.replace('"x": 178', '"x": NaN')), /not JSON/],
    [write('dangling.board.json', JSON.stringify(dangling)), /no element has that id/],
    [huge, /at most/],
  ]
  const person = await arrive()
  const { page } = person
  await page.goto(server.url)
  for (const [path, sentence] of broken) {
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByRole('alert')).toContainText(sentence)
    expect(new URL(page.url()).pathname).toBe('/')
  }
  expect((await fetch(`${server.url}/healthz`)).ok).toBe(true)
  await page.locator('input[type=file]').setInputFiles(examplePath('lakeside-claims'))
  await person.ready()
  await person.sticky('Claim Submitted')
})

test('the page speaks Korean to a Korean browser and can be switched', async ({ server, arrive }) => {
  const person = await arrive({ locale: 'ko-KR' })
  const { page } = person
  await page.goto(server.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.getByRole('button', { name: '새 보드' }).click()
  await person.ready()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
})
