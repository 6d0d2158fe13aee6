import type { Presence } from '@stormlane/board'
import type { BoardElement } from '@stormlane/domain'
import type { Point } from './camera.ts'
import type { Peer, PresenceDoor } from './workspace.ts'

/** Time constant of the way a cursor takes to its reported place, milliseconds: two messages' distance. */
const EASE = 55
/** Nearer than this (board units) counts as arrived. */
const ARRIVED = 0.4

/** One other person as shown now: the cursor on its way to where it was last reported. */
export interface ShownPeer {
  readonly peer: Peer
  readonly cursor: Point | undefined
}

/** What has to be painted again. */
export interface Moved {
  /** Cursors, selections and what is said. */
  people: boolean
  /** What others drag. */
  dragged: boolean
}

interface Shown extends ShownPeer {
  peer: Peer
  cursor: Point | undefined
  drag: { ids: ReadonlySet<string>; at: Point; base: Map<string, Point> } | undefined
}

const towards = (from: Point, to: Point, share: number): Point => {
  const next = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  return Math.abs(to.x - next.x) + Math.abs(to.y - next.y) < ARRIVED ? to : next
}

/** What of a presence is painted; where somebody looks and whom they follow is not. */
const painted = ({ view, following, call, person, editing, drag, ...rest }: Presence): string =>
  JSON.stringify(rest)

/** Other people as they are shown: cursors and drags move smoothly between the messages that report them. */
export class Peers {
  readonly #door: PresenceDoor
  readonly #elementOf: (id: string) => BoardElement | undefined
  readonly #calm: () => boolean
  readonly #shown = new Map<number, Shown>()

  /** @param calm whether the reader asked for reduced motion */
  constructor(door: PresenceDoor, elementOf: (id: string) => BoardElement | undefined, calm: () => boolean) {
    this.#door = door
    this.#elementOf = elementOf
    this.#calm = calm
  }

  get people(): readonly ShownPeer[] {
    return [...this.#shown.values()]
  }

  /** Takes over what was last reported; returns what looks different by it. */
  update(): Moved {
    const moved: Moved = { people: false, dragged: false }
    const present = new Set<number>()
    for (const peer of this.#door.peers()) {
      present.add(peer.id)
      const before = this.#shown.get(peer.id)
      if (before?.peer === peer) continue
      const { cursor, drag } = peer.presence
      const last = before?.peer.presence
      moved.people ||= !last || painted(last) !== painted(peer.presence)
      moved.dragged ||= drag !== undefined || last?.drag !== undefined
      const shown: Shown = before ?? { peer, cursor: undefined, drag: undefined }
      shown.peer = peer
      if (!cursor) shown.cursor = undefined
      else shown.cursor ??= { x: cursor[0], y: cursor[1] }
      shown.drag = drag ? this.#drag(shown.drag, drag.ids) : undefined
      this.#shown.set(peer.id, shown)
    }
    for (const [id, { drag }] of this.#shown) {
      if (present.has(id)) continue
      this.#shown.delete(id)
      moved.people = true
      moved.dragged ||= drag !== undefined
    }
    return moved
  }

  /** Moves everything on its way; returns what still is. */
  advance(elapsed: number): Moved {
    const share = this.#calm() ? 1 : 1 - Math.exp(-elapsed / EASE)
    const going: Moved = { people: false, dragged: false }
    for (const shown of this.#shown.values()) {
      const { cursor, drag } = shown.peer.presence
      if (cursor && shown.cursor) {
        const target = { x: cursor[0], y: cursor[1] }
        shown.cursor = towards(shown.cursor, target, share)
        going.people ||= shown.cursor !== target
      }
      if (drag && shown.drag) {
        const target = { x: drag.dx, y: drag.dy }
        shown.drag.at = towards(shown.drag.at, target, share)
        going.dragged ||= shown.drag.at !== target
      }
    }
    return going
  }

  /** What others drag now, by element id; only while the board does not have it elsewhere already. */
  dragged(): ReadonlyMap<string, Point> {
    const offsets = new Map<string, Point>()
    for (const { drag } of this.#shown.values()) {
      if (!drag) continue
      for (const [id, base] of drag.base) {
        const element = this.#elementOf(id)
        if (element && element.x === base.x && element.y === base.y) offsets.set(id, drag.at)
      }
    }
    return offsets
  }

  #drag(before: Shown['drag'], ids: readonly string[]): Shown['drag'] {
    if (before && before.ids.size === ids.length && ids.every((id) => before.ids.has(id))) return before
    const base = new Map<string, Point>()
    for (const id of ids) {
      const element = this.#elementOf(id)
      if (element) base.set(id, { x: element.x, y: element.y })
    }
    return { ids: new Set(ids), at: before?.at ?? { x: 0, y: 0 }, base }
  }
}
