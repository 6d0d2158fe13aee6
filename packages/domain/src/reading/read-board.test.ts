import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BoardElement, BoardSnapshot } from '../snapshot.ts'
import { sentences } from './drawing.ts'
import { readBoard } from './read-board.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.board.json'))
  .map((name) => name.replace('.board.json', ''))

interface Expected {
  readonly target: string | null
  readonly events: readonly string[]
  readonly trigger: string | null
  readonly triggerKnown: boolean
}

const load = (name: string): BoardSnapshot => {
  const board: BoardSnapshot = JSON.parse(readFileSync(new URL(`${name}.board.json`, folder), 'utf8'))
  const elements = board.elements.map((element): BoardElement => ({ ...element, attributes: {} }))
  return { ...board, elements }
}

/** How many of the questions about a board a reading answers as a person did. */
const score = (name: string, board: BoardSnapshot) => {
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
  ).commands
  const pairs = sentences(readBoard(board)).map((sentence) => sentence.split(' '))
  let asked = 0
  let right = 0
  const wrong: string[] = []
  const check = (question: string, good: boolean) => {
    asked++
    if (good) right++
    else wrong.push(question)
  }
  for (const [command, { target, events, trigger, triggerKnown }] of Object.entries(expected)) {
    const of = (kind: string) => pairs.filter(([from, what]) => from === command && what === kind)
    const targets = of('handledBy').map(([, , to]) => to)
    check(`${command} target`, target === null ? targets.length === 0 : targets.join() === target)
    check(
      `${command} events`,
      of('emits')
        .map(([, , to]) => to)
        .join() === [...events].sort().join(),
    )
    if (!triggerKnown) continue
    const triggers = pairs.filter(([, what, to]) => what === 'issues' && to === command)
    check(
      `${command} trigger`,
      triggers.some(([from]) => from === trigger),
    )
  }
  return { asked, right, wrong }
}

describe('published boards', () => {
  it('are four', () => {
    expect(names).toHaveLength(4)
  })

  it.each(names)('%s reads as a person reads it', (name) => {
    const { asked, right, wrong } = score(name, load(name))
    expect(right / asked, wrong.join(', ')).toBeGreaterThanOrEqual(0.97)
  })

  it.each(names)('%s reads the same when every sticky is moved a little', (name) => {
    const board = load(name)
    let asked = 0
    let right = 0
    for (let round = 0; round < 10; round++) {
      let state = round * 7919 + 1
      // A small linear congruential generator, so that a failure can be repeated.
      const random = () => {
        state = (state * 1103515245 + 12345) % 2147483648
        return state / 2147483648
      }
      const shift = () => Math.round((random() - 0.5) * 2 * 0.1 * 160)
      const elements = board.elements.map((element) => ({
        ...element,
        x: element.x + shift(),
        y: element.y + shift(),
      }))
      const result = score(name, { ...board, elements })
      asked += result.asked
      right += result.right
    }
    expect(right / asked).toBeGreaterThanOrEqual(0.97)
  })
})

describe('the smallest boards', () => {
  const board = (elements: BoardElement[]): BoardSnapshot => ({
    name: '',
    locale: 'ko',
    phase: 'big-picture',
    elements,
    connectors: [],
    relations: [],
  })

  it('read as nothing and as one thing', () => {
    expect(readBoard(board([]))).toEqual({ elements: [], relations: [] })
    const one = {
      id: 'a',
      kind: 'event',
      text: ' 주문됨 ',
      x: 0,
      y: 0,
      width: 0,
      height: 0,
      attributes: {},
    } as const
    expect(readBoard(board([one]))).toEqual({
      elements: [{ id: 'a', kind: 'event', name: '주문됨', context: null, stickies: ['a'] }],
      relations: [],
    })
  })

  it('stay readable in time when ten thousand stickies lie on one spot', () => {
    const kinds = ['event', 'command', 'aggregate', 'policy', 'actor', 'readModel', 'hotspot'] as const
    const heap = Array.from({ length: 10_000 }, (_, at): BoardElement => {
      const kind = kinds[at % kinds.length] ?? 'event'
      return { id: `s${at}`, kind, text: `t${at}`, x: 0, y: 0, width: 160, height: 160, attributes: {} }
    })
    const { elements } = readBoard(board(heap))
    expect(elements).toHaveLength(10_000)
  }, 10_000)
})
