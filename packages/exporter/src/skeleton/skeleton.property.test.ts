import type { BoardSnapshot } from '@stormlane/domain'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import schema from '../../schema/skeleton.schema.json' with { type: 'json' }
import { exportBoard, fileFacts } from '../export-board.ts'
import { anyBoard, anyModel } from '../testing/any-board.ts'
import { validateSkeleton } from '../validate/index.ts'
import { skeletonOf } from './skeleton.ts'

// Hundreds of boards a property; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 })

const runs = { numRuns: 250 }

const mix = <T>(list: readonly T[], seed: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, key: seed[index % seed.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item)

const shuffled = (board: BoardSnapshot, seed: readonly number[]): BoardSnapshot => ({
  ...board,
  elements: mix(board.elements, seed).map(({ attributes, ...element }) => ({
    ...element,
    attributes: Object.fromEntries(Object.entries(attributes).reverse()),
  })),
  connectors: mix(board.connectors, seed),
  relations: mix(board.relations, seed),
})

describe('any board', () => {
  test('gives a skeleton that is valid and has no dangling or doubled reference', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const text = exportBoard(board, 'skeleton')
        expect(validateSkeleton(JSON.parse(text))).toEqual([])
      }),
      runs,
    )
  })

  test('gives a valid skeleton whatever was read from it', () => {
    fc.assert(
      fc.property(anyModel, ({ snapshot, model }) => {
        const skeleton = skeletonOf(snapshot, model, fileFacts(snapshot))
        expect(validateSkeleton(JSON.parse(JSON.stringify(skeleton)))).toEqual([])
      }),
      runs,
    )
  })

  test('exports to the same bytes twice and when its elements are shuffled in the file', () => {
    fc.assert(
      fc.property(anyBoard, fc.array(fc.nat(), { minLength: 7, maxLength: 40 }), (board, seed) => {
        const text = exportBoard(board, 'skeleton')
        expect(exportBoard(board, 'skeleton')).toBe(text)
        expect(exportBoard(shuffled(board, seed), 'skeleton')).toBe(text)
      }),
      runs,
    )
  })

  test('keeps its model hash in whatever order its elements are read', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.array(fc.nat(), { minLength: 7, maxLength: 40 }),
        ({ snapshot, model }, seed) => {
          const facts = fileFacts(snapshot)
          const moved = { ...model, elements: mix(model.elements, seed) }
          const { source } = skeletonOf(snapshot, moved, facts)
          expect(source.modelHash).toBe(skeletonOf(snapshot, model, facts).source.modelHash)
        },
      ),
      runs,
    )
  })

  test('writes the keys of every object in the order of the schema', () => {
    fc.assert(
      fc.property(anyModel, ({ snapshot, model }) => {
        expect(outOfOrder(schema, skeletonOf(snapshot, model, fileFacts(snapshot)))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const definitions: Json = schema.$defs

const resolve = (node: unknown): Json => {
  if (!isRecord(node)) return {}
  return typeof node.$ref === 'string' ? resolve(definitions[node.$ref.replace('#/$defs/', '')]) : node
}

/** Paths of objects whose keys do not follow the properties of their schema, `named` first. */
const outOfOrder = (node: unknown, value: unknown, path = ''): readonly string[] => {
  const own = resolve(node)
  if (Array.isArray(value))
    return value.flatMap((entry, index) => outOfOrder(own.items, entry, `${path}/${index}`))
  if (!isRecord(value)) return []
  const parts = [...(Array.isArray(own.allOf) ? own.allOf : []), own].map(
    (part: unknown) => resolve(part).properties,
  )
  const order = [...new Set(parts.flatMap((part) => (isRecord(part) ? Object.keys(part) : [])))]
  const known = Object.keys(value).filter((key) => order.includes(key))
  const right = order.filter((key) => known.includes(key))
  const properties = isRecord(own.properties) ? own.properties : {}
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    outOfOrder(properties[key], entry, `${path}/${key}`),
  )
  return known.join() === right.join()
    ? inner
    : [`${path}: ${known.join()} instead of ${right.join()}`, ...inner]
}
