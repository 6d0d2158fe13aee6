import { describe, expect, it } from 'vitest'
import { CannotWrite } from './store/store.ts'
import { connect, synced } from './testing/client.ts'
import { call, createBoard, pause, testServer, until } from './testing/driver.ts'

describe('a commit that fails', () => {
  it('sends everybody away with 1013, shows nobody anything, and the work comes again', async () => {
    let broken = false
    const server = await testServer({
      wrap: (store) => ({
        ...store,
        append: (entries) => (broken ? Promise.reject(new Error('disk full')) : store.append(entries)),
      }),
    })
    const { id, tokens } = await createBoard(server.url)
    const other = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.view)
    await synced(a, b)
    await a.saved()
    broken = true
    a.set('x', 1)
    await until('both are sent away', () => a.closeCodes.includes(1013) && b.closeCodes.includes(1013))
    expect(b.get('x')).toBeUndefined()
    expect(a.durable()).toBeLessThan(a.sent().length)
    const metrics = await call(server.url, '/metrics')
    expect(metrics.text).toMatch(/commits_failed_total [1-9]/)
    expect((await call(server.url, `/api/boards/${other.id}`, { token: other.tokens.view })).status).toBe(200)
    await pause(300)
    expect(b.get('x')).toBeUndefined()
    broken = false
    await until('the work arrives', () => b.get('x') === 1)
    await a.saved()
    a.close()
    b.close()
    await server.stop()
  })

  it('tells over REST that nothing can be saved now, and that trying again helps', async () => {
    const server = await testServer({
      wrap: (store) => ({ ...store, createBoard: () => Promise.reject(new CannotWrite('disk full')) }),
    })
    const refused = await call(server.url, '/api/boards', { body: {} })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(refused.body.detail).toContain('disk is full')
    await server.stop()
  })

  it('shows nobody anything before its commit is through, newcomers included', async () => {
    let release = () => {}
    let slow = false
    const server = await testServer({
      wrap: (store) => ({
        ...store,
        append: async (entries) => {
          if (slow) {
            await new Promise<void>((resolve) => {
              release = resolve
            })
          }
          return store.append(entries)
        },
      }),
    })
    const { id, tokens } = await createBoard(server.url)
    const a = connect(server.url, id, tokens.edit)
    const b = connect(server.url, id, tokens.edit)
    await synced(a, b)
    await a.saved()
    slow = true
    a.set('x', 1)
    await pause(100)
    const newcomer = connect(server.url, id, tokens.view)
    const read = call(server.url, `/api/boards/${id}`, { token: tokens.view })
    await pause(150)
    expect([b.get('x'), newcomer.get('x'), newcomer.provider.synced]).toEqual([undefined, undefined, false])
    expect(a.durable()).toBeLessThan(a.sent().length)
    slow = false
    release()
    await until('everybody has it', () => b.get('x') === 1 && newcomer.get('x') === 1)
    await a.saved()
    expect((await read).status).toBe(200)
    for (const client of [a, b, newcomer]) client.close()
    await server.stop()
  })
})
