import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KindId, kinds } from '../kinds/index.ts'
import type { Model } from '../model.ts'
import { type BoardElement, type BoardSnapshot, connectorKinds, relationKinds } from '../snapshot.ts'
import { Drawing, sentences } from './drawing.ts'
import { readBoard } from './read-board.ts'

const kindIds: readonly KindId[] = kinds.map(({ id }) => id)

/** Chains in all layouts, spread on a grid wide enough that they do not touch. */
const layouts: readonly ((wall: Drawing, x: number, y: number, name: string) => void)[] = [
  (wall, x, y, name) => {
    const { command } = wall.chain(x, y, [`Do ${name}`, name, `${name} done`])
    wall.put('actor', 'Customer', x - 0.2, y + 0.8)
    return command
  },
  (wall, x, y, name) => {
    wall.put('event', `${name} needed`, x, y)
    wall.put('policy', `Whenever ${name}`, x + 1.1, y)
    wall.chain(x + 3, y, [`Do ${name}`, name, `${name} done`])
  },
  (wall, x, y, name) => {
    wall.put('command', `Do ${name}`, x, y + 1.1)
    wall.put('event', `${name} done`, x + 1.05, y + 1.1)
    wall.put('aggregate', name, x + 0.1, y)
  },
  (wall, x, y, name) => {
    for (let row = 0; row < 3; row++) {
      wall.put('command', `Do ${name} ${row}`, x, y + row * 1.2)
      wall.put('event', `${name} ${row} done`, x + 3.2, y + row * 1.2)
    }
    wall.put('aggregate', name, x + 1.2, y + 1.1)
  },
  (wall, x, y, name) => {
    wall.put('aggregate', name, x + 0.6, y, 1.6, 2.6)
    wall.put('command', `Do ${name}`, x, y + 0.2)
    wall.put('event', `${name} done`, x + 1.8, y + 0.2)
    wall.put('command', `Undo ${name}`, x, y + 1.4)
    wall.put('event', `${name} undone`, x + 1.8, y + 1.4)
  },
  (wall, x, y, name) => {
    wall.put('event', `${name} shown`, x, y)
    wall.put('readModel', `${name} list`, x + 1.15, y)
  },
]

const drawnWall = fc
  .array(fc.nat(layouts.length - 1), { minLength: 1, maxLength: 12 })
  .map((choices): BoardSnapshot => {
    const wall = new Drawing()
    choices.forEach((choice, at) => {
      layouts[choice]?.(wall, (at % 3) * 10, Math.floor(at / 3) * 6, `thing ${at}`)
    })
    return wall.snapshot
  })

const anyNumber = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.double(),
  fc.constantFrom(0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 5e-324),
)

const anyBoard = (number: fc.Arbitrary<number>) =>
  fc
    .record({
      elements: fc.uniqueArray(
        fc.record({
          id: fc.string({ minLength: 1, maxLength: 3 }),
          kind: fc.constantFrom(...kindIds),
          text: fc.oneof(fc.constantFrom('', '주문됨', 'Order', 'order '), fc.string({ unit: 'grapheme' })),
          x: number,
          y: number,
          width: number,
          height: number,
          attributes: fc.constant({}),
        }),
        { selector: ({ id }) => id, maxLength: 40 },
      ),
      ends: fc.array(
        fc.tuple(
          fc.constantFrom(...connectorKinds),
          fc.constantFrom(...relationKinds),
          fc.nat(45),
          fc.nat(45),
          fc.nat(3),
        ),
        { maxLength: 20 },
      ),
    })
    .map(({ elements, ends }): BoardSnapshot => {
      const idAt = (at: number) => elements[at]?.id ?? 'gone'
      return {
        name: 'Any',
        locale: 'en',
        phase: 'design',
        elements,
        connectors: ends.map(([kind, , from, to], at) => ({
          id: `c${at}`,
          kind,
          from: idAt(from),
          to: idAt(to),
          attributes: {},
        })),
        relations: ends
          .filter(([, , , , use]) => use > 1)
          .map(([, kind, from, to, use]) => ({
            kind,
            from: idAt(to),
            to: idAt(from),
            status: use === 2 ? 'accepted' : 'rejected',
          })),
      }
    })

const placed = anyBoard(fc.integer({ min: 1, max: 900 }))

const mapElements = (board: BoardSnapshot, change: (element: BoardElement, at: number) => BoardElement) => ({
  ...board,
  elements: board.elements.map(change),
})

/** A model without what may differ when a board is measured anew: rounding of the second decimal. */
const roughly = (model: Model) => ({
  elements: [...model.elements].sort((a, b) => (a.id < b.id ? -1 : 1)),
  relations: model.relations.map(({ confidence: _, ...relation }) => relation),
})

describe('reading any board', () => {
  it('does not depend on the order of the file', () => {
    const shuffled = placed.chain((board) =>
      fc.record({
        board: fc.constant(board),
        elements: fc.shuffledSubarray([...board.elements], { minLength: board.elements.length }),
        connectors: fc.shuffledSubarray([...board.connectors], { minLength: board.connectors.length }),
        relations: fc.shuffledSubarray([...board.relations], { minLength: board.relations.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ board, ...lists }) => {
        expect(readBoard({ ...board, ...lists })).toEqual(readBoard(board))
      }),
    )
  })

  it('never fails, and every relation names elements of the model and stickies of the board', () => {
    fc.assert(
      fc.property(anyBoard(anyNumber), (board) => {
        const { elements, relations } = readBoard(board)
        expect(elements.flatMap(({ stickies }) => stickies).sort()).toEqual(
          board.elements.map(({ id }) => id).sort(),
        )
        const stickiesOf = new Map(elements.map(({ id, stickies }) => [id, stickies]))
        for (const { from, to, pairs, confidence } of relations) {
          expect(pairs.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const [a, b] of pairs) {
            expect(stickiesOf.get(from)).toContain(a)
            expect(stickiesOf.get(to)).toContain(b)
          }
        }
      }),
    )
  })

  it('never has a rejected relation in effect', () => {
    fc.assert(
      fc.property(placed, (board) => {
        const model = readBoard(board)
        const inEffect = new Set(sentences(model))
        for (const { kind, from, to, status } of board.relations)
          if (status === 'rejected') expect(inEffect).not.toContain(`${from} ${kind} ${to}`)
      }),
    )
  })
})

describe('reading a drawn wall', () => {
  it('does not depend on where it lies or how large it is drawn', () => {
    fc.assert(
      fc.property(
        drawnWall,
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        (board, dx, dy, scale) => {
          const moved = mapElements(board, (element) => ({
            ...element,
            x: element.x * scale + dx,
            y: element.y * scale + dy,
            width: element.width * scale,
            height: element.height * scale,
          }))
          expect(roughly(readBoard(moved))).toEqual(roughly(readBoard(board)))
        },
      ),
    )
  })

  it('does not change when every sticky moves by up to 0.1 S', () => {
    const shaken = drawnWall.chain((board) =>
      fc.record({
        board: fc.constant(board),
        shifts: fc.array(fc.tuple(fc.integer({ min: -16, max: 16 }), fc.integer({ min: -16, max: 16 })), {
          minLength: board.elements.length,
          maxLength: board.elements.length,
        }),
      }),
    )
    fc.assert(
      fc.property(shaken, ({ board, shifts }) => {
        const moved = mapElements(board, (element, at) => {
          const [dx, dy] = shifts[at] ?? [0, 0]
          return { ...element, x: element.x + dx, y: element.y + dy }
        })
        expect(sentences(readBoard(moved))).toEqual(sentences(readBoard(board)))
      }),
      { numRuns: 300 },
    )
  })

  it('has the same elements and relations when all of it is copied far away', () => {
    fc.assert(
      fc.property(drawnWall, (board) => {
        const copies = board.elements.map((element) => ({
          ...element,
          id: `z${element.id}`,
          x: element.x + 50_000,
        }))
        const model = readBoard(board)
        const doubled = readBoard({ ...board, elements: [...board.elements, ...copies] })
        expect(doubled.elements.map(({ id }) => id).sort()).toEqual(model.elements.map(({ id }) => id).sort())
        expect(doubled.relations.map(({ kind, from, to }) => [kind, from, to])).toEqual(
          model.relations.map(({ kind, from, to }) => [kind, from, to]),
        )
        expect(sentences(doubled)).toHaveLength(2 * sentences(model).length)
      }),
    )
  })

  it('says the same when people accept all that was read, and none of it when they reject all', () => {
    fc.assert(
      fc.property(drawnWall, (board) => {
        const model = readBoard(board)
        const judged = (status: 'accepted' | 'rejected') => ({
          ...board,
          relations: model.relations.flatMap(({ kind, pairs }) =>
            pairs.map(([from, to]) => ({ kind, from, to, status })),
          ),
        })
        expect(sentences(readBoard(judged('accepted')))).toEqual(sentences(model))
        const left = new Set(sentences(readBoard(judged('rejected'))))
        for (const sentence of sentences(model)) expect(left).not.toContain(sentence)
      }),
    )
  })
})

describe('a crowded wall of whole numbers', () => {
  const sticky = fc.record({
    kind: fc.constantFrom(...kindIds),
    x: fc.integer({ min: 0, max: 60 }).map((steps) => steps * 16),
    y: fc.integer({ min: 0, max: 60 }).map((steps) => steps * 16),
    width: fc.constantFrom(80, 160, 288, 320),
    height: fc.constantFrom(112, 160, 320, 896),
  })
  const crowd = fc.array(sticky, { maxLength: 25 }).map(
    (places): BoardSnapshot => ({
      name: 'Crowd',
      locale: 'en',
      phase: 'design',
      elements: places.map((place, at) => ({
        ...place,
        id: `s${at}`,
        text: `text ${at % 9}`,
        attributes: {},
      })),
      connectors: [],
      relations: [],
    }),
  )

  it('reads the same wherever it lies, also where a gap is exactly on a threshold', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -9999, max: 9999 }),
        (board, dx, dy) => {
          const moved = {
            ...board,
            elements: board.elements.map((element) => ({ ...element, x: element.x + dx, y: element.y + dy })),
          }
          expect(sentences(readBoard(moved))).toEqual(sentences(readBoard(board)))
        },
      ),
      { numRuns: 150 },
    )
  })
})
