import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test('what engineers attached is named in the list, and the time arrow shows at Big Picture only', async ({
  server,
  arrive,
}) => {
  const person = await arrive({ locale: 'ko-KR' })
  const file: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../examples/food-delivery.board.json'), 'utf8'),
  )
  await person.open(server.link(await server.createBoard(file)))
  const list = person.page.getByTestId('mirror')
  // The example has one event that carries only an id.
  await expect(list.getByRole('button', { name: /, ID만 전달$/ })).toHaveCount(1)
  await expect(person.page.getByText('시간', { exact: true })).toHaveCount(0)

  await person.open(server.link(await server.createBoard()))
  await expect(person.page.getByText('시간', { exact: true })).toBeVisible()
})
