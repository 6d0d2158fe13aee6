import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { connect, synced } from './testing/client.ts'
import { createBoard, pause, type ServerProcess, serverProcess, tempFolder, until } from './testing/driver.ts'

interface Losses {
  readonly acknowledged: number
  readonly seen: number
  /** How many edits were acknowledged or seen at all, so that "no losses" means something. */
  readonly safe: number
}

const folder = tempFolder()
let server: ServerProcess | undefined
afterEach(async () => {
  await server?.end('SIGKILL')
  server = undefined
})

const keyOf = (round: number, edit: number): string => `${round}-${edit}`

/**
 * One person writes all the time, another looks on; the server is killed at a random moment, started again,
 * and a third person who was never there before must find whatever was acknowledged or seen.
 */
const killUnderLoad = async (kills: number, data: string, args: readonly string[]): Promise<Losses> => {
  const start = (port: number) =>
    serverProcess('testing/serve.ts', ['--data', data, '--port', String(port), ...args])
  server = await start(0)
  const { port } = server
  const { id, tokens } = await createBoard(server.url)
  const mustExist = new Set<string>()
  const lost = { acknowledged: new Set<string>(), seen: new Set<string>() }

  for (let round = 0; round < kills; round++) {
    const writer = connect(server.url, id, tokens.edit)
    const watcher = connect(server.url, id, tokens.view)
    await synced(writer, watcher)
    let edits = 0
    const writing = setInterval(() => {
      for (let burst = 0; burst < 3; burst++) {
        edits++
        const key = keyOf(round, edits)
        writer.edit((doc) => doc.getMap('test').set(key, '글'.repeat(edits % 40)))
      }
    }, 3)
    await pause(60 + Math.random() * 250)
    await server.end('SIGKILL')
    clearInterval(writing)
    const acknowledged = new Set(Array.from({ length: writer.savedEdits() }, (_, at) => keyOf(round, at + 1)))
    const seen = new Set(watcher.doc.getMap('test').keys())
    writer.close()
    watcher.close()

    server = await start(port)
    const fresh = connect(server.url, id, tokens.view)
    await synced(fresh)
    const found = fresh.doc.getMap('test')
    for (const key of acknowledged) if (!found.has(key)) lost.acknowledged.add(key)
    for (const key of seen) if (!found.has(key)) lost.seen.add(key)
    for (const key of [...mustExist]) if (!found.has(key)) lost.seen.add(key)
    for (const key of [...acknowledged, ...seen]) mustExist.add(key)
    fresh.close()
    // Now and then nobody is there for a while: the room is compacted and leaves memory.
    if (round % 5 === 4) await pause(150)
  }
  return { acknowledged: lost.acknowledged.size, seen: lost.seen.size, safe: mustExist.size }
}

describe('kill -9 under continuous writing', () => {
  it('loses nothing that was acknowledged and nothing that somebody saw, in 20 kills', async () => {
    const losses = await killUnderLoad(20, `${folder.path}/honest`, [])
    expect(losses).toMatchObject({ acknowledged: 0, seen: 0 })
    expect(losses.safe).toBeGreaterThan(200)
  }, 120_000)

  it('would notice a server that acknowledges before it writes', async () => {
    const losses = await killUnderLoad(4, `${folder.path}/late`, ['--late', '80'])
    expect(losses.acknowledged).toBeGreaterThan(0)
    expect(losses.seen).toBeGreaterThan(0)
  }, 60_000)
})

describe('the server as it is shipped', () => {
  it('has an edit for a newcomer that another person saw just before the kill', async () => {
    const args = ['--data', `${folder.path}/shipped`, '--port', '0']
    server = await serverProcess('main.ts', args)
    const { id, tokens } = await createBoard(server.url, { name: '배달' })
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.edit)
    await synced(a, b)
    a.set('last', '주문됨')
    await until('B sees it', () => b.get('last') === '주문됨')
    await server.end('SIGKILL')
    a.close()
    b.close()
    server = await serverProcess('main.ts', args)
    const fresh = connect(server.url, id, tokens.view)
    await synced(fresh)
    expect(fresh.get('last')).toBe('주문됨')
    fresh.close()
  }, 30_000)

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with code 0 on %s, tells its people to come back, and keeps everything',
    async (signal) => {
      const args = ['--data', `${folder.path}/${signal}`, '--port', '0']
      server = await serverProcess('main.ts', args)
      const { id, tokens } = await createBoard(server.url)
      const a = connect(server.url, id, tokens.edit)
      await synced(a)
      a.set('x', 1)
      await a.saved()
      const start = Date.now()
      expect(await server.end(signal)).toBe(0)
      expect(Date.now() - start).toBeLessThan(10_000)
      await until('the client hears it', () => a.closeCodes.includes(1012))
      expect(server.output()).not.toContain(tokens.edit)
      a.close()
      server = await serverProcess('main.ts', args)
      const fresh = connect(server.url, id, tokens.view)
      await synced(fresh)
      expect(fresh.get('x')).toBe(1)
      fresh.close()
    },
    30_000,
  )

  it('stops in order also when the signal comes twice, as Ctrl+C does through npm', async () => {
    const data = `${folder.path}/twice`
    server = await serverProcess('main.ts', ['--data', data, '--port', '0'])
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    await synced(a)
    server.child.kill('SIGINT')
    await until('it begins to stop', () => server?.output().includes('"stopping"') ?? false)
    expect(await server.end('SIGINT')).toBe(0)
    expect(server.output()).toContain('"stopped"')
    expect(existsSync(`${data}/stormlane.sqlite-wal`)).toBe(false)
    a.close()
  }, 30_000)

  it('refuses a taken port, a used or unwritable folder in one line and with code 2', async () => {
    const data = `${folder.path}/taken`
    server = await serverProcess('main.ts', ['--data', data, '--port', '0'])
    const attempts = [
      [
        ['--data', `${folder.path}/elsewhere`, '--port', String(server.port)],
        /port \d+ on 127.0.0.1 is taken/,
      ],
      [['--data', data, '--port', '0'], /in use by another Stormlane server/],
      [['--data', '/dev/null/x', '--port', '0'], /cannot write to the data folder/],
      [['--data', data, '--port', '99999'], /is no port/],
    ] as const
    for (const [args, message] of attempts) {
      const refused = await serverProcess('main.ts', args).then(
        () => 'started',
        (error: Error) => error.message,
      )
      expect(refused).toMatch(message)
      const lines = refused.split('\n').filter((line) => line.includes('stormlane: '))
      expect(lines.length).toBe(1)
      expect(refused).not.toContain('    at ')
    }
  }, 30_000)
})
