import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOARD_FILE_FORMAT, readBoardFile } from '@stormlane/board'
import { exportBoard } from '@stormlane/exporter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../access/roles.ts'
import type { RunningServer } from '../server.ts'
import { connect, synced } from '../testing/client.ts'
import { call, createBoard, type TestBoard, tempFolder, testServer, until } from '../testing/driver.ts'

const folder = tempFolder()
const examplesDir = join(folder.path, 'examples')
const boardFile = {
  format: BOARD_FILE_FORMAT,
  version: 1,
  name: '음식 배달',
  locale: 'ko',
  phase: 'design',
  elements: [
    { id: 'stk_1', kind: 'event', text: '주문됨', x: 0, y: 0, width: 160, height: 160 },
    {
      id: 'stk_2',
      kind: 'policy',
      text: '결제한다',
      x: 200,
      y: 0,
      width: 288,
      height: 160,
      attributes: { a: 1 },
    },
  ],
  connectors: [{ id: 'con_1', kind: 'publish', from: 'stk_1', to: 'stk_2' }],
  relations: [],
}

let server: RunningServer
let url: string
let board: TestBoard
beforeAll(async () => {
  mkdirSync(examplesDir)
  writeFileSync(join(folder.path, 'secret.txt'), 'secret')
  writeFileSync(join(examplesDir, 'food.board.json'), JSON.stringify(boardFile))
  writeFileSync(join(examplesDir, 'food.md'), 'CC0')
  writeFileSync(join(examplesDir, 'broken.board.json'), '{')
  server = await testServer({ examplesDir })
  url = server.url
  board = await createBoard(url, { board: boardFile })
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const at = (path: string): string => `/api/boards/${board.id}${path}`

describe('creating a board', () => {
  it('gives out an id, four tokens, and what the board holds', async () => {
    const created = await call(url, '/api/boards', { body: { name: ' 벽 ' } })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ name: '벽' })
    const { id, tokens } = created.body as unknown as TestBoard
    expect(created.headers.get('location')).toBe(`/api/boards/${id}`)
    expect(id).toMatch(/^[\w-]{22}$/)
    expect(new Set(Object.values(tokens)).size).toBe(4)
    for (const [role, token] of Object.entries(tokens)) {
      const seen = await call(url, `/api/boards/${id}`, { token })
      expect(seen.body).toMatchObject({ id, name: '벽', role, elements: 0 })
    }
  })

  it('takes a board file as an object or as text, and gives back the same', async () => {
    for (const given of [boardFile, JSON.stringify(boardFile)]) {
      const { id, tokens } = await createBoard(url, { board: given })
      const back = await call(url, `/api/boards/${id}/board.json`, { token: tokens.view })
      expect(back.body).toEqual(boardFile)
      expect(back.headers.get('content-disposition')).toContain(`${id}.board.json`)
    }
  })

  it.each([
    ['[]', 422],
    ['{"name": 5}', 422],
    ['{"nam": "x"}', 422],
    ['{"name": ', 400],
    ['\u0000', 400],
    ['{"board": {"format": "stormlane-board", "version": 2}}', 422],
    ['{"board": "{"}', 422],
    [
      '{"board": {"format": "stormlane-board", "version": 1, "elements": [{"id": "a", "kind": "event", "x": 1e999, "y": 0, "width": 1, "height": 1}]}}',
      422,
    ],
  ])('refuses %s with a problem document', async (body, status) => {
    const response = await fetch(`${url}/api/boards`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await response.json()) as Record<string, unknown>
    expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  })

  it('says where in the board file it went wrong', async () => {
    const wrong = { ...boardFile, connectors: [{ ...boardFile.connectors[0], to: 'nobody' }] }
    const refused = await call(url, '/api/boards', { body: { board: wrong } })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ pointer: '/board/connectors/0/to' }])
  })
})

describe('who may do what', () => {
  const allowed: readonly (readonly [string, string, object | undefined, Role])[] = [
    ['GET', '', undefined, 'view'],
    ['GET', '/board.json', undefined, 'view'],
    ['GET', '/export?to=skeleton', undefined, 'view'],
    ['GET', '/versions', undefined, 'view'],
    ['POST', '/versions', { name: 'x' }, 'edit'],
    ['POST', '/versions/1/restore', {}, 'edit'],
    ['GET', '/links', undefined, 'facilitate'],
    ['POST', '/links', { role: 'view' }, 'facilitate'],
  ]
  const order = ['view', 'comment', 'edit', 'facilitate'] as const

  it.each(allowed)('%s %s with %j needs %s', async (method, path, body, needed) => {
    for (const role of order) {
      const answer = await call(url, at(path), {
        method,
        token: board.tokens[role],
        ...(body ? { body } : {}),
      })
      const may = order.indexOf(role) >= order.indexOf(needed)
      expect([role, answer.status < 300 ? 'allowed' : answer.status]).toEqual([role, may ? 'allowed' : 403])
    }
    expect((await call(url, at(path), { method, ...(body ? { body } : {}) })).status).toBe(401)
    const wrong = await call(url, at(path), {
      method,
      token: 'AAAAAAAAAAAAAAAAAAAAAA',
      ...(body ? { body } : {}),
    })
    expect(wrong.status).toBe(401)
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('knows no other board, and no page of another site', async () => {
    expect((await call(url, '/api/boards/AAAAAAAAAAAAAAAAAAAAAA', { token: board.tokens.edit })).status).toBe(
      404,
    )
    expect((await call(url, '/api/boards/..%2f..', { token: board.tokens.edit })).status).toBe(404)
    const foreign = { headers: { Origin: 'https://evil.example' } }
    expect((await call(url, '/api/boards', { body: {}, ...foreign })).status).toBe(403)
    expect((await call(url, '/api/boards', { body: {}, headers: { Origin: url } })).status).toBe(201)
  })
})

describe('exporting', () => {
  it('gives the same bytes as the exporter for the downloaded file', async () => {
    const exported = await call(url, at('/export'), { token: board.tokens.view })
    const file = readBoardFile((await call(url, at('/board.json'), { token: board.tokens.view })).text)
    expect(file.ok && exportBoard(file.file, 'skeleton')).toBe(exported.text)
  })

  it('names the formats when it does not know one', async () => {
    const refused = await call(url, at('/export?to=xml'), { token: board.tokens.view })
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain('skeleton')
  })
})

describe('share links', () => {
  it('are listed without tokens, work, and stop working when revoked', async () => {
    const { facilitate } = board.tokens
    const made = await call(url, at('/links'), { token: facilitate, body: { role: 'comment', name: '손님' } })
    expect(made.status).toBe(201)
    const token = String(made.body.token)
    expect((await call(url, at(''), { token })).body).toMatchObject({ role: 'comment' })
    const list = await call(url, at('/links'), { token: facilitate })
    expect(list.text).toContain('손님')
    expect(list.text).not.toContain(token)
    for (const [path, body] of [[`/links/${made.body.id}`, undefined]] as const) {
      expect((await call(url, at(path), { method: 'DELETE', token: board.tokens.edit })).status).toBe(403)
      expect((await call(url, at(path), { method: 'DELETE', token: facilitate, body })).status).toBe(204)
      expect((await call(url, at(path), { method: 'DELETE', token: facilitate, body })).status).toBe(404)
    }
    expect((await call(url, at(''), { token })).status).toBe(403)
    const another = await call(url, at('/links'), { token: facilitate, body: { role: 'view' } })
    const byBody = { method: 'DELETE', token: facilitate, body: { id: another.body.id } }
    expect((await call(url, at('/links'), byBody)).status).toBe(204)
  })

  it('the last one that may facilitate cannot be revoked', async () => {
    const { id, tokens } = await createBoard(url)
    const list = await call(url, `/api/boards/${id}/links`, { token: tokens.facilitate })
    const links = list.body.links as { id: string; role: string }[]
    const last = links.find(({ role }) => role === 'facilitate')
    const path = `/api/boards/${id}/links/${last?.id}`
    expect((await call(url, path, { method: 'DELETE', token: tokens.facilitate })).status).toBe(409)
  })
})

describe('versions', () => {
  it('are restored in place, before the eyes of whoever is there, and what was there is kept', async () => {
    const { id, tokens } = await createBoard(url, { board: boardFile })
    const path = `/api/boards/${id}/versions`
    const person = connect(url, id, tokens.edit)
    await synced(person)
    const first = await call(url, path, { token: tokens.edit, body: { name: '처음', author: '민지' } })
    expect(first.body).toMatchObject({ number: 1, name: '처음', author: '민지', kind: 'named' })
    person.edit((doc) => doc.getMap('elements').delete('stk_1'))
    await person.saved()
    expect((await call(url, `/api/boards/${id}`, { token: tokens.view })).body).toMatchObject({ elements: 1 })
    const restored = await call(url, `${path}/1/restore`, { token: tokens.edit, body: {} })
    expect(restored.body).toMatchObject({ restored: 1, before: { number: 2, kind: 'automatic' } })
    await until('the person sees it', () => person.doc.getMap('elements').has('stk_1'))
    expect((await call(url, `/api/boards/${id}/board.json`, { token: tokens.view })).body).toEqual(boardFile)
    const list = await call(url, path, { token: tokens.view })
    expect((list.body.versions as { number: number }[]).map(({ number }) => number)).toEqual([2, 1])
    expect((await call(url, `${path}/1`, { token: tokens.view })).body).toEqual(boardFile)
    for (const wrong of ['9', '0', 'x', '1.5']) {
      expect((await call(url, `${path}/${wrong}/restore`, { token: tokens.edit, body: {} })).status).toBe(404)
    }
    person.close()
  })
})

describe('examples', () => {
  it('are listed with what a start page shows, broken ones left out', async () => {
    const { body } = await call(url, '/api/examples')
    expect(body.examples).toEqual([
      { id: 'food', name: '음식 배달', locale: 'ko', phase: 'design', elements: 2, note: 'CC0' },
    ])
    expect((await call(url, '/api/examples/food')).body).toEqual(boardFile)
    for (const id of ['nothing', '..%2f..%2fsecret', '%2e%2e']) {
      expect((await call(url, `/api/examples/${id}`)).status).toBe(404)
    }
  })
})
