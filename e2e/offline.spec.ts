import { expect, test } from './fixtures.ts'

const textsOf = (file: string): readonly string[] =>
  JSON.parse(file)
    .elements.map(({ text }: { text: string }) => text)
    .toSorted()

test('what is written while the server is away survives the tab and merges with what others did', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(undefined, 'Away')
  const a = await arrive()
  await a.open(server.link(board))
  await a.put('Domain event', 400, 300, 'Before')
  await a.saved()

  await server.kill()
  await a.connection('offline')
  await a.put('Domain event', 700, 300, 'While away')
  await a.drag('Before', 0, 250)
  await a.onDevice()
  await a.page.close()
  await server.restart()
  const b = await arrive()
  await b.open(server.link(board))
  await b.put('Domain event', 1000, 300, 'By another')
  await b.saved()
  expect((await b.stickies()).map(({ text }) => text).toSorted()).toEqual(['Before', 'By another'])

  const again = await a.newTab()
  await again.open(server.link(board))
  await again.saved()
  const everything = ['Before', 'By another', 'While away']
  for (const text of everything) for (const person of [again, b]) await person.sticky(text)
  expect((await b.sticky('Before')).y).toBeGreaterThan(400)
  expect(textsOf(await server.boardFile(board))).toEqual(everything)
})
