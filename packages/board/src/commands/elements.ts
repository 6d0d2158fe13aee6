import { type Attributes, type BoardElement, type KindId, kindOf } from '@stormlane/domain'
import { isJson, isPlainName, NO_ATTRIBUTES } from '../attributes.ts'
import type { Board, Command } from '../board.ts'
import { MAX_COORDINATE, MAX_TEXT } from '../limits.ts'
import { firstKey, keyAbove, type RandomSource } from '../order-key.ts'
import { asCopies } from './groups.ts'
import { isLocked } from './locks.ts'

/** A new element; what is left out comes from its kind. `x`, `y` = top left in board units. */
export interface NewElement {
  readonly id: string
  readonly kind: KindId
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly width?: number
  readonly height?: number
  readonly attributes?: Attributes
}

const place = (value: number): number => Math.min(Math.max(value, -MAX_COORDINATE), MAX_COORDINATE)

/** The smallest side an element can be resized to, board units. */
export const MIN_SIDE = 24

const complete = (made: NewElement): BoardElement => {
  const { size } = kindOf(made.kind)
  return {
    id: made.id,
    kind: made.kind,
    text: (made.text ?? '').slice(0, MAX_TEXT),
    x: place(made.x),
    y: place(made.y),
    width: made.width ?? size.width,
    height: made.height ?? size.height,
    attributes: made.attributes ?? NO_ATTRIBUTES,
  }
}

/** Those of the elements that are on the board and not locked. */
const unlocked = (board: Board, ids: Iterable<string>): readonly BoardElement[] =>
  [...ids].flatMap((id) => board.elements.get(id) ?? []).filter((element) => !isLocked(element))

const isNew = (board: Board, made: NewElement): boolean =>
  !board.elements.has(made.id) && Number.isFinite(made.x) && Number.isFinite(made.y)

/** Puts elements on the board, above all others, in the given order. */
export const addElements =
  (made: readonly NewElement[], random: RandomSource = Math.random): Command =>
  (board, write) => {
    const fresh = made.filter((element) => isNew(board, element))
    if (fresh.length === 0) return false
    if (!write) return true
    const top = board.order().at(-1)
    const highest = top === undefined ? undefined : board.orderKey(top)
    let z = highest === undefined ? firstKey(random) : keyAbove(highest, random)
    for (const element of fresh) {
      write.addElement(complete(element), z)
      z = keyAbove(z, random)
    }
    return true
  }

/** Removes elements, the connectors at them and the verdicts about them; what is locked stays. */
export const deleteElements =
  (ids: readonly string[]): Command =>
  (board, write) => {
    const gone = new Set(unlocked(board, ids).map(({ id }) => id))
    if (gone.size === 0) return false
    if (!write) return true
    for (const id of gone) {
      for (const connector of board.connectorsAt(id)) write.removeConnector(connector)
      write.removeElement(id)
    }
    for (const relation of board.relations()) {
      if (gone.has(relation.from) || gone.has(relation.to)) write.removeRelation(relation)
    }
    return true
  }

/** Moves elements by an offset in board units; what is locked stays where it is. */
export const moveElements =
  (ids: readonly string[], dx: number, dy: number): Command =>
  (board, write) => {
    const moved = unlocked(board, ids)
    if (moved.length === 0 || !Number.isFinite(dx) || !Number.isFinite(dy) || (dx === 0 && dy === 0)) {
      return false
    }
    if (write) for (const { id, x, y } of moved) write.setPosition(id, place(x + dx), place(y + dy))
    return true
  }

/** Gives an element a new box in board units; no side becomes smaller than `MIN_SIDE`. Refused while it is locked. */
export const resizeElement =
  (
    id: string,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): Command =>
  (board, write) => {
    const element = board.elements.get(id)
    if (!element || isLocked(element) || !Object.values(box).every(Number.isFinite)) return false
    const least = kindOf(element.kind).shape === 'line' ? 4 : MIN_SIDE
    const width = Math.max(least, box.width)
    const height = Math.max(least, box.height)
    const stays = element.x === box.x && element.y === box.y
    if (stays && element.width === width && element.height === height) return false
    if (write) {
      if (!stays) write.setPosition(id, place(box.x), place(box.y))
      write.setSize(id, width, height)
    }
    return true
  }

/**
 * Gives an element a new text; only what differs is written, so that two people can type at once. Refused while it is
 * locked.
 */
export const editText =
  (id: string, text: string): Command =>
  (board, write) => {
    const element = board.elements.get(id)
    const kept = text.slice(0, MAX_TEXT)
    if (!element || isLocked(element) || element.text === kept) return false
    write?.setText(id, kept)
    return true
  }

/**
 * Turns elements into another kind of the same shape, at that kind's size where they had their own kind's; what is
 * locked stays as it is.
 */
export const setKind =
  (ids: readonly string[], kind: KindId): Command =>
  (board, write) => {
    const { shape, size } = kindOf(kind)
    const turned = unlocked(board, ids).filter(
      (element) => element.kind !== kind && kindOf(element.kind).shape === shape,
    )
    if (turned.length === 0) return false
    if (!write) return true
    for (const element of turned) {
      const own = kindOf(element.kind).size
      write.setKind(element.id, kind)
      if (element.width === own.width && element.height === own.height) {
        write.setSize(element.id, size.width, size.height)
      }
    }
    return true
  }

/** Sets an attribute of elements; undefined removes it. Only plain JSON values are taken. */
export const setAttribute =
  (ids: readonly string[], name: string, value: unknown): Command =>
  (board, write) => {
    if (!isPlainName(name) || (value !== undefined && !isJson(value))) return false
    const concerned = ids
      .flatMap((id) => board.elements.get(id) ?? [])
      .filter(({ attributes }) => JSON.stringify(attributes[name]) !== JSON.stringify(value))
    if (write) for (const { id } of concerned) write.setAttribute(id, name, value)
    return concerned.length > 0
  }

/**
 * Copies elements, and the connectors among them, to another place and above all others. Copies of a group are a group
 * of their own, and no copy is locked.
 * @param copyOf gives the id of each copy, for elements, connectors and groups alike
 */
export const duplicateElements =
  (ids: readonly string[], copyOf: (id: string) => string, dx: number, dy: number): Command =>
  (board, write) => {
    const wanted = new Set(ids)
    const copied = board.order().filter((id) => wanted.has(id))
    const copies = asCopies(
      copied.flatMap((id) => board.elements.get(id) ?? []),
      copyOf,
    )
    const placed = addElements(
      copies.map((element) => ({ ...element, id: copyOf(element.id), x: element.x + dx, y: element.y + dy })),
    )
    if (!placed(board, write)) return false
    if (!write) return true
    for (const connector of board.connectors.values()) {
      if (!wanted.has(connector.from) || !wanted.has(connector.to)) continue
      write.addConnector({
        ...connector,
        id: copyOf(connector.id),
        from: copyOf(connector.from),
        to: copyOf(connector.to),
      })
    }
    return true
  }
