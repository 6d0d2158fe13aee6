import type { Box } from './geometry.ts'

/** Side of the finest cells in S: ordinary stickies (up to 1.8 S wide) fit into one. */
const FINEST = 2

/**
 * At most so many boxes of one band are looked at in one question. A readable wall has a handful within
 * reach; where hundreds lie on one heap there is no structure to read, and the question stays cheap.
 */
const HEAP_LIMIT = 64

/** At most so many boxes are looked at in one question over all its bands. */
const QUESTION_LIMIT = 1024

interface Band<Item> {
  readonly items: Item[]
  /** Middles of the items, ascending. */
  middles: Float64Array
}

interface Level<Item> {
  readonly cell: number
  readonly bands: Map<number, Band<Item>>
}

/**
 * Finds the boxes near a place. Boxes are sorted by size into levels, each level is cut into horizontal
 * bands, each band is sorted from left to right: building is n log n, a question costs the logarithm of
 * a band plus what it finds, whatever the mixture of sizes. Items must come in a stable order (by id).
 */
export class SpatialIndex<Item extends Box> {
  readonly #levels: Level<Item>[] = []

  constructor(items: Iterable<Item>) {
    const levels = new Map<number, Level<Item>>()
    for (const item of items) {
      const side = Math.max(item.right - item.left, item.bottom - item.top)
      const height = side <= FINEST ? 0 : Math.ceil(Math.log2(side / FINEST))
      let level = levels.get(height)
      if (!level) {
        level = { cell: FINEST * 2 ** height, bands: new Map() }
        levels.set(height, level)
      }
      const key = Math.floor((item.top + item.bottom) / 2 / level.cell)
      const band = level.bands.get(key)
      if (band) band.items.push(item)
      else level.bands.set(key, { items: [item], middles: new Float64Array(0) })
    }
    for (const height of [...levels.keys()].sort((a, b) => a - b)) {
      const level = levels.get(height)
      if (!level) continue
      for (const band of level.bands.values()) {
        band.items.sort((a, b) => a.left + a.right - (b.left + b.right))
        band.middles = Float64Array.from(band.items, (item) => (item.left + item.right) / 2)
      }
      this.#levels.push(level)
    }
  }

  /** Calls `visit` with every item that touches the rectangle. */
  visit(left: number, top: number, right: number, bottom: number, visit: (item: Item) => void): void {
    let looked = 0
    for (const { cell, bands } of this.#levels) {
      const first = Math.floor((top - cell / 2) / cell)
      const last = Math.floor((bottom + cell / 2) / cell)
      if (last - first >= bands.size) {
        for (const [key, band] of bands) {
          if (key >= first && key <= last && looked < QUESTION_LIMIT)
            looked += visitBand(band, cell, left, top, right, bottom, visit)
        }
      } else {
        for (let key = first; key <= last && looked < QUESTION_LIMIT; key++) {
          const band = bands.get(key)
          if (band) looked += visitBand(band, cell, left, top, right, bottom, visit)
        }
      }
    }
  }
}

/** Visits what touches the rectangle in one band; returns how many items it looked at. */
const visitBand = <Item extends Box>(
  { items, middles }: Band<Item>,
  cell: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  visit: (item: Item) => void,
): number => {
  let from = lowerBound(middles, left - cell / 2)
  const reach = right + cell / 2
  let to = from
  while (to < middles.length && to - from <= HEAP_LIMIT && (middles[to] ?? reach) <= reach) to++
  if (to - from > HEAP_LIMIT) {
    // A heap: look at those nearest to the middle of the question.
    const end = lowerBound(middles, reach)
    const middle = lowerBound(middles, (left + right) / 2)
    from = Math.max(from, Math.min(end - HEAP_LIMIT, middle - HEAP_LIMIT / 2))
    to = Math.min(middles.length, from + HEAP_LIMIT)
  }
  for (let at = from; at < to; at++) {
    const item = items[at]
    if (item && item.left <= right && item.right >= left && item.top <= bottom && item.bottom >= top)
      visit(item)
  }
  return to - from
}

/** First place whose value is not below the given one. */
const lowerBound = (values: Float64Array, value: number): number => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}
