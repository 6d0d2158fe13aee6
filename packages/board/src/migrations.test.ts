import { expect, test } from 'vitest'
import { Board } from './board.ts'
import { createBoardDoc } from './file/index.ts'
import { type Migration, migrateDoc, SCHEMA_VERSION } from './migrations.ts'

test('a document without a version is stamped once, and nobody can undo that', () => {
  const doc = createBoardDoc()
  const board = new Board(doc)
  expect(migrateDoc(doc)).toBe('migrated')
  expect(migrateDoc(doc)).toBe('current')
  expect(doc.getMap('meta').get('schema')).toBe(SCHEMA_VERSION)
  expect(board.canUndo).toBe(false)
})

test('a later schema brings older documents up step by step, in order', () => {
  const steps: readonly Migration[] = [
    { to: 1, migrate: () => {} },
    { to: 2, migrate: ({ meta }) => void meta.set('two', 'done') },
    { to: 3, migrate: ({ meta }) => void meta.set('three', `after two ${String(meta.get('two'))}`) },
  ]
  const doc = createBoardDoc()
  doc.getMap('meta').set('schema', 1)
  expect(migrateDoc(doc, steps)).toBe('migrated')
  expect(doc.getMap('meta').toJSON()).toEqual({ schema: 3, two: 'done', three: 'after two done' })
})

test('a document from a later build is left untouched', () => {
  const doc = createBoardDoc()
  doc.getMap('meta').set('schema', SCHEMA_VERSION + 1)
  let updates = 0
  doc.on('update', () => updates++)
  expect(migrateDoc(doc)).toBe('newer')
  expect(updates).toBe(0)
})
