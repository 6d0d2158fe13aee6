import { expect, test } from './fixtures.ts'

test('colour-blind-safe colours are chosen once, on light and dark alike, and stay', async ({
  server,
  arrive,
}) => {
  const person = await arrive()
  const board = await server.createBoard()
  await person.open(server.link(board))
  await person.put('Domain event', 400, 300, 'Order placed')
  const { x, y, width, height } = await person.sticky('Order placed')
  // Beside the cue and above the text.
  const colour = () => person.colourAt(x + width * 0.5, y + height * 0.08)
  await expect.poll(colour).toBe('#fea85b')

  await person.prefer('Colour-blind safe')
  await expect.poll(colour).toBe('#d55e00')
  await person.prefer('Dark')
  await expect.poll(() => person.colourAt(x - 40, y - 20)).toBe('#1d1e21')
  await expect.poll(colour).toBe('#d55e00')
  const swatch = person.page.locator('.palette .swatch').first()
  await expect(swatch).toHaveCSS('background-color', 'rgb(213, 94, 0)')

  await person.saved()
  await person.page.reload()
  await person.ready()
  await expect.poll(colour).toBe('#d55e00')
  await person.prefer('As in workshops')
  await expect.poll(colour).toBe('#e8954a')
})
