import { expect, test } from './fixtures.ts'

/** A board at design phase with these stickies. */
const boardOf = (elements: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) => ({
  format: 'stormlane-board',
  version: 1,
  name: 'Hands',
  phase: 'design',
  elements,
  ...more,
})

const sticky = (
  id: string,
  kind: string,
  text: string,
  x: number,
  y: number,
  width = 160,
  height = 160,
  more: Record<string, unknown> = {},
) => ({ id, kind, text, x, y, width, height, ...more })

const command = sticky('pay', 'command', 'Pay fee', 400, 200)
const system = sticky('system', 'externalSystem', 'Payment system', 400, 500, 288, 160)

test('a sticky let go near its neighbour docks where it is read without doubt', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(boardOf([command, system]))
  const person = await arrive()
  await person.open(server.link(board))
  // To 190 right of the command's left edge and 12 below its level.
  await person.drag('Payment system', 190, -288)
  await expect
    .poll(async () => {
      const { x, y } = await person.sticky('Payment system')
      return [x, y]
    })
    .toEqual([400 + 160 + 24, 200])
})

test('nothing snaps while Ctrl is held', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command, system]))
  const person = await arrive()
  await person.open(server.link(board))
  await person.page.keyboard.down('Control')
  await person.drag('Payment system', 190, -288)
  await person.page.keyboard.up('Control')
  await expect
    .poll(async () => {
      const { x, y } = await person.sticky('Payment system')
      return [Math.round(x), Math.round(y)]
    })
    .toEqual([590, 212])
})

test('a sticky is put down docked, too', async ({ server, arrive }) => {
  const board = await server.createBoard(boardOf([command]))
  const person = await arrive()
  await person.open(server.link(board))
  await person.put('Aggregate', 400 + 160 + 10 + 144, 292, 'Payment')
  const { x, y } = await person.sticky('Payment')
  expect([x, y]).toEqual([584, 200])
})

test('while a sticky is dragged the sentence says what it would be part of, and the same once it is put down', async ({
  server,
  arrive,
}) => {
  const board = await server.createBoard(
    boardOf([
      sticky('customer', 'actor', 'Customer', 376, 315, 80, 112),
      sticky('system', 'externalSystem', 'Payment system', 584, 200, 288, 160),
      sticky('paid', 'event', 'Fee paid', 896, 200),
      sticky('pay', 'command', 'Pay fee', 400, 600),
    ]),
  )
  const person = await arrive()
  await person.open(server.link(board))
  const sentence = person.page.locator('[data-sentence]')
  await person.beginDrag('Pay fee', -8, -390)
  await expect(sentence).toHaveText(/Customer.*Pay fee.*Payment system.*Fee paid/s)
  await expect(sentence).toHaveAttribute('data-preview', 'true')
  const preview = await sentence.textContent()
  await person.drop()
  await expect(sentence).not.toHaveAttribute('data-preview', 'true')
  await expect(sentence).toHaveText(preview ?? 'nothing was said')
})
