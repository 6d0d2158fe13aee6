import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { validateSkeleton } from '@stormlane/exporter/validate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { fileWith, freshFolder, smallBoard, start, stormlane } from './testing/terminal.ts'

// Every test starts processes of its own; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const examples = join(import.meta.dirname, '../../../examples')
const boards = readdirSync(examples).filter((name) => name.endsWith('.board.json'))

describe('stormlane', () => {
  test('says its version and how to use it', async () => {
    expect(await stormlane(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
    const help = await stormlane(['--help'])
    expect(help.code).toBe(0)
    for (const verb of ['model', 'export', 'formats', 'serve']) expect(help.stdout).toContain(verb)
  })

  test('ends quietly when its reader has seen enough', async () => {
    const child = start(['export', join(examples, boards[0] ?? '')])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdout.once('readable', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })
})

describe('model', () => {
  test('prints elements and relations with the stickies that say so', async () => {
    const { code, stdout } = await stormlane(['model', fileWith(smallBoard())])
    expect(code).toBe(0)
    const model = JSON.parse(stdout)
    expect(Object.keys(model)).toEqual(['elements', 'relations'])
    expect(model.elements[0]).toEqual({
      id: 'a',
      kind: 'command',
      name: 'Place Order',
      context: null,
      stickies: ['a'],
    })
    const relations = model.relations.map((relation: { kind: string; pairs: unknown }) => [
      relation.kind,
      relation.pairs,
    ])
    expect(relations).toContainEqual(['handledBy', [['a', 'b']]])
    expect(relations).toContainEqual(['emits', [['a', 'c']]])
    expect(Object.keys(model.relations[0])).toEqual([
      'kind',
      'from',
      'to',
      'basis',
      'confidence',
      'status',
      'pairs',
    ])
  })

  test('reads a board from standard input', async () => {
    const [piped, file] = await Promise.all([
      stormlane(['model', '-'], smallBoard()),
      stormlane(['model', fileWith(smallBoard())]),
    ])
    expect(piped).toEqual(file)
  })
})

describe('export', () => {
  test.each(boards)('%s is a valid skeleton, the same twice and with its stickies shuffled', async (name) => {
    const path = join(examples, name)
    const board = JSON.parse(readFileSync(path, 'utf8'))
    const shuffled = fileWith(JSON.stringify({ ...board, elements: board.elements.toReversed() }))
    const [first, second, mixed] = await Promise.all(
      [path, path, shuffled].map((source) => stormlane(['export', source])),
    )
    expect(first?.code).toBe(0)
    expect(validateSkeleton(JSON.parse(first?.stdout ?? ''))).toEqual([])
    expect(second?.stdout).toBe(first?.stdout)
    expect(mixed?.stdout).toBe(first?.stdout)
  })

  test('writes a board file that reads and writes to the same bytes', async () => {
    const once = await stormlane(['export', '--to', 'board', fileWith(smallBoard())])
    const twice = await stormlane(['export', '--to', 'board', '-'], once.stdout)
    expect(once.code).toBe(0)
    expect(twice.stdout).toBe(once.stdout)
  })

  test('--out replaces a file as a whole and leaves nothing beside it', async () => {
    const folder = freshFolder()
    const out = join(folder, 'order.skeleton.json')
    writeFileSync(out, 'old', { mode: 0o600 })
    const { code, stdout } = await stormlane(['export', fileWith(smallBoard()), '--out', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(out, 'utf8')).format).toBe('skeleton')
    expect(readdirSync(folder)).toEqual(['order.skeleton.json'])
    expect(statSync(out).mode & 0o777).toBe(0o600)
  })

  test('--out through a link writes the file that it leads to', async () => {
    const folder = freshFolder()
    const real = join(folder, 'real.json')
    writeFileSync(real, 'old')
    symlinkSync(real, join(folder, 'link.json'))
    await stormlane(['export', fileWith(smallBoard()), '--out', join(folder, 'link.json')])
    expect(JSON.parse(readFileSync(real, 'utf8')).format).toBe('skeleton')
  })

  test('--out that cannot be written is refused and nothing is changed', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'sub'))
    const board = fileWith(smallBoard())
    for (const out of [join(folder, 'none', 'x.json'), folder, join(board, 'x.json')]) {
      const { code, stderr } = await stormlane(['export', board, '--out', out])
      expect(stderr).toMatch(/^stormlane: [^\n]+\n$/)
      expect(stderr).toContain(out)
      expect(code).toBe(2)
    }
    expect(readdirSync(folder)).toEqual(['sub'])
  })

  test('a broken board leaves the file that --out names as it was', async () => {
    const out = fileWith('old', 'out.json')
    await stormlane(['export', fileWith('{'), '--out', out])
    expect(readFileSync(out, 'utf8')).toBe('old')
  })
})

test('formats lists what export knows', async () => {
  const { code, stdout } = await stormlane(['formats'])
  expect(code).toBe(0)
  expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['skeleton', 'board', ''])
})

describe('a running board', () => {
  const key = 'the-key'
  const server = createServer((request, response) => {
    const allowed = request.headers.authorization === `Bearer ${key}`
    response.statusCode = request.url !== '/api/boards/b1/board.json' ? 404 : allowed ? 200 : 401
    response.end(response.statusCode === 200 ? smallBoard() : '')
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    origin = `http://127.0.0.1:${port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('is read by its share link', async () => {
    const linked = await stormlane(['export', `${origin}/b/b1#${key}`])
    const file = await stormlane(['export', fileWith(smallBoard())])
    expect(linked).toEqual(file)
  })

  test('is refused with a wrong key or where there is none', async () => {
    const wrong = await stormlane(['export', `${origin}/b/b1#no`])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/no valid key/)])
    const none = await stormlane(['export', `${origin}/b/b2#${key}`])
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/no such board/)])
  })
})

describe('serve', () => {
  const serveUntil = (env: Readonly<Record<string, string>>, words: readonly string[]) => {
    const child = start(['serve', ...words], env)
    const url = new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /Stormlane: (http:\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      child.on('close', () => reject(new Error(`ended early: ${said}`)))
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    return { child, url, ended }
  }

  test('prints where it serves, keeps a board, and ends in order', { timeout: 30_000 }, async () => {
    const { child, url, ended } = serveUntil({ STORMLANE_PORT: '0' }, ['--data', join(freshFolder(), 'data')])
    const origin = await url
    const made = await fetch(`${origin}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ board: JSON.parse(smallBoard()) }),
    })
    const { id, tokens } = await made.json()
    const live = await stormlane(['export', `${origin}/b/${id}#${tokens.view}`])
    const file = await stormlane(['export', '-'], smallBoard())
    expect(live).toEqual(file)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('an empty variable stands for the default, never for every address or the current folder', {
    timeout: 30_000,
  }, async () => {
    const empty = { STORMLANE_PORT: '0', STORMLANE_HOST: '', STORMLANE_WEB: '', STORMLANE_EXAMPLES: '' }
    const { child, url, ended } = serveUntil(empty, ['--data', join(freshFolder(), 'data')])
    const origin = await url
    expect(new URL(origin).hostname).toBe('127.0.0.1')
    expect((await fetch(`${origin}/package.json`)).status).toBe(404)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a taken port is told in one line', { timeout: 30_000 }, async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const { code, stderr } = await stormlane(['serve', '--port', `${port}`, '--data', freshFolder()])
    taken.close()
    expect(code).toBe(2)
    expect(stderr).toMatch(/^stormlane: [^\n]+\n$/)
  })
})
