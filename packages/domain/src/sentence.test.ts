import { describe, expect, it } from 'vitest'
import { Drawing } from './reading/drawing.ts'
import { sentenceOf } from './sentence.ts'

const food = () => {
  const wall = new Drawing()
  const { command, target, event } = wall.chain(0, 0, ['주문하기', '주문', '주문됨'])
  const actor = wall.put('actor', '고객', -0.2, 0.8)
  const policy = wall.put('policy', '주문되면 결제한다', 4.1, 0)
  const pay = wall.chain(6, 0, ['결제하기', '결제', '결제됨'])
  return { wall, command, target, event, actor, policy, pay }
}

const words = (wall: Drawing, sticky: string) => sentenceOf(wall.read(), sticky).steps.map(({ name }) => name)

describe('the sentence', () => {
  it('of a command goes from who wants it to what comes of it', () => {
    const { wall, command } = food()
    expect(words(wall, command)).toEqual(['고객', '주문하기', '주문', '주문됨'])
    const { steps } = sentenceOf(wall.read(), command)
    expect(steps.map(({ link }) => link?.kind ?? null)).toEqual(['issues', null, 'handledBy', 'emits'])
    expect(steps.map(({ selected }) => selected)).toEqual([false, true, false, false])
  })

  it('is told around every other kind', () => {
    const { wall, target, event, actor, policy, pay } = food()
    expect(words(wall, event)).toEqual(['주문하기', '주문', '주문됨', '주문되면 결제한다', '결제하기'])
    expect(words(wall, target)).toEqual(['주문하기', '주문', '주문됨'])
    expect(words(wall, actor)).toEqual(['고객', '주문하기'])
    expect(words(wall, policy)).toEqual(['주문됨', '주문되면 결제한다', '결제하기'])
    expect(words(wall, pay.command)).toEqual(['주문되면 결제한다', '결제하기', '결제', '결제됨'])
  })

  it('marks what stands beside the step before it', () => {
    const { wall, command, event } = food()
    const other = wall.put('event', '주문 거절됨', 3, 1.1)
    const { steps } = sentenceOf(wall.read(), command)
    expect(steps.slice(-2).map(({ stickyId, beside }) => [stickyId, beside])).toEqual([
      [event, false],
      [other, true],
    ])
  })

  it('leaves out what was rejected and is as sure as its weakest link', () => {
    const { wall, command, event, actor } = food()
    wall.judge('rejected', 'issues', actor, command)
    expect(words(wall, command)).toEqual(['주문하기', '주문', '주문됨'])
    wall.move(event, 3.3, 0)
    const { steps, confidence } = sentenceOf(wall.read(), command)
    expect(confidence).toBe(Math.min(...steps.map(({ link }) => link?.confidence ?? 1)))
    expect(confidence).toBeLessThan(1)
  })

  it('of a copy names the stickies beside the copy, and the element where the copy has none', () => {
    const { wall, actor } = food()
    const copy = wall.chain(0, 20, ['주문하기', '주문', '주문됨'])
    const { steps } = sentenceOf(wall.read(), copy.command)
    expect(steps.map(({ stickyId }) => stickyId)).toEqual([actor, copy.command, copy.target, copy.event])
  })

  it('of a lone sticky is the sticky, of an unknown one nothing', () => {
    const wall = new Drawing()
    const note = wall.put('note', 'Lunch at twelve', 0, 0)
    expect(words(wall, note)).toEqual(['Lunch at twelve'])
    expect(sentenceOf(wall.read(), 'gone')).toEqual({ steps: [], confidence: 1 })
  })
})
