import { expect, it } from 'vitest'
import { linesOf, linesToStickies, MOST_LINES } from './lines-to-stickies.ts'

let count = 0
const newId = (): string => `s${++count}`

it('takes lines of any kind of list, without their bullets', () => {
  expect(linesOf('- Order placed\r\n2) 결제됨\n\n   \n• Food cooked\r* 1.5 km driven')).toEqual([
    'Order placed',
    '결제됨',
    'Food cooked',
    '1.5 km driven',
  ])
})

it('lays stickies out left to right in rows and makes hotspots of questions', () => {
  const made = linesToStickies(
    ['a', '! b', ...Array.from({ length: 6 }, (_, i) => `c${i}`)],
    { x: 10, y: 20 },
    newId,
  )
  expect(made[0]).toMatchObject({ kind: 'event', text: 'a', x: 10, y: 20 })
  expect(made[1]).toMatchObject({ kind: 'hotspot', text: 'b', x: 210, y: 20 })
  expect(made[6]).toMatchObject({ x: 10, y: 220 })
})

it('takes no more lines than it says', () => {
  expect(linesToStickies(Array.from({ length: MOST_LINES + 5 }, String), { x: 0, y: 0 }, newId)).toHaveLength(
    MOST_LINES,
  )
})
