import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Seeded numbers: a failing seed stays a failing seed. */
export const dice = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    // Numerical Recipes, "quick and dirty" generator
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    chance: (share: number): boolean => next() < share,
    pick: <T>(values: readonly [T, ...T[]]): T => values[Math.floor(next() * values.length)] ?? values[0],
  }
}
export type Dice = ReturnType<typeof dice>

const names = [
  'meta',
  'elements',
  'connectors',
  'relations',
  '__proto__',
  'constructor',
  'text',
  'at',
  'z',
] as const
const anything = [undefined, null, 1e300, Number.NaN, 12n, 'x', { a: [1] }, new Uint8Array(2)] as const

/**
 * An update in the right format that no honest client would write: any content anywhere, neighbours from
 * other lists, unknown clients, deletions of what is not there.
 */
export const hostileUpdate = (doc: Y.Doc, { below, chance, pick }: Dice): Uint8Array =>
  encoding.encode((encoder) => {
    const int = (value: number) => encoding.writeVarUint(encoder, value)
    const text = (value: string) => encoding.writeVarString(encoder, value)
    const clients = [...doc.store.clients.keys()]
    const someClient = () => clients[below(clients.length)] ?? 1
    const client = chance(0.3) ? 1 + below(1e6) : someClient()
    const start = Math.max(0, Y.getState(doc.store, client) - (chance(0.2) ? 1 : 0))
    const count = 1 + below(5)
    let clock = start
    const reference = () => {
      const other = someClient()
      const at = below(Y.getState(doc.store, other) + 2)
      int(other)
      int(other === client ? Math.max(0, Math.min(at, clock - 1)) : at)
    }
    int(1)
    int(count)
    int(client)
    int(clock)
    for (let left = count; left > 0; left--) {
      const kind = below(9)
      const [origin, right, key] = [chance(0.5), chance(0.4), chance(0.5)]
      encoding.writeUint8(
        encoder,
        kind === 0 ? 0 : kind | (origin ? 128 : 0) | (right ? 64 : 0) | (key ? 32 : 0),
      )
      if (kind !== 0) {
        if (origin) reference()
        if (right) reference()
        if (!origin && !right) {
          if (chance(0.5)) {
            int(1)
            text(pick(names))
          } else {
            int(0)
            reference()
          }
          if (key) text(pick(names))
        }
      }
      clock += writeContent(encoder, kind, { below, chance, pick })
    }
    int(1)
    int(someClient())
    int(1)
    int(below(20))
    int(1 + below(3))
  })

const writeContent = (encoder: encoding.Encoder, kind: number, { below, pick }: Dice): number => {
  const length = 1 + below(3)
  switch (kind) {
    case 2:
      encoding.writeVarUint(encoder, length)
      for (let left = length; left > 0; left--)
        encoding.writeVarString(encoder, pick(['undefined', '{"__proto__":1}']))
      return length
    case 3:
      encoding.writeVarUint8Array(encoder, new Uint8Array(length))
      return 1
    case 4: {
      const text = pick(['ab', '한글', '😀'])
      encoding.writeVarString(encoder, text)
      return text.length
    }
    case 5:
      encoding.writeVarString(encoder, '{"a":1}')
      return 1
    case 6:
      encoding.writeVarString(encoder, 'bold')
      encoding.writeVarString(encoder, 'true')
      return 1
    case 7: {
      const type = below(7)
      encoding.writeVarUint(encoder, type)
      if (type === 3 || type === 5) encoding.writeVarString(encoder, 'p')
      return 1
    }
    case 8:
      encoding.writeVarUint(encoder, length)
      for (let left = length; left > 0; left--) {
        const value = anything[below(anything.length)]
        encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1])
      }
      return length
    default:
      encoding.writeVarUint(encoder, length)
      return length
  }
}

/** Flips up to three bytes. */
export const damaged = (bytes: Uint8Array, { below }: Dice): Uint8Array => {
  const copy = bytes.slice()
  for (let left = 1 + below(3); left > 0; left--) copy[below(copy.length)] = below(256)
  return copy
}
