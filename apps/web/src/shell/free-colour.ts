/** The next colour after `current` that nobody has, or `current` where all are taken. Colours count from 0. */
export const freeColour = (current: number, taken: readonly number[], count: number): number => {
  for (let step = 1; step < count; step++) {
    const next = (current + step) % count
    if (!taken.includes(next)) return next
  }
  return current
}
