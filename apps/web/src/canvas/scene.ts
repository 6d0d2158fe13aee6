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
    const dirty: Box[] = []
    const titled: Box[] = []
    const disturbed: Box[] = []
    const spoil = (item: SceneItem) => {
      dirty.push(boxOf(item))
      if (item.kind.shape !== 'sticky') titled.push(boxOf(item))
    }
    const disturb = (item: SceneItem) => {
      if (item.kind.shape === 'sticky') disturbed.push(boxOf(item))
    }
    const links = new Set(change.connectors)
    for (const id of change.removed) {
      const item = this.#items.get(id)
      if (!item) continue
      spoil(item)
      disturb(item)
      this.#tree.remove(item)
      this.#items.delete(id)
      this.#sorted = undefined
    }
    const made: SceneItem[] = []
    for (const id of [...change.added, ...change.changed]) {
      const element = this.#board.elements.get(id)
      if (!element) continue
      const item = this.#items.get(id)
      if (!item) {
        const fresh = this.#newItem(element)
        this.#items.set(id, fresh)
        made.push(fresh)
        spoil(fresh)
        disturb(fresh)
        for (const link of this.#board.connectorsAt(id)) links.add(link)
        continue
      }
      spoil(item)
      const before = item.kind.shape === 'sticky' ? [boxOf(item)] : []
      if (this.#update(item, element)) {
        spoil(item)
        disturbed.push(...before)
        disturb(item)
        for (const link of this.#board.connectorsAt(id)) links.add(link)
      }
    }
    this.#tree.load(made)
    dirty.push(...this.#links.update(links, disturbed))
    for (const listener of this.#listeners) listener({ dirty, titled, board: change })
  }

  /** Brings an item up to date; returns whether it now covers another box. */
  #update(item: SceneItem, element: BoardElement): boolean {
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
    const elsewhere =
      before.x !== element.x ||
      before.y !== element.y ||
      before.width !== element.width ||
      before.height !== element.height ||
      before.kind !== element.kind
    if (!elsewhere) return false
    this.#tree.remove(item)
    put(item, boundsOf(element, item.tilt))
    this.#tree.insert(item)
    return true
  }
}
