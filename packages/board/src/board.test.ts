import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addElements,
  Board,
  boardFileOf,
  bringToFront,
  type Command,
  connect,
  createBoardDoc,
  deleteElements,
  duplicateElements,
  editText,
  moveElements,
  renameBoard,
  resizeElement,
  sendToBack,
  setAttribute,
  setKind,
  setPhase,
  stepOrder,
} from './index.ts'

/** Two people on one board; `sync` lets everything each has done reach the other. */
const twoPeople = () => {
  const docA = createBoardDoc()
  const docB = createBoardDoc()
  const a = new Board(docA)
  const b = new Board(docB)
  const sync = () => {
    const forB = Y.encodeStateAsUpdate(docA, Y.encodeStateVector(docB))
    const forA = Y.encodeStateAsUpdate(docB, Y.encodeStateVector(docA))
    Y.applyUpdate(docB, forB, 'net')
    Y.applyUpdate(docA, forA, 'net')
  }
  return { a, b, sync }
}

const sticky = (id: string, x = 0, y = 0, text = '') => addElements([{ id, kind: 'event', x, y, text }])
const textOf = (board: Board, id: string) => board.elements.get(id)?.text
const placeOf = (board: Board, id: string) => {
  const element = board.elements.get(id)
  return element && [element.x, element.y]
}

test('a command that would do nothing says so and leaves no undo step', () => {
  const board = new Board(createBoardDoc())
  expect(board.can(deleteElements(['nothing']))).toBe(false)
  expect(board.run(moveElements(['nothing'], 10, 0))).toBe(false)
  expect(board.run(sticky('a'))).toBe(true)
  expect(board.run(moveElements(['a'], 0, 0))).toBe(false)
  expect(board.run(editText('a', ''))).toBe(false)
  board.undo()
  expect(board.elements.size).toBe(0)
  expect(board.canUndo).toBe(false)
})

test('each command is one step of undo, and redo brings it back', () => {
  const board = new Board(createBoardDoc())
  board.run(sticky('a', 1, 2, '주문됨'))
  board.run(moveElements(['a'], 10, 0))
  board.run(editText('a', '주문 취소됨'))
  board.undo()
  expect(textOf(board, 'a')).toBe('주문됨')
  board.undo()
  expect(placeOf(board, 'a')).toEqual([1, 2])
  board.undo()
  expect(board.elements.size).toBe(0)
  board.redo()
  board.redo()
  board.redo()
  expect(textOf(board, 'a')).toBe('주문 취소됨')
  expect(placeOf(board, 'a')).toEqual([11, 2])
})

test('typing is one step however many letters it takes', () => {
  const board = new Board(createBoardDoc())
  board.run(sticky('a'))
  board.closeStep()
  for (const text of ['O', 'Or', 'Ord', 'Order placed']) board.continue(editText('a', text))
  board.closeStep()
  board.run(moveElements(['a'], 5, 5))
  board.undo()
  expect(textOf(board, 'a')).toBe('Order placed')
  board.undo()
  expect(textOf(board, 'a')).toBe('')
})

test('one undo brings every deleted sticky back with its text and its connectors', () => {
  const board = new Board(createBoardDoc())
  board.run(
    addElements([
      { id: 'a', kind: 'command', x: 0, y: 0, text: 'Pay' },
      { id: 'b', kind: 'event', x: 200, y: 0, text: 'Paid' },
    ]),
  )
  board.run(connect({ id: 'c', kind: 'flow', from: 'a', to: 'b' }))
  board.run(deleteElements(['a', 'b']))
  expect(board.elements.size + board.connectors.size).toBe(0)
  board.undo()
  expect(textOf(board, 'a')).toBe('Pay')
  expect(textOf(board, 'b')).toBe('Paid')
  expect(board.connectors.get('c')?.to).toBe('b')
})

test('undo takes back one’s own move and leaves the other person’s text', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s', 0, 0, 'Order placed'))
  sync()
  a.run(moveElements(['s'], 100, 0))
  b.run(editText('s', 'Order accepted'))
  sync()
  a.undo()
  sync()
  for (const board of [a, b]) {
    expect(placeOf(board, 's')).toEqual([0, 0])
    expect(textOf(board, 's')).toBe('Order accepted')
  }
})

test('undoing the making of a sticky keeps it when somebody else has worked on it since', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s'))
  sync()
  b.run(editText('s', 'Paid'))
  sync()
  a.undo()
  sync()
  expect(textOf(a, 's')).toBe('Paid')
  expect(textOf(b, 's')).toBe('Paid')
})

test('undoing a move after somebody moved the sticky further leaves it where they put it', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s'))
  sync()
  a.run(moveElements(['s'], 100, 0))
  sync()
  b.run(moveElements(['s'], 0, 300))
  sync()
  a.undo()
  sync()
  expect(placeOf(a, 's')).toEqual([100, 300])
  expect(placeOf(b, 's')).toEqual([100, 300])
})

test('a step that somebody has overtaken is used up without touching the one before it', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s'))
  a.run(moveElements(['s'], 100, 0))
  sync()
  b.run(moveElements(['s'], 0, 300))
  sync()
  expect(a.undo()).toBe('overtaken')
  expect(a.elements.has('s')).toBe(true)
  expect(a.undo()).toBe('overtaken')
  expect(a.elements.has('s')).toBe(true)
  expect(a.undo()).toBe('nothing')
})

test('a sticky to which somebody drew a connector stays when its maker undoes making it', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s'))
  b.run(sticky('t'))
  sync()
  b.run(connect({ id: 'c', kind: 'flow', from: 't', to: 's' }))
  sync()
  a.undo()
  sync()
  expect(b.connectors.has('c')).toBe(true)
})

test('two people undoing at once each take back their own', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('a1'))
  b.run(sticky('b1'))
  sync()
  a.run(moveElements(['b1'], 40, 0))
  b.run(moveElements(['a1'], 0, 40))
  sync()
  a.undo()
  b.undo()
  sync()
  for (const board of [a, b]) {
    expect(placeOf(board, 'a1')).toEqual([0, 0])
    expect(placeOf(board, 'b1')).toEqual([0, 0])
  }
})

test('two people typing into one sticky both keep their letters', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s', 0, 0, 'paid'))
  sync()
  a.run(editText('s', 'fee paid'))
  b.run(editText('s', 'paid 🎉'))
  sync()
  expect(textOf(a, 's')).toBe('fee paid 🎉')
  expect(textOf(b, 's')).toBe('fee paid 🎉')
})

test('a connector drawn to a sticky that somebody deletes meanwhile is not shown, and comes back with it', () => {
  const { a, b, sync } = twoPeople()
  a.run(
    addElements([
      { id: 'x', kind: 'command', x: 0, y: 0 },
      { id: 'y', kind: 'event', x: 200, y: 0 },
    ]),
  )
  sync()
  a.run(deleteElements(['y']))
  b.run(connect({ id: 'c', kind: 'flow', from: 'x', to: 'y' }))
  sync()
  expect(a.connectors.size).toBe(0)
  expect(b.connectors.size).toBe(0)
  expect(boardFileOf(b.doc).connectors).toEqual([])
  a.undo()
  sync()
  expect(a.connectors.has('c')).toBe(true)
  expect(b.connectors.has('c')).toBe(true)
})

test('setting different attributes at once keeps both', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s'))
  sync()
  a.run(setAttribute(['s'], 'codeName', 'order-placed'))
  b.run(setAttribute(['s'], 'payloadMode', 'zero-payload'))
  sync()
  expect(a.elements.get('s')?.attributes).toEqual({ codeName: 'order-placed', payloadMode: 'zero-payload' })
  expect(b.elements.get('s')?.attributes).toEqual(a.elements.get('s')?.attributes)
})

test('z-order commands put stickies where they say, also for two people at once', () => {
  const { a, b, sync } = twoPeople()
  a.run(addElements(['1', '2', '3', '4'].map((id) => ({ id, kind: 'event' as const, x: 0, y: 0 }))))
  sync()
  a.run(bringToFront(['1']))
  b.run(sendToBack(['4']))
  sync()
  expect(a.order()).toEqual(['4', '2', '3', '1'])
  expect(b.order()).toEqual(a.order())
  a.run(stepOrder('4', 1))
  expect(a.order()).toEqual(['2', '4', '3', '1'])
  a.run(stepOrder('3', -1))
  expect(a.order()).toEqual(['2', '3', '4', '1'])
  expect(a.can(bringToFront(['1']))).toBe(false)
})

test('a duplicate brings the connectors among the copied along', () => {
  const board = new Board(createBoardDoc())
  board.run(
    addElements([
      { id: 'x', kind: 'command', x: 0, y: 0, text: 'Pay' },
      { id: 'y', kind: 'event', x: 200, y: 0 },
    ]),
  )
  board.run(connect({ id: 'c', kind: 'publish', from: 'x', to: 'y' }))
  board.run(duplicateElements(['x', 'y'], (id) => `${id}2`, 10, 20))
  expect(board.elements.get('x2')).toMatchObject({ text: 'Pay', x: 10, y: 20 })
  expect(board.connectors.get('c2')).toMatchObject({ from: 'x2', to: 'y2', kind: 'publish' })
  board.undo()
  expect(board.elements.size).toBe(2)
})

test('a place that is none hides the sticky until it is mended, and what was written beside a place is read', () => {
  const { a, b, sync } = twoPeople()
  a.run(sticky('s', 1, 2, 'Order'))
  sync()
  const foreign = b.doc.getMap('elements').get('s')
  if (!(foreign instanceof Y.Map)) throw new Error('the sticky did not arrive')
  foreign.set('at', ['here', 0])
  sync()
  expect(a.elements.has('s')).toBe(false)
  foreign.set('at', [5, 6])
  sync()
  expect(a.elements.get('s')).toMatchObject({ x: 5, y: 6, text: 'Order' })
  b.doc.transact(() => {
    foreign.set('at', [7, 8])
    foreign.set('kind', 'command')
  })
  sync()
  expect(a.elements.get('s')).toMatchObject({ x: 7, y: 8, kind: 'command', text: 'Order' })
  b.doc.transact(() => {
    const text = foreign.get('text')
    if (text instanceof Y.Text) text.insert(5, ' placed')
    foreign.set('at', [9, 9])
  })
  sync()
  expect(a.elements.get('s')).toMatchObject({ x: 9, y: 9, text: 'Order placed' })
})

test('what a foreign client wrote wrongly is skipped, not fatal', () => {
  const doc = createBoardDoc()
  const board = new Board(doc)
  const elements = doc.getMap('elements')
  doc.transact(() => {
    elements.set('text', 'no map')
    elements.set('half', new Y.Map([['kind', 'event']]))
    elements.set(
      'far',
      new Y.Map<unknown>([
        ['kind', 'event'],
        ['at', [Number.POSITIVE_INFINITY, 0]],
        ['size', [1, 1]],
      ]),
    )
    elements.set(
      'odd',
      new Y.Map<unknown>([
        ['kind', 'nonsense'],
        ['at', [0, 0]],
        ['size', [1, 1]],
      ]),
    )
    elements.set(
      'good',
      new Y.Map<unknown>([
        ['kind', 'event'],
        ['at', [0, 0]],
        ['size', [1, 1]],
        ['z', 7],
        ['attr:__proto__', { bad: true }],
      ]),
    )
    doc.getMap('connectors').set('c', new Y.Map([['kind', 'flow']]))
    doc.getMap('relations').set('nonsense', 'accepted')
    doc.getMap('meta').set('phase', 42)
  })
  expect([...board.elements.keys()]).toEqual(['good'])
  expect(board.connectors.size).toBe(0)
  expect(board.snapshot().relations).toEqual([])
  expect(board.meta.phase).toBe('big-picture')
  expect(boardFileOf(doc).elements.map(({ id }) => id)).toEqual(['good'])
  expect(board.run(editText('good', 'now with text'))).toBe(true)
  expect(textOf(board, 'good')).toBe('now with text')
})

const commandOf = (step: readonly [number, number, number]): Command => {
  const [what, which, amount] = step
  const id = `s${which % 6}`
  const other = `s${(which + 1 + (amount % 5)) % 6}`
  switch (what % 9) {
    case 0:
      return sticky(`s${which % 6}`, amount, which)
    case 1:
      return moveElements([id], amount - 10, which - 3)
    case 2:
      return deleteElements([id])
    case 3:
      return editText(id, `text ${amount}`)
    case 4:
      return connect({ id: `c${id}${other}`, kind: 'flow', from: id, to: other })
    case 5:
      return setKind([id], amount % 2 ? 'command' : 'policy')
    case 6:
      return bringToFront([id])
    case 7:
      return resizeElement(id, { x: amount, y: which, width: 50 + amount, height: 60 })
    default:
      return setPhase(amount % 2 ? 'design' : 'process')
  }
}

const steps = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'sync', 'undo-a', 'undo-b', 'redo-a'),
    fc.tuple(fc.nat(20), fc.nat(20), fc.nat(40)),
  ),
  { maxLength: 60 },
)

test('whatever two people do, undo and exchange, their boards end alike and the live view equals the document', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const { a, b, sync } = twoPeople()
      for (const [who, step] of script) {
        if (who === 'a') a.run(commandOf(step))
        else if (who === 'b') b.run(commandOf(step))
        else if (who === 'undo-a') a.undo()
        else if (who === 'undo-b') b.undo()
        else if (who === 'redo-a') a.redo()
        else sync()
      }
      sync()
      sync()
      expect(a.file()).toEqual(b.file())
      for (const board of [a, b]) {
        const file = board.file()
        const shown = board.snapshot()
        expect(shown.elements).toEqual(file.elements)
        expect([...shown.connectors].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(file.connectors)
        expect({ name: shown.name, phase: shown.phase }).toEqual({ name: file.name, phase: file.phase })
      }
    }),
    { numRuns: 300 },
  )
})

test('renaming trims and refuses an empty name', () => {
  const board = new Board(createBoardDoc())
  expect(board.can(renameBoard('   '))).toBe(false)
  expect(board.run(renameBoard('  주문 '))).toBe(true)
  expect(board.meta.name).toBe('주문')
})
