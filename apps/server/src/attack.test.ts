import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { RunningServer } from './server.ts'
import { connect, synced, type TestClient } from './testing/client.ts'
import { call, createBoard, pause, rawSocket, type TestBoard, testServer, until } from './testing/driver.ts'
import { dice, hostileUpdate } from './testing/hostile.ts'

let server: RunningServer
let board: TestBoard
/** Two people on another board, who must notice nothing. */
let quiet: readonly [TestClient, TestClient]
let beat = 0

beforeAll(async () => {
  server = await testServer()
  board = await createBoard(server.url)
  const other = await createBoard(server.url)
  quiet = [connect(server.url, other.id, other.tokens.edit), connect(server.url, other.id, other.tokens.edit)]
  await synced(...quiet)
})
afterAll(async () => {
  for (const client of quiet) client.close()
  await server.stop()
})

const othersStillSync = async () => {
  beat++
  quiet[0].set('beat', beat)
  await until('the other board syncs', () => quiet[1].get('beat') === beat)
  expect([...quiet[0].closeCodes, ...quiet[1].closeCodes]).toEqual([])
}

const sync = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

const presence = (count: number, entries: number, json: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, count)
        for (let client = 0; client < entries; client++) {
          encoding.writeVarUint(inner, client)
          encoding.writeVarUint(inner, 1)
          encoding.writeVarString(inner, json)
        }
      }),
    )
  })

const honest = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('test').set('k', '값'.repeat(50))
  return Y.encodeStateAsUpdate(doc)
}

const corpus: readonly (readonly [string, Uint8Array | string])[] = [
  ['an empty frame', new Uint8Array()],
  ['a text frame', 'hello'],
  ['an empty text frame', ''],
  ['an unknown message type', new Uint8Array([77, 1, 2])],
  ['an endless number', new Uint8Array(50).fill(255)],
  ['a sync message without a step', new Uint8Array([0])],
  ['an unknown sync step', sync(9, honest())],
  ['a truncated update', sync(2, honest().slice(0, 40))],
  ['a length of 4 GB', new Uint8Array([0, 2, 0x80, 0x80, 0x80, 0x80, 0x10, 1])],
  ['2^31 structs', sync(2, new Uint8Array([1, 0x80, 0x80, 0x80, 0x80, 8, 7, 0]))],
  ['2^31 clients', sync(2, new Uint8Array([0x80, 0x80, 0x80, 0x80, 8]))],
  ['a state vector of 4 billion entries', sync(0, new Uint8Array([0x80, 0x80, 0x80, 0x80, 0x10, 1, 1]))],
  ['50,000 presence entries', presence(50_000, 50_000, '{}')],
  ['presence that says 2^31', presence(2 ** 31, 1, '{}')],
  ['presence that is no JSON', presence(1, 1, '{')],
  ['presence nested 200,000 deep', presence(1, 1, '['.repeat(2000) + ']'.repeat(2000))],
  ['an update of 20 MB', sync(2, new Uint8Array(20_000_000))],
  ['an update of a million empty clients', sync(2, new Uint8Array(1_000_000).fill(1))],
]

describe('malformed frames', () => {
  it.each(corpus)('%s closes its own socket with 4400 and nothing else', async (_what, frame) => {
    const attacker = await rawSocket(server.url, board.id, board.tokens.edit)
    attacker.socket.send(frame)
    expect(await attacker.closed).toBe(4400)
    await othersStillSync()
  })

  it('a frame beyond everything is cut off while it is read', async () => {
    const attacker = await rawSocket(server.url, board.id, board.tokens.edit)
    attacker.socket.send(new Uint8Array(40_000_000))
    expect(await attacker.closed).toBe(1009)
    await othersStillSync()
  })

  it('broken WebSocket framing ends the connection only', async () => {
    const attacker = await rawSocket(server.url, board.id, board.tokens.edit)
    const { _socket: wire } = attacker.socket as WebSocket & { _socket: { write(bytes: Uint8Array): void } }
    wire.write(new Uint8Array([0xff, 0xff, 0xff, 0xff, 1, 2, 3]))
    await attacker.closed
    await othersStillSync()
  })

  it('2,000 random frames, some hidden behind valid headers, leave everybody else alone', async () => {
    const random = dice(4)
    let attacker = await rawSocket(server.url, board.id, board.tokens.edit)
    for (let n = 0; n < 2000; n++) {
      if (attacker.socket.readyState !== WebSocket.OPEN) {
        attacker = await rawSocket(server.url, board.id, board.tokens.edit)
      }
      const noise = new Uint8Array(randomBytes(random.below(200)))
      attacker.socket.send(
        random.pick([noise, sync(random.below(3), noise), presence(1, 1, noise.toString())]),
      )
      if (n % 8 === 0) await pause(1)
      if (n % 500 === 0) await othersStillSync()
    }
    attacker.socket.close()
    await othersStillSync()
    expect((await call(server.url, '/healthz')).status).toBe(200)
  }, 60_000)
})

describe('well-formed hostility', () => {
  it('1,500 early updates end after 20 and cost nobody else anything', async () => {
    const source = new Y.Doc()
    const updates: Uint8Array[] = []
    source.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < 1501; n++) source.getMap('test').set('n', n)
    const attacker = await rawSocket(server.url, board.id, board.tokens.edit, { ack: true })
    const start = performance.now()
    for (const update of updates.slice(1)) attacker.socket.send(sync(2, update))
    expect(await attacker.closed).toBe(4400)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(attacker.frames.some((frame) => frame[0] === 100)).toBe(false)
    await othersStillSync()
  })

  it('the same as sync step 2 ends as well', async () => {
    const attacker = await rawSocket(server.url, board.id, board.tokens.edit)
    for (let n = 0; n < 30; n++) {
      const source = new Y.Doc()
      const updates: Uint8Array[] = []
      source.on('update', (update: Uint8Array) => updates.push(update))
      source.getMap('test').set('a', 1)
      source.getMap('test').set('b', 1)
      attacker.socket.send(sync(1, updates[1] ?? new Uint8Array()))
    }
    expect(await attacker.closed).toBe(4400)
    await othersStillSync()
  })

  it('garbage in the board does not keep it from being read, versioned and exported', async () => {
    const target = await createBoard(server.url)
    const watcher = connect(server.url, target.id, target.tokens.edit)
    await synced(watcher)
    const random = dice(11)
    for (let n = 0; n < 300; n++) {
      const attacker = await rawSocket(server.url, target.id, target.tokens.edit)
      for (let burst = 0; burst < 10; burst++)
        attacker.socket.send(sync(2, hostileUpdate(watcher.doc, random)))
      n += 10
      await pause(20)
      attacker.socket.close()
    }
    watcher.edit((doc) => {
      for (const root of ['meta', 'elements', 'connectors', 'relations']) {
        const map = doc.getMap(root)
        map.set('__proto__', { polluted: true })
        map.set('odd', new Y.Array())
        map.set(
          'worse',
          new Y.Map<unknown>([
            ['kind', 7],
            ['at', ['x', Number.NaN]],
            ['text', 12n],
          ]),
        )
      }
    })
    await watcher.saved()
    for (const path of ['', '/board.json', '/versions']) {
      expect(
        (await call(server.url, `/api/boards/${target.id}${path}`, { token: target.tokens.view })).status,
      ).toBe(200)
    }
    const kept = await call(server.url, `/api/boards/${target.id}/versions`, {
      token: target.tokens.edit,
      body: {},
    })
    expect(kept.status).toBe(201)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    watcher.close()
    await othersStillSync()
  })
})
