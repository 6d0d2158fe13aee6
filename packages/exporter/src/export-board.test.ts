import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { exportBoard, fileFacts, toolVersion, UnknownFormatError } from './export-board.ts'
import { formats } from './formats/index.ts'
import { wallOf } from './testing/wall-of.ts'

const board = wallOf([{ name: 'Order', rows: [[['event', 'Order Placed']]] }], [], { name: 'Shop' })

test('an unknown format is refused with the list of those there are', () => {
  expect(() => exportBoard(board, 'pdf')).toThrow(UnknownFormatError)
  expect(() => exportBoard(board, 'pdf')).toThrow('unknown format "pdf"; known formats: skeleton')
})

test('every format has words in every language', () => {
  for (const { label, extension, mediaType } of formats) {
    expect([label.en, label.ko, extension, mediaType].every((text) => text !== '')).toBe(true)
  }
})

test('a board that is only a file has an id after its name and no revision', () => {
  expect(fileFacts(board)).toEqual({ boardId: 'brd_shop', revision: 0, toolVersion })
})

test('the facts of a running board stand in the source', () => {
  const text = exportBoard(board, 'skeleton', { boardId: 'b1', revision: 7, toolVersion: '9.9.9' })
  expect(JSON.parse(text).source).toMatchObject({ boardId: 'b1', boardRevision: 7, toolVersion: '9.9.9' })
})

test('a skeleton is indented by two and ends in a newline', () => {
  const text = exportBoard(board, 'skeleton')
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
})

test('the version in the source is that of the package', () => {
  expect(toolVersion).toBe(manifest.version)
})

test('what a page loads needs no schema compiler', () => {
  const source = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')
  expect(source).not.toMatch(/validate|ajv/)
})
