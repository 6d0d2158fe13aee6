import type { Language } from '@stormlane/domain'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { aboutOf } from './about.ts'
import { textsOf } from './drawing.ts'
import { nodeFonts } from './fixtures/node-fonts.ts'
import { boardOf, example, pictureOf } from './fixtures/opened.ts'
import { embedFonts } from './fonts/embed.ts'
import { atOnce } from './pace.ts'
import type { PageSize } from './page-size.ts'
import { type DrawText, pdfOf } from './pdf.ts'

const nothing: DrawText = () => undefined

const pdf = async (
  board: ReturnType<typeof boardOf>,
  language: Language,
  page: PageSize = 'content',
  drawText = nothing,
): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = await pictureOf(board, language)
  const drawing = await picture.record(false, atOnce)
  if (!drawing) throw new Error('the picture is empty')
  const fonts = await embedFonts(textsOf(drawing), await nodeFonts(), atOnce)
  const about = aboutOf(board.snapshot().name, picture.kinds, language)
  return pdfOf(drawing, { page, about, fonts, drawText, now: new Date(0), pace: atOnce })
}

/** What Mozilla's reader finds in a PDF. */
const read = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const { info } = await document.getMetadata()
  const [, , width = 0, height = 0] = page.view
  return { text, width, height, title: Reflect.get(info, 'Title'), pages: document.numPages }
}

const source = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

test('Korean and Latin text can be read, searched and copied', async () => {
  const bytes = await pdf(example('food-delivery'), 'ko')
  const { text, title, pages } = await read(bytes)
  for (const words of ['주문 접수됨', '결제되면 주문을', '카카오톡 알림', 'PG사'])
    expect(text).toContain(words)
  expect(title).toBe('음식 배달')
  expect(pages).toBe(1)
})

test('only embedded fonts are used, and only their letters are carried', async () => {
  const bytes = await pdf(example('food-delivery'), 'ko')
  const fonts = source(bytes).match(/\/Type \/FontDescriptor/gu)?.length ?? 0
  expect(fonts).toBeGreaterThan(3)
  expect(source(bytes).match(/\/FontFile2 /gu)).toHaveLength(fonts)
  expect(source(bytes)).not.toContain('Helvetica')
  expect(bytes.length).toBeLessThan(150_000)
})

test('the page is as large as the wall, or the paper asked for', async () => {
  const board = boardOf([{ text: 'one' }, { text: 'two' }])
  expect(await read(await pdf(board, 'en'))).toMatchObject({ width: 294, height: 144 })
  const { width, height } = await read(await pdf(board, 'en', 'a4'))
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  const a3 = await read(await pdf(boardOf([{}, { x: 0, y: 900 }]), 'en', 'a3'))
  expect([Math.round(a3.width), Math.round(a3.height)]).toEqual([842, 1191])
})

test('a wall that is larger than any page is made smaller', async () => {
  const { width } = await read(await pdf(boardOf([{}, { x: 60_000 }]), 'en'))
  expect(width).toBe(14_400)
})

test.each(['👩‍👩‍👧‍👦 done', 'שלום עולם', 'a\u0000b\ud800c', 'x'.repeat(200)])(
  'no text breaks the document: %j',
  async (text) => {
    const { pages } = await read(await pdf(boardOf([{ text }]), 'en'))
    expect(pages).toBe(1)
  },
)

test('letters that no font has are drawn as images', async () => {
  const asked: string[] = []
  // One transparent pixel.
  const address =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const bytes = await pdf(boardOf([{ text: 'Paid 🎉 at last' }]), 'en', 'content', (text) => {
    asked.push(text)
    return { address, width: 1.2, height: 1.2, ascent: 1 }
  })
  expect(asked).toEqual(['🎉'])
  expect(source(bytes)).toContain('/Subtype /Image')
  const { text } = await read(bytes)
  expect(text).toContain('Paid')
  expect(text).toContain('last')
})
