import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Malformed } from './cursor.ts'
import { fits, overlaps, readUpdateShape } from './update-shape.ts'

const json = fc.jsonValue({ maxDepth: 3 })
const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('set', 'text', 'list', 'drop', 'xml', 'sync'),
  at: fc.nat(20),
  value: json,
  text: fc.string({ unit: 'grapheme', maxLength: 8 }),
})

/** Plays honest edits of three people and hands out every update that is sent. */
const play = (steps: readonly { who: number; what: string; at: number; value: unknown; text: string }[]) => {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const updates: Uint8Array[] = []
  for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const { who, what, at, value, text } of steps) {
    const doc = docs[who]
    if (!doc) continue
    const map = doc.getMap('elements')
    if (what === 'set') map.set(text, value)
    else if (what === 'text')
      doc.getText('t').insert(Math.min(at, doc.getText('t').length), text, { bold: true })
    else if (what === 'list')
      doc.getArray('l').push([value, new Y.Map([['k', value]]), new Uint8Array(3), { gap: undefined }])
    else if (what === 'drop') map.delete([...map.keys()][at] ?? '')
    else if (what === 'xml') doc.getXmlFragment('x').insert(0, [new Y.XmlElement('p'), new Y.XmlText(text)])
    else for (const other of docs) if (other !== doc) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  updates.push(
    ...docs.map((doc) => Y.encodeStateAsUpdate(doc)),
    Y.mergeUpdates(updates.length ? updates : [new Uint8Array([0, 0])]),
  )
  return { docs, updates }
}

const outcome = (bytes: Uint8Array): string => {
  try {
    readUpdateShape(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof Malformed) return error.message
    throw error
  }
}

describe('reading the shape of an update', () => {
  it('takes whatever honest clients write, and agrees with Yjs about its clocks', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        for (const update of play(steps).updates) {
          const shape = readUpdateShape(update)
          const { from, to } = Y.parseUpdateMeta(update)
          for (const [client, ranges] of shape.brings) {
            expect(ranges[0]?.from).toBe(from.get(client))
            expect(ranges.at(-1)?.to).toBe(to.get(client))
          }
        }
      }),
    )
  })

  it('knows whether a document can take an update at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { updates } = play(steps)
        for (const update of updates) {
          const doc = new Y.Doc()
          const fit = fits(readUpdateShape(update), () => 0)
          Y.applyUpdate(doc, update)
          expect(doc.store.pendingStructs === null && doc.store.pendingDs === null).toBe(fit)
        }
      }),
    )
  })

  it('refuses every truncation, and never reads beyond the end', () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('한글', { a: [1, 'x', null] })
    doc.getText('t').insert(0, '주문됨')
    const update = Y.encodeStateAsUpdate(doc)
    for (let length = 0; length < update.length; length++) {
      expect(outcome(update.slice(0, length))).not.toBe('taken')
      // The same bytes with others behind them in memory, as frames of a pool have.
      expect(outcome(update.subarray(0, length))).not.toBe('taken')
    }
  })

  it('refuses or takes flipped bits, and what it takes Yjs can decode', () => {
    const { updates } = play([
      { who: 0, what: 'set', at: 0, value: { a: 1 }, text: 'k' },
      { who: 0, what: 'text', at: 0, value: 0, text: 'hello' },
      { who: 0, what: 'list', at: 0, value: ['x'], text: '' },
    ])
    const update = updates.at(-1) ?? new Uint8Array()
    for (let bit = 0; bit < update.length * 8; bit++) {
      const flipped = update.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (outcome(flipped) === 'taken') expect(() => Y.decodeUpdate(flipped)).not.toThrow()
    }
  })

  const anyItem = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
    encoding.encode((encoder) => {
      for (const value of [1, 1, 7, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 8)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'm')
      encoding.writeVarUint(encoder, 1)
      write(encoder)
      encoding.writeVarUint(encoder, 0)
    })

  it('refuses what would cost memory or stack', () => {
    const nested = anyItem((encoder) => {
      for (let depth = 0; depth < 200_000; depth++) {
        encoding.writeUint8(encoder, 117)
        encoding.writeVarUint(encoder, 1)
      }
      encoding.writeUint8(encoder, 126)
    })
    expect(outcome(nested)).toMatch(/nested too deeply/)
    const manyStructs = new Uint8Array([1, 0x80, 0x80, 0x80, 0x80, 8, 7, 0])
    expect(outcome(manyStructs)).toMatch(/ends too early/)
    const longText = anyItem((encoder) => {
      encoding.writeUint8(encoder, 119)
      encoding.writeVarUint(encoder, 2 ** 32)
    })
    expect(outcome(longText)).toMatch(/beyond the end/)
  })

  it('sees when the first part of what comes is known already', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'abc')
    const shape = readUpdateShape(Y.encodeStateAsUpdate(doc))
    expect([0, 2, 3].map((clock) => overlaps(shape, () => clock))).toEqual([false, true, false])
  })
})
