import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RunningServer } from './server.ts'
import { connect, synced } from './testing/client.ts'
import { call, createBoard, pause, rawSocket, testServer, until } from './testing/driver.ts'

let server: RunningServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

describe('two people on one board', () => {
  it('converge, both from the same start and at the same time', async () => {
    const { id, tokens } = await createBoard(server.url, { name: '벽' })
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.facilitate)
    await synced(a, b)
    expect(a.doc.getMap('meta').get('name')).toBe('벽')
    for (let n = 0; n < 50; n++) {
      a.set(`a${n}`, n)
      b.set(`b${n}`, n)
      a.set('both', `a${n}`)
      b.set('both', `b${n}`)
    }
    await until('both have everything', () => a.get('b49') === 49 && b.get('a49') === 49)
    await a.saved()
    await b.saved()
    expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc))
    expect(a.doc.getMap('test').toJSON()).toEqual(b.doc.getMap('test').toJSON())
    a.close()
    b.close()
  })

  it('work with a plain y-websocket client, which hears nothing of acknowledgements', async () => {
    const { id, tokens } = await createBoard(server.url)
    const plain = connect(server.url, id, tokens.edit, { ack: false })
    const ours = connect(server.url, id, tokens.edit)
    await synced(plain, ours)
    plain.set('x', 1)
    await until('the other sees it', () => ours.get('x') === 1)
    await pause(50)
    expect(plain.durable()).toBe(0)
    plain.close()
    ours.close()
  })

  it('bring their offline work along', async () => {
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.edit)
    await synced(a, b)
    a.provider.disconnect()
    a.set('offline', 'a')
    b.set('online', 'b')
    await b.saved()
    a.provider.connect()
    await until('merged', () => b.get('offline') === 'a' && a.get('online') === 'b')
    await a.saved()
    a.close()
    b.close()
  })
})

describe('the acknowledgement', () => {
  it('counts sync step 2 and every update of the socket', async () => {
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    await synced(a)
    await a.saved()
    expect(a.sent().length).toBe(1)
    for (let n = 0; n < 30; n++) a.set('n', n)
    expect(a.sent().length).toBe(31)
    await a.saved()
    expect(a.durable()).toBe(31)
    expect(a.savedEdits()).toBe(30)
    a.close()
  })

  it('holds back for changes that build upon unknown ones, until they came again', async () => {
    const { id, tokens } = await createBoard(server.url)
    const elsewhere = new Y.Doc()
    const a = connect(server.url, id, tokens.edit)
    await synced(a)
    await a.saved()
    // What another door of the client brought: its provider does not send it, what builds upon it it does.
    elsewhere.getMap('test').set('first', 1)
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(elsewhere), a.provider)
    a.edit((doc) => doc.getMap('test').set('first', 2))
    await a.saved()
    expect(a.durable()).toBe(3)
    const fresh = connect(server.url, id, tokens.view)
    await synced(fresh)
    expect(fresh.get('first')).toBe(2)
    a.close()
    fresh.close()
  })
})

describe('what waits for other data', () => {
  it('is taken from a sync step 2, survives in the log, and appears when the rest comes', async () => {
    const { id, tokens } = await createBoard(server.url)
    const source = new Y.Doc()
    const updates: Uint8Array[] = []
    source.on('update', (update: Uint8Array) => updates.push(update))
    source.getMap('test').set('one', 1)
    source.getMap('test').set('two', 2)
    const late = new Y.Doc()
    Y.applyUpdate(late, updates[1] ?? new Uint8Array())
    const a = connect(server.url, id, tokens.edit, { doc: late })
    await synced(a)
    await a.saved()
    const b = connect(server.url, id, tokens.edit)
    await synced(b)
    expect(b.get('two')).toBeUndefined()
    Y.applyUpdate(b.doc, updates[0] ?? new Uint8Array())
    await until('both values are there', () => a.get('two') === 2 && b.get('two') === 2)
    a.close()
    b.close()
  })
})

describe('roles on the socket', () => {
  it.each(['view', 'comment'] as const)('%s reads everything and writes nothing', async (role) => {
    const { id, tokens } = await createBoard(server.url)
    const editor = connect(server.url, id, tokens.edit)
    const reader = connect(server.url, id, tokens[role])
    await synced(editor, reader)
    reader.set('mine', 1)
    editor.set('theirs', 1)
    await until('the reader sees it', () => reader.get('theirs') === 1)
    reader.provider.disconnect()
    reader.provider.connect()
    await synced(reader)
    await pause(60)
    expect(editor.get('mine')).toBeUndefined()
    expect(reader.durable()).toBe(0)
    expect((await call(server.url, '/metrics')).text).toMatch(/frames_read_only_total [1-9]/)
    editor.close()
    reader.close()
  })

  it.each([
    ['an unknown board', 'AAAAAAAAAAAAAAAAAAAAAA', 'edit', 4404],
    ['a board id of another form', 'x', 'edit', 4404],
    ['no token', null, null, 4401],
    ['a wrong token', null, 'BBBBBBBBBBBBBBBBBBBBBB', 4401],
  ])('%s is turned away with its code', async (_what, other, tokenOrRole, code) => {
    const { id, tokens } = await createBoard(server.url)
    const token = tokenOrRole === 'edit' ? tokens.edit : tokenOrRole
    expect(await (await rawSocket(server.url, other ?? id, token)).closed).toBe(code)
  })

  it('a token of another board does not fit', async () => {
    const [one, two] = [await createBoard(server.url), await createBoard(server.url)]
    expect(await (await rawSocket(server.url, one.id, two.tokens.facilitate)).closed).toBe(4401)
  })

  it('a page of another site may not connect, one of this host may', async () => {
    const { id, tokens } = await createBoard(server.url)
    for (const origin of ['https://evil.example', 'null']) {
      expect(await (await rawSocket(server.url, id, tokens.edit, { origin })).closed).toBe(4403)
    }
    const own = await rawSocket(server.url, id, tokens.edit, { origin: server.url })
    expect(own.socket.readyState).toBe(own.socket.OPEN)
    expect(own.socket.protocol).toBe('stormlane.v1')
    own.socket.close()
  })

  it('revoking a link sends its people away and lets nobody in by it', async () => {
    const { id, tokens } = await createBoard(server.url)
    const link = await call(server.url, `/api/boards/${id}/links`, {
      token: tokens.facilitate,
      body: { role: 'edit', name: 'guests' },
    })
    const guest = await rawSocket(server.url, id, String(link.body.token))
    const other = await rawSocket(server.url, id, tokens.edit)
    const path = `/api/boards/${id}/links/${link.body.id}`
    expect((await call(server.url, path, { method: 'DELETE', token: tokens.facilitate })).status).toBe(204)
    expect(await guest.closed).toBe(4403)
    expect(await (await rawSocket(server.url, id, String(link.body.token))).closed).toBe(4403)
    expect(other.socket.readyState).toBe(other.socket.OPEN)
    other.socket.close()
  })
})

describe('presence', () => {
  it('is answered once to a client that keeps asking for it', async () => {
    const board = await createBoard(server.url)
    const someone = connect(server.url, board.id, board.tokens.edit)
    await synced(someone)
    someone.provider.awareness.setLocalStateField('name', 'Ada')
    await pause(120)
    const asking = await rawSocket(server.url, board.id, board.tokens.view)
    for (let count = 0; count < 500; count++) asking.socket.send(new Uint8Array([3]))
    await until('it is answered', () => asking.frames.some((frame) => frame[0] === 1))
    await pause(150)
    const answers = asking.frames.filter((frame) => frame[0] === 1)
    expect(answers.length).toBeLessThan(10)
    expect(new TextDecoder().decode(answers[0])).toContain('Ada')
    asking.socket.close()
    someone.close()
  })

  it('reaches the others with the role stamped in, and is gone on leaving', async () => {
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.view)
    await synced(a, b)
    a.provider.awareness.setLocalState({ name: 'A', role: 'facilitate' })
    b.provider.awareness.setLocalState({ name: 'B' })
    const seen = () => b.provider.awareness.getStates().get(a.doc.clientID)
    await until('B sees A', () => seen()?.name === 'A')
    expect(seen()?.role).toBe('edit')
    await until('A sees B', () => a.provider.awareness.getStates().get(b.doc.clientID)?.role === 'view')
    a.provider.disconnect()
    await until('A is gone', () => seen() === undefined)
    a.provider.connect()
    await until('A is back at once', () => seen()?.name === 'A', 2000)
    a.close()
    b.close()
  })

  it('lets readers be seen, those who comment speak, and facilitators call everybody', async () => {
    const { id, tokens } = await createBoard(server.url)
    const watcher = connect(server.url, id, tokens.edit)
    await synced(watcher)
    const loud = { chat: 'buy now', laser: { count: 1, points: [0, 0] }, call: 1 }
    const may = {
      view: [],
      comment: ['chat', 'laser'],
      edit: ['chat', 'laser'],
      facilitate: Object.keys(loud),
    }
    for (const role of ['view', 'comment', 'edit', 'facilitate'] as const) {
      const speaker = connect(server.url, id, tokens[role])
      await synced(speaker)
      speaker.provider.awareness.setLocalState({ name: role, cursor: [1, 2], ...loud })
      const heard = () => watcher.provider.awareness.getStates().get(speaker.doc.clientID)
      await until(`${role} is seen`, () => heard()?.name === role)
      expect(heard()).toMatchObject({ role, cursor: [1, 2] })
      expect(Object.keys(loud).filter((field) => field in (heard() ?? {}))).toEqual(may[role])
      speaker.close()
    }
    watcher.close()
  })

  it('nobody can speak for somebody else', async () => {
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.edit)
    const liar = connect(server.url, id, tokens.edit)
    await synced(a, b, liar)
    a.provider.awareness.setLocalState({ name: 'A' })
    await until('both see A', () =>
      [b, liar].every((x) => x.provider.awareness.getStates().get(a.doc.clientID)?.name === 'A'),
    )
    const meta = liar.provider.awareness.meta.get(a.doc.clientID)
    liar.provider.awareness.states.set(a.doc.clientID, { name: 'forged' })
    liar.provider.awareness.meta.set(a.doc.clientID, {
      clock: (meta?.clock ?? 0) + 1e6,
      lastUpdated: Date.now(),
    })
    liar.provider.awareness.emit('update', [{ added: [], updated: [a.doc.clientID], removed: [] }, 'local'])
    await pause(200)
    expect(b.provider.awareness.getStates().get(a.doc.clientID)?.name).toBe('A')
    for (const client of [a, b, liar]) client.close()
  })
})

describe('a room', () => {
  it('leaves memory when nobody is there and comes back complete', async () => {
    const quick = await testServer({ habits: { idleMs: 60 } })
    try {
      const { id, tokens } = await createBoard(quick.url)
      for (let round = 0; round < 5; round++) {
        const a = connect(quick.url, id, tokens.edit)
        await synced(a)
        for (let before = 0; before < round; before++) expect(a.get(`r${before}`)).toBe(before)
        a.set(`r${round}`, round)
        await a.saved()
        a.close()
        await pause(round % 2 === 0 ? 200 : 70)
      }
      await until('no room is left', () => true)
      await pause(200)
      expect((await call(quick.url, '/metrics')).text).toContain('stormlane_rooms 0')
    } finally {
      await quick.stop()
    }
  })
})
