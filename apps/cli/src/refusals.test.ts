import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fileWith, freshFolder, smallBoard, stormlane } from './testing/terminal.ts'

// Every test starts processes of its own; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const element = { id: 'a', kind: 'event', x: 0, y: 0, width: 160, height: 160 }

const broken: readonly [what: string, content: string | Uint8Array, says: RegExp][] = [
  ['an empty file', '', /empty/],
  ['a truncated file', smallBoard().slice(0, 200), /cut off|ends too early/],
  ['a file that is no JSON', 'hello', /not JSON/],
  ['binary garbage', new Uint8Array([0, 159, 146, 150, 255, 0, 1]), /not UTF-8/],
  ['a list', '[]', /board object/],
  ['another format', '{"format":"excalidraw"}', /at \/format: .*stormlane-board/],
  ['a wrong version', smallBoard({ version: 'one' }), /at \/version: .*expected version 1/],
  ['a newer version', smallBoard({ version: 2 }), /at \/version: .*newer/],
  ['a doubled id', smallBoard({ elements: [element, element] }), /at \/elements\/1\/id: .*twice/],
  ['an unknown kind', smallBoard({ elements: [{ ...element, kind: 'sticker' }] }), /at \/elements\/0\/kind/],
  ['not a number', smallBoard({ elements: [{ ...element, x: 'NaN' }] }), /at \/elements\/0\/x/],
  ['NaN', smallBoard().replace('"x":0', '"x":NaN'), /not JSON/],
  ['a number beyond all bounds', smallBoard().replace('"x":0', '"x":1e999'), /at \/elements\/0\/x/],
  [
    'a connector to nothing',
    smallBoard({ connectors: [{ id: 'n', kind: 'flow', from: 'a', to: 'zzz' }] }),
    /at \/connectors\/0\/to: .*zzz/,
  ],
]

const oneLine = /^stormlane: [^\n]+\n$/

describe('bad input', () => {
  test.each(broken)('%s is refused in one line that names the file', async (_, content, says) => {
    const path = fileWith(content)
    const outcome = await stormlane(['export', path])
    expect(outcome.stderr).toMatch(oneLine)
    expect(outcome.stderr).toContain(path)
    expect(outcome.stderr).toMatch(says)
    expect(outcome.stdout).toBe('')
    expect(outcome.code).toBe(2)
  })

  test('a folder is refused', async () => {
    const { code, stderr } = await stormlane(['model', freshFolder()])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is a folder/)])
  })

  test('a missing file is refused', async () => {
    const { code, stderr } = await stormlane(['model', join(freshFolder(), 'none.board.json')])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no such file/)])
  })

  test('a file of 200 MB is refused by its size, before it is read', async () => {
    const path = fileWith('')
    const file = openSync(path, 'r+')
    ftruncateSync(file, 200 * 1024 * 1024)
    closeSync(file)
    const started = performance.now()
    const { code, stderr } = await stormlane(['model', path])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/200 MiB; .*at most/)])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('a file with a byte order mark is read', async () => {
    const { code, stderr } = await stormlane(['model', fileWith(`\uFEFF${smallBoard()}`)])
    expect([code, stderr]).toEqual([0, ''])
  })
})

describe('bad usage', () => {
  const wrong: readonly [what: string, words: readonly string[], says: RegExp][] = [
    ['no command', [], /which command/],
    ['an unknown command', ['exprot', 'x'], /unknown command 'exprot'/],
    ['an unknown option', ['export', '--colour', 'x'], /unknown option '--colour'/],
    ['a missing board', ['model'], /missing required argument 'board'/],
    ['too many boards', ['model', 'a', 'b'], /too many arguments/],
    ['an unknown format', ['export', fileWith(smallBoard()), '--to', 'pdf'], /choose one of skeleton, board/],
    ['an impossible port', ['serve', '--port', '70000'], /no port/],
    ['a link that leads to no board', ['model', 'http://127.0.0.1:1/x'], /no link to a board/],
  ]
  test.each(wrong)('%s is told in one line', async (_, words, says) => {
    const { code, stderr, stdout } = await stormlane(words)
    expect(stderr).toMatch(oneLine)
    expect(stderr).toMatch(says)
    expect([code, stdout]).toEqual([2, ''])
  })

  test('a server that does not answer is told without the key of the link', async () => {
    const { code, stderr } = await stormlane(['model', 'http://127.0.0.1:1/b/some-board#secret-key'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/cannot be reached/)])
    expect(stderr).not.toContain('secret-key')
  })

  test('a key that no server can have given out is told as such', async () => {
    const { code, stderr } = await stormlane(['model', 'http://127.0.0.1:1/b/some-board#열쇠'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no valid key/)])
  })

  test('names from a file do not steer the terminal', async () => {
    const name = '\u001b[31m\u009bred'
    const { code, stderr } = await stormlane([
      'model',
      fileWith(smallBoard({ [`${name}${'x'.repeat(200)}`]: 1 })),
    ])
    expect([code, stderr]).toEqual([2, expect.stringMatching(oneLine)])
    for (const control of ['\u001b', '\u009b']) expect(stderr).not.toContain(control)
  })
})
