import { type BoardElement, type BoardSnapshot, type KindId, kindOf, STICKY_SIDE } from '@stormlane/domain'

/** A small deterministic source of numbers in 0…1 (linear congruential), so that runs compare. */
const numbers = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

/** Rows of chains in a context before the next context begins. */
const ROWS = 6
const CHAINS = 5

/**
 * A board as a long workshop leaves it: bounded contexts full of chains in all four layouts (inline, cap,
 * fan-in, docked) with actors, policies, read models and hotspots, placed by hand, so never quite level,
 * with words that come up again. The same size gives the same board.
 */
export const realisticBoard = (size: number): BoardSnapshot => {
  const random = numbers(size)
  const elements: BoardElement[] = []
  const put = (kind: KindId, text: string, x: number, y: number, width?: number, height?: number) => {
    const usual = kindOf(kind).size
    const shake = () => (random() - 0.5) * 0.1
    elements.push({
      id: `stk_${String(elements.length).padStart(6, '0')}`,
      kind,
      text,
      x: Math.round((x + shake()) * STICKY_SIDE),
      y: Math.round((y + shake()) * STICKY_SIDE),
      width: width === undefined ? usual.width : width * STICKY_SIDE,
      height: height === undefined ? usual.height : height * STICKY_SIDE,
      attributes: {},
    })
  }
  const layouts: ((x: number, y: number, name: string) => void)[] = [
    (x, y, name) => {
      put('actor', `Person ${name.length % 5}`, x - 0.2, y + 0.7)
      put('command', `Place ${name}`, x, y)
      put('aggregate', name, x + 1.1, y)
      put('event', `${name} placed`, x + 3, y)
      put('policy', `Whenever ${name} placed`, x + 4.1, y)
      put('readModel', `${name} list`, x + 0.1, y + 1.2)
    },
    (x, y, name) => {
      put('command', `Check ${name}`, x, y + 1.1)
      put('event', `${name} checked`, x + 1.05, y + 1.1)
      put('aggregate', name, x + 0.1, y)
      put('actor', 'Clerk', x + 0.2, y + 1.9)
      put('hotspot', `What if ${name} fails?`, x + 1.6, y + 1.9)
    },
    (x, y, name) => {
      for (let row = 0; row < 3; row++) {
        put('command', `${name} step ${row}`, x, y + row * 1.15)
        put('event', `${name} step ${row} done`, x + 3.1, y + row * 1.15)
      }
      put('aggregate', name, x + 1.15, y + 1.1)
    },
    (x, y, name) => {
      put('aggregate', name, x + 0.6, y, 1.6, 2.4)
      put('command', `주문하기 ${name}`, x, y + 0.1)
      put('event', `주문됨 ${name}`, x + 1.8, y + 0.1)
      put('command', `취소하기 ${name}`, x, y + 1.3)
      put('event', `취소됨 ${name}`, x + 1.8, y + 1.3)
    },
  ]
  for (let chain = 0; elements.length < size; chain++) {
    const context = Math.floor(chain / (ROWS * CHAINS))
    const within = chain % (ROWS * CHAINS)
    const left = (context % 10) * (CHAINS * 7 + 4)
    const top = Math.floor(context / 10) * (ROWS * 4.5 + 4)
    if (within === 0) put('context', `Context ${context}`, left - 1, top - 1, CHAINS * 7 + 2, ROWS * 4.5 + 1)
    // Every fourth name comes up again, as it does when people copy stickies along the wall.
    const name = `Thing ${chain % 4 === 0 ? chain >> 4 : chain}`
    const layout = layouts[Math.floor(random() * layouts.length)]
    layout?.(left + (within % CHAINS) * 7, top + Math.floor(within / CHAINS) * 4.5, name)
  }
  return {
    name: `Bench ${size}`,
    locale: 'en',
    phase: 'design',
    elements: elements.slice(0, size),
    connectors: [],
    relations: [],
  }
}
