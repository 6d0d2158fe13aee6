import type { Board, Command } from '../board.ts'
import { keyAbove, keyBelow, keyBetween, type RandomSource } from '../order-key.ts'

/** Those of the ids that are on the board, bottom first. */
const inOrder = (board: Board, ids: readonly string[]): readonly string[] => {
  const wanted = new Set(ids)
  return board.order().filter((id) => wanted.has(id))
}

/** Puts elements above all others, keeping their order among themselves. */
export const bringToFront =
  (ids: readonly string[], random: RandomSource = Math.random): Command =>
  (board, write) => {
    const moved = inOrder(board, ids)
    const order = board.order()
    const already = moved.every((id, index) => order[order.length - moved.length + index] === id)
    if (moved.length === 0 || already) return false
    if (!write) return true
    let key = board.orderKey(order.at(-1) ?? '') ?? ''
    for (const id of moved) {
      key = keyAbove(key, random)
      write.setOrder(id, key)
    }
    return true
  }

/** Puts elements below all others, keeping their order among themselves. */
export const sendToBack =
  (ids: readonly string[], random: RandomSource = Math.random): Command =>
  (board, write) => {
    const moved = inOrder(board, ids)
    const order = board.order()
    if (moved.length === 0 || moved.every((id, index) => order[index] === id)) return false
    if (!write) return true
    let key = board.orderKey(order[0] ?? '') ?? ''
    for (const id of [...moved].reverse()) {
      key = keyBelow(key, random)
      write.setOrder(id, key)
    }
    return true
  }

/** Moves one element past the next one above (`1`) or below (`-1`) that it could overlap with. */
export const stepOrder =
  (id: string, direction: 1 | -1, random: RandomSource = Math.random): Command =>
  (board, write) => {
    const order = board.order()
    const index = order.indexOf(id)
    const passed = order[index + direction]
    if (index < 0 || passed === undefined) return false
    if (!write) return true
    const near = board.orderKey(passed) ?? ''
    const beyond = order[index + 2 * direction]
    const far = beyond === undefined ? undefined : board.orderKey(beyond)
    if (far === undefined) write.setOrder(id, direction > 0 ? keyAbove(near, random) : keyBelow(near, random))
    else if (near === far) {
      // Two simultaneous inserts can share a key; the element changes places with the one it passes.
      write.setOrder(passed, board.orderKey(id) ?? near)
      write.setOrder(id, near)
    } else write.setOrder(id, direction > 0 ? keyBetween(near, far, random) : keyBetween(far, near, random))
    return true
  }
