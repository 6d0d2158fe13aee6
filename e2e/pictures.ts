// Makes the pictures of the README from the running product: npm run pictures
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { Person } from './driver.ts'
import { launchOptions } from './playwright.config.ts'
import { Server } from './server.ts'

const root = join(import.meta.dirname, '..')
const example = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, `examples/${name}.board.json`), 'utf8'))

const server = await Server.start()
const browser = await chromium.launch(launchOptions)
try {
  const board = await server.createBoard(example('lakeside-claims'))
  const person = await Person.arrive(browser)
  const other = await Person.arrive(browser)
  await person.open(server.link(board))
  await other.open(server.link(board))
  await other.select('Payment Scheduled')
  await person.select('Check Insurance')
  await person.page.locator('[data-sentence]').getByText('Assessment Performed').waitFor()
  await person.page.screenshot({ path: join(root, 'docs/pictures/wall.png') })

  const food = await server.createBoard(example('food-delivery'))
  const korean = await Person.arrive(browser, { locale: 'ko-KR' })
  await korean.open(server.link(food))
  await korean.select('결제 승인')
  await korean.page.locator('[data-sentence]').getByText('결제 승인됨').waitFor()
  await korean.page.screenshot({ path: join(root, 'docs/pictures/food-delivery.png') })
} finally {
  await browser.close()
  await server.stop()
}
