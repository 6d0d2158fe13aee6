import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { boardToSvg } from './board-to-svg.ts'
import { nodeFonts } from './fixtures/node-fonts.ts'
import { boardOf, example, pictureOf } from './fixtures/opened.ts'
import { atOnce } from './pace.ts'
import { svgOf } from './svg.ts'

/** What an XML parser that is not ours finds: all texts, and every element's name. */
const parsed = (xml: string): { readonly texts: readonly string[]; readonly names: ReadonlySet<string> } => {
  const texts: string[] = []
  const names = new Set<string>()
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    names.add(name)
    text = ''
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'text' || name === 'tspan') texts.push(text)
    text = ''
  })
  parser.write(xml).close()
  return { texts: texts.filter((found) => found !== ''), names }
}

const svg = async (...[board, language, subject]: Parameters<typeof pictureOf>): Promise<string> => {
  const picture = await pictureOf(board, language, subject)
  const name = board.snapshot().name
  const made = await boardToSvg(picture, { name, isTransparent: false, fonts: undefined, pace: atOnce })
  if (made === undefined) throw new Error('the picture is empty')
  return made
}

test.each([
  ['food-delivery', 'ko'],
  ['meetings-payments', 'en'],
] as const)('the picture of %s is the one we looked at', async (name, language) => {
  const made = await svg(example(name), language)
  parsed(made)
  await expect(made).toMatchFileSnapshot(`golden/${name}.svg`)
})

test('text stays text, in the lines of the wall', async () => {
  const { texts } = parsed(
    await svg(boardOf([{ text: '주문 접수됨' }, { text: 'Meeting attendee added' }]), 'ko'),
  )
  expect(texts).toEqual(['주문 접수됨', 'Meeting', 'attendee', 'added'])
})

test.each([
  ']]>',
  '<script>alert(1)</script>',
  '" onload="alert(1)',
  '&amp; &#0; &lt;',
  'a\u0000b\u0008c\u001bd\u007f',
  'half \ud83d pair',
  '\ufffe\uffff',
  'שלום עולם \u202eabc',
  '👩‍👩‍👧‍👦🎉🏳️‍🌈',
  'a'.repeat(200),
  '가'.repeat(200),
])('whatever people write stays inside its text: %j', async (text) => {
  const { names } = parsed(await svg(boardOf([{ text }]), 'en'))
  expect([...names].sort()).toEqual(expect.arrayContaining(['g', 'path', 'svg', 'title']))
  expect(
    [...names].filter((name) => !['svg', 'title', 'desc', 'g', 'path', 'text', 'tspan'].includes(name)),
  ).toEqual([])
})

test('what XML forbids is replaced in attributes, too', () => {
  const region = { x: 0, y: 0, width: 1, height: 1 }
  const about = { title: 'a\u0000<b>', description: '\ud800"', language: 'en' }
  const made = svgOf({ region, ground: undefined, groups: [] }, [], '"\u0001"', about)
  parsed(made)
  expect(made).toContain('a\ufffd&lt;b&gt;')
})

test('fonts are embedded with only the letters used', async () => {
  const board = example('food-delivery')
  const picture = await pictureOf(board, 'ko')
  const options = { name: '', isTransparent: true, fonts: await nodeFonts(), pace: atOnce }
  const made = (await boardToSvg(picture, options)) ?? ''
  parsed(made)
  expect(made.match(/font-family:"Noto Sans KR Variable"/gu)?.length).toBeGreaterThan(3)
  const bytes = [...made.matchAll(/base64,([^)]*)\)/gu)].reduce((sum, [, data = '']) => sum + data.length, 0)
  // The files these letters come from are more than half a megabyte.
  expect(bytes).toBeLessThan(80_000)
})

test('a picture of a frame has what is in it and nothing else', async () => {
  const board = example('food-delivery')
  const frame = [...board.elements.values()].find(({ kind, text }) => kind === 'context' && text === '결제')
  const { texts } = parsed(await svg(board, 'ko', { type: 'frame', id: frame?.id ?? '' }))
  expect(texts).toContain('결제 승인됨')
  expect(texts).toContain('결제')
  expect(texts).not.toContain('배달 요청됨')
})

test('a picture of the selection has nothing around it', async () => {
  const board = boardOf([{ text: 'one' }, { text: 'two' }, { text: 'three' }])
  const made = await svg(board, 'en', { type: 'selection', ids: new Set(['e1']) })
  expect(parsed(made).texts).toEqual(['two'])
  expect(made).toContain('width="192" height="192" viewBox="176 -24 192 192"')
})

test('there is no picture of nothing', async () => {
  const picture = await pictureOf(boardOf([]), 'en')
  expect(
    await boardToSvg(picture, { name: '', isTransparent: true, fonts: undefined, pace: atOnce }),
  ).toBeUndefined()
})

test('every element says what it is', async () => {
  const made = await svg(boardOf([{ kind: 'command', text: 'Pay & go' }]), 'en')
  expect(made).toContain('<g class="command"><title>Command: Pay &amp; go</title>')
  expect(made).toContain('<desc id="board-description">Command: 1</desc>')
})
