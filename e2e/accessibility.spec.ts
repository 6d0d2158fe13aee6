import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

for (const dark of [false, true]) {
  test(`axe finds nothing on any page or dialog, ${dark ? 'dark' : 'light'}`, async ({ server, arrive }) => {
    const person = await arrive({ dark })
    const { page } = person
    await page.goto(server.url)
    await page.getByRole('button', { name: /음식 배달/ }).waitFor()
    expect(await violations(page)).toEqual([])

    const file: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../examples/lakeside-claims.board.json'), 'utf8'),
    )
    const board = await server.createBoard(file)
    await person.open(server.link(board, 'facilitate'))
    expect(await violations(page)).toEqual([])
    await person.select('Claim Submitted')
    expect(await violations(page)).toEqual([])
    for (const button of ['Export', 'Share']) {
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
  })
}
