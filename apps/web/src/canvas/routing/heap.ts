interface Entry<T> {
  readonly value: T
  readonly cost: number
}

/** What costs least comes out first. */
export class Heap<T> {
  readonly #entries: Entry<T>[] = []

  push(value: T, cost: number): void {
    const entries = this.#entries
    const entry = { value, cost }
    let at = entries.push(entry) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = entries[above]
      if (!parent || parent.cost <= cost) break
      entries[at] = parent
      at = above
    }
    entries[at] = entry
  }

  pop(): T | undefined {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (!top || !last || entries.length === 0) return top?.value
    let at = 0
    for (;;) {
      const left = entries[2 * at + 1]
      const right = entries[2 * at + 2]
      const isRight = right !== undefined && left !== undefined && right.cost < left.cost
      const least = isRight ? right : left
      if (!least || least.cost >= last.cost) break
      entries[at] = least
      at = 2 * at + (isRight ? 2 : 1)
    }
    entries[at] = last
    return top.value
  }
}
