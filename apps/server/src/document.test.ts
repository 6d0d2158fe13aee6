import { boardFileOf, createBoardDoc, writeBoardFile } from '@stormlane/board'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LiveDocument } from './document.ts'
import { silentLog } from './log.ts'
import { openSqliteStore } from './store/open-sqlite.ts'
import { Malformed } from './sync/cursor.ts'
import { readUpdateShape, type UpdateShape } from './sync/update-shape.ts'
import { tempFolder } from './testing/driver.ts'
import { damaged, dice, hostileUpdate } from './testing/hostile.ts'

const shapeOf = (update: Uint8Array): UpdateShape | null => {
  try {
    return readUpdateShape(update)
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

describe('a document under hostile updates', () => {
  // 5, 9, 10 and 14 once broke: overlapping items, and data kept aside that fails when its gap is filled.
  it.each([1, 5, 9, 10, 14, 77])(
    'stays readable, and its log gives back all of it (seed %i)',
    async (seed) => {
      const folder = tempFolder()
      const store = openSqliteStore(folder.path)
      const live = new LiveDocument('room', store, silentLog)
      await live.load()
      const random = dice(seed)
      let taken = 0
      for (let round = 0; round < 600; round++) {
        const raw = hostileUpdate(live.doc, random)
        const update = random.chance(0.3) ? damaged(raw, random) : raw
        const shape = shapeOf(update)
        if (!shape) continue
        const written = await live.write([{ type: random.pick(['step2', 'update']), update, shape }])
        live.committed(await store.append(written.log.map((data) => ({ room: 'room', data }))))
        taken += written.log.length
        if (round % 100 !== 99) continue
        writeBoardFile(boardFileOf(live.doc))
        Y.applyUpdate(createBoardDoc(), live.state())
        const again = new LiveDocument('room', store, silentLog)
        await again.load()
        for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(live.doc))) {
          expect(Y.getState(again.doc.store, client)).toBeGreaterThanOrEqual(clock)
        }
        if (round % 200 === 199) await live.compact()
      }
      expect(taken).toBeGreaterThan(100)
      await store.close()
      folder.remove()
    },
  )
})

describe('an honest overlap', () => {
  it('is taken although the part that is known was deleted meanwhile', async () => {
    const folder = tempFolder()
    const store = openSqliteStore(folder.path)
    const live = new LiveDocument('room', store, silentLog)
    await live.load()
    const send = async (update: Uint8Array) => {
      const written = await live.write([{ type: 'step2', update, shape: readUpdateShape(update) }])
      live.committed(await store.append(written.log.map((data) => ({ room: 'room', data }))))
      return written.outcomes[0]?.type
    }
    const writer = new Y.Doc()
    writer.getMap('elements').set('s', new Y.Map([['text', new Y.Text()]]))
    await send(Y.encodeStateAsUpdate(writer))
    const text = (writer.getMap('elements').get('s') as Y.Map<Y.Text>).get('text')
    text?.insert(0, 'ab')
    const before = Y.encodeStateVector(live.doc)
    await send(Y.encodeStateAsUpdate(writer, before))
    const other = new Y.Doc()
    Y.applyUpdate(other, live.state())
    other.getMap('elements').delete('s')
    await send(Y.encodeStateAsUpdate(other))
    text?.insert(2, 'c')
    expect(await send(Y.encodeStateAsUpdate(writer, before))).toBe('applied')
    expect(Y.getState(live.doc.store, writer.clientID)).toBe(Y.getState(writer.store, writer.clientID))
    await store.close()
    folder.remove()
  })
})

describe('a snapshot that was damaged on the disk', () => {
  it('refuses the board and stays as it is, rather than being taken for an empty one', async () => {
    const folder = tempFolder()
    const store = openSqliteStore(folder.path)
    const live = new LiveDocument('room', store, silentLog)
    await live.load()
    const change = { type: 'edit', edit: (doc: Y.Doc) => void doc.getMap('test').set('a', 'x') } as const
    const written = await live.write([change])
    live.committed(await store.append(written.log.map((data) => ({ room: 'room', data }))))
    await live.compact()
    const { snapshot, seq } = await store.load('room')
    const broken = new Uint8Array(snapshot ?? [])
    broken.fill(255, 4, 12)
    await store.compact('room', seq, broken)
    await expect(new LiveDocument('room', store, silentLog).load()).rejects.toThrow(/damaged/)
    expect((await store.load('room')).snapshot).toEqual(broken)
    await store.close()
    folder.remove()
  })
})

describe('a log entry that was damaged on the disk', () => {
  it('is left out of the board and kept in the store for whoever can mend it', async () => {
    const folder = tempFolder()
    const store = openSqliteStore(folder.path)
    const first = new LiveDocument('room', store, silentLog)
    await first.load()
    const set = (key: string) =>
      ({ type: 'edit', edit: (doc: Y.Doc) => void doc.getMap('test').set(key, 'x') }) as const
    const log = [
      ...(await first.write([set('a')])).log,
      Uint8Array.of(1, 255, 255, 255),
      ...(await first.write([set('b')])).log,
    ]
    await store.append(log.map((data) => ({ room: 'room', data })))

    const again = new LiveDocument('room', store, silentLog)
    await again.load()
    expect(again.doc.getMap('test').toJSON()).toEqual({ a: 'x', b: 'x' })
    const before = await store.load('room')
    await again.compact()
    expect(await store.load('room')).toEqual(before)
    await store.close()
    folder.remove()
  })
})
