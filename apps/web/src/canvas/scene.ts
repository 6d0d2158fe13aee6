import type { Board, BoardChange } from '@stormlane/board'
import { type BoardElement, type Kind, type KindId, kindOf } from '@stormlane/domain'
import RBush from 'rbush'
import { around, boundsOf } from './box.ts'
import type { Box } from './camera.ts'
import type { Surroundings } from './routing/route-between.ts'
import { type LinkEnd, type SceneLink, SceneLinks } from './scene-links.ts'

/** One element as the wall draws and hits it; kept while the element lives, its fields follow the board. */
export interface SceneItem {
  readonly id: string
  element: BoardElement
  kind: Kind<KindId>
  /** Degrees clockwise. */
  tilt: number
  /** Grows from bottom to top. */
  rank: number
  key: string
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** What has to be painted anew, in board units, and which elements it came from. */
export interface SceneChange {
  readonly dirty: readonly Box[]
  /** Those of the dirty boxes that belong to frames and lines, whose titles reach out of them. */
  readonly titled: readonly Box[]
  readonly board: BoardChange
}

interface Bounds {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

const put = (into: Bounds, { x, y, width, height }: Box): void => {
  into.minX = x
  into.minY = y
  into.maxX = x + width
  into.maxY = y + height
}

const boxOf = ({ minX, minY, maxX, maxY }: Bounds): Box => ({
  x: minX,
  y: minY,
  width: maxX - minX,
  height: maxY - minY,
})

/** Whether an element covers another box than it did. */
const isElsewhere = (before: BoardElement, now: BoardElement): boolean =>
  before.x !== now.x ||
  before.y !== now.y ||
  before.width !== now.width ||
  before.height !== now.height ||
  before.kind !== now.kind

/** From this share of the board on (and of so many items at least) a change builds the tree anew. */
const MUCH = 0.2
const LEAST_MUCH = 1000

/** From this share of the board on, one pass over all items is faster than the tree and a sort. */
const MOST_OF_IT = 0.3

/**
 * The board as the canvas needs it, outside React: items in z-order with a spatial index, fed by the board's
 * changes one by one. Nothing is rebuilt because one sticky changed.
 */
export class Scene {
  readonly #board: Board
  readonly #items = new Map<string, SceneItem>()
  readonly #links: SceneLinks
  readonly #tree = new RBush<SceneItem>()
  readonly #listeners = new Set<(change: SceneChange) => void>()
  readonly #stop: () => void
  /** Stickies, frames and lines, each bottom first; undefined when they have to be listed anew. */
  #sorted: Record<Kind['shape'], SceneItem[]> | undefined
  #staleRanks = true
  #topKey = ''
  #topRank = 0

  constructor(board: Board) {
    this.#board = board
    for (const element of board.elements.values()) this.#items.set(element.id, this.#newItem(element))
    this.#tree.load([...this.#items.values()])
    this.#links = new SceneLinks({
      connector: (id) => board.connectors.get(id),
      connectorsAt: (id) => board.connectorsAt(id),
      element: (id) => this.#items.get(id)?.element,
      bodiesIn: (box) => this.itemsIn(box).filter(({ kind }) => kind.shape === 'sticky'),
    })
    this.#links.update(board.connectors.keys(), [])
    this.#stop = board.subscribe((change) => this.#apply(change))
  }

  get size(): number {
    return this.#items.size
  }

  item(id: string): SceneItem | undefined {
    return this.#items.get(id)
  }

  link(id: string): SceneLink | undefined {
    return this.#links.get(id)
  }

  items(): Iterable<SceneItem> {
    return this.#items.values()
  }

  subscribe(listener: (change: SceneChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The smallest box around everything; undefined on an empty board. */
  bounds(): Box | undefined {
    const { minX, minY, maxX, maxY }: Bounds = this.#tree.toJSON()
    return this.#items.size === 0 ? undefined : { x: minX, y: minY, width: maxX - minX, height: maxY - minY }
  }

  /** All elements of a shape, bottom first. */
  all(shape: Kind['shape']): readonly SceneItem[] {
    return this.#lists()[shape]
  }

  /** The stickies that meet a box, bottom first. */
  stickiesIn(box: Box): readonly SceneItem[] {
    const bounds = this.bounds()
    if (!bounds) return []
    const [minX, minY] = [box.x, box.y]
    const [maxX, maxY] = [box.x + box.width, box.y + box.height]
    const share = (box.width * box.height) / Math.max(1, bounds.width * bounds.height)
    if (share > MOST_OF_IT) {
      return this.all('sticky').filter(
        (item) => item.minX <= maxX && item.maxX >= minX && item.minY <= maxY && item.maxY >= minY,
      )
    }
    this.#lists()
    return this.#tree
      .search({ minX, minY, maxX, maxY })
      .filter((item) => item.kind.shape === 'sticky')
      .sort((a, b) => a.rank - b.rank)
  }

  /** Everything that meets a box, in no order. */
  itemsIn({ x, y, width, height }: Box): readonly SceneItem[] {
    return this.#tree.search({ minX: x, minY: y, maxX: x + width, maxY: y + height })
  }

  /** Whether anything meets a box. */
  hasAnyIn({ x, y, width, height }: Box): boolean {
    return this.#tree.collides({ minX: x, minY: y, maxX: x + width, maxY: y + height })
  }

  linksIn(box: Box): readonly SceneLink[] {
    return this.#links.in(box)
  }

  /** The stickies that a connector between two places goes around, but for some. */
  surroundings(from: LinkEnd, to: LinkEnd, without?: (id: string) => boolean): Surroundings {
    return this.#links.surroundings(from, to, without)
  }

  /** The connectors at an element. */
  linksAt(id: string): readonly SceneLink[] {
    return this.#board.connectorsAt(id).flatMap((link) => this.#links.get(link) ?? [])
  }

  /** The box that an element, and the connectors at it, are painted in. */
  reach(id: string): Box | undefined {
    const item = this.#items.get(id)
    return item && around([boxOf(item), ...this.linksAt(id).map(boxOf)])
  }

  destroy(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #newItem(element: BoardElement): SceneItem {
    const kind = kindOf(element.kind)
    const item: SceneItem = {
      id: element.id,
      element,
      kind,
      tilt: kind.tilt ?? 0,
      rank: 0,
      key: this.#board.orderKey(element.id) ?? '',
      minX: 0,
      minY: 0,
      maxX: 0,
      maxY: 0,
    }
    put(item, boundsOf(element, item.tilt))
    this.#rank(item)
    return item
  }

  /** Gives an item that went above all others the next rank; anything else has to be ranked anew. */
  #rank(item: SceneItem): void {
    if (item.key > this.#topKey) {
      this.#topKey = item.key
      item.rank = ++this.#topRank
    } else this.#staleRanks = true
    this.#sorted = undefined
  }

  #lists(): Record<Kind['shape'], SceneItem[]> {
    if (this.#staleRanks) {
      let rank = 0
      for (const id of this.#board.order()) {
        const item = this.#items.get(id)
        if (item) item.rank = ++rank
      }
      this.#topRank = rank
      this.#staleRanks = false
      this.#sorted = undefined
    }
    if (!this.#sorted) {
      const lists: Record<Kind['shape'], SceneItem[]> = { sticky: [], frame: [], line: [] }
      for (const item of this.#items.values()) lists[item.kind.shape].push(item)
      for (const list of Object.values(lists)) list.sort((a, b) => a.rank - b.rank)
      this.#sorted = lists
    }
    return this.#sorted
  }

  #apply(change: BoardChange): void {
    const { added, changed, removed } = change
    const isMuch = added.size + changed.size + removed.size > MUCH * Math.max(LEAST_MUCH, this.#items.size)
    const dirty: Box[] = []
    const titled: Box[] = []
    const disturbed: Box[] = []
    const spoil = (item: SceneItem, moves: boolean) => {
      const box = boxOf(item)
      dirty.push(box)
      if (item.kind.shape !== 'sticky') titled.push(box)
      else if (moves) disturbed.push(box)
    }
    const links = new Set(change.connectors)
    for (const id of removed) {
      const item = this.#items.get(id)
      if (!item) continue
      spoil(item, true)
      if (!isMuch) this.#tree.remove(item)
      this.#items.delete(id)
      this.#sorted = undefined
    }
    const made: SceneItem[] = []
    const make = (element: BoardElement) => {
      const fresh = this.#newItem(element)
      this.#items.set(element.id, fresh)
      made.push(fresh)
      spoil(fresh, true)
    }
    const bring = (id: string) => {
      const element = this.#board.elements.get(id)
      if (!element) return
      const item = this.#items.get(id)
      if (!item) make(element)
      else {
        const moves = isElsewhere(item.element, element)
        spoil(item, moves)
        this.#update(item, element)
        if (!moves) return
        if (!isMuch) this.#tree.remove(item)
        put(item, boundsOf(element, item.tilt))
        if (!isMuch) this.#tree.insert(item)
        spoil(item, true)
      }
      for (const link of this.#board.connectorsAt(id)) links.add(link)
    }
    for (const id of added) bring(id)
    for (const id of changed) bring(id)
    if (isMuch) this.#tree.clear().load([...this.#items.values()])
    else this.#tree.load(made)
    // One box around all costs no more paint, and is not gone through for each connector.
    const merged = (boxes: readonly Box[]) => {
      const whole = isMuch ? around(boxes) : undefined
      return whole ? [whole] : boxes
    }
    const stale = merged(dirty)
    const led = this.#links.update(links, merged(disturbed))
    for (const listener of this.#listeners) listener({ dirty: [...stale, ...led], titled, board: change })
  }

  /** Brings an item up to date, but for the box that it covers. */
  #update(item: SceneItem, element: BoardElement): void {
    const before = item.element
    item.element = element
    if (before.kind !== element.kind) {
      item.kind = kindOf(element.kind)
      item.tilt = item.kind.tilt ?? 0
      this.#sorted = undefined
    }
    const key = this.#board.orderKey(item.id) ?? ''
    if (key !== item.key) {
      item.key = key
      this.#rank(item)
    }
  }
}
