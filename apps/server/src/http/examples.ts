import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoardFile, readBoardFile } from '@stormlane/board'
import { Hono } from 'hono'
import { reasonOf } from '../log.ts'
import type { Env, HttpFacts } from './context.ts'
import { Problem } from './problem.ts'

const ENDING = '.board.json'

/** An id is a file's stem; this form cannot leave the folder. */
const EXAMPLE_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

interface Example {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly phase: string
  readonly elements: number
  /** Source and licence, from the `.md` file beside it; null when there is none. */
  readonly note: string | null
}

/** The worked examples of a folder: `<id>.board.json`, beside it `<id>.md` with source and licence. */
export const exampleRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()
  const cache = new Map<string, { readonly changed: number; readonly example: Example }>()

  const describe = async (id: string): Promise<Example | null> => {
    const path = join(facts.examplesDir, id + ENDING)
    const changed = (await stat(path)).mtimeMs
    const known = cache.get(id)
    if (known?.changed === changed) return known.example
    const read = readBoardFile(await readFile(path))
    if (!read.ok) {
      facts.log('warn', 'example-unreadable', { example: id, reason: read.problems[0]?.message ?? '' })
      return null
    }
    const example = exampleOf(id, read.file, await noteOf(facts.examplesDir, id))
    cache.set(id, { changed, example })
    return example
  }

  app.get('/api/examples', async (context) => {
    const names = await readdir(facts.examplesDir).catch((error: unknown) => {
      facts.log('warn', 'examples-unreadable', { reason: reasonOf(error) })
      return []
    })
    const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
    const examples = await Promise.all(ids.sort().map((id) => describe(id).catch(() => null)))
    return context.json({ examples: examples.filter((example) => example !== null) })
  })

  app.get('/api/examples/:example', async (context) => {
    const id = context.req.param('example')
    const text = EXAMPLE_ID.test(id)
      ? await readFile(join(facts.examplesDir, id + ENDING), 'utf8').catch(() => null)
      : null
    if (text === null) {
      throw new Problem(404, 'There is no such example', 'GET /api/examples and use one of its ids.')
    }
    return context.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })

  return app
}

const exampleOf = (id: string, file: BoardFile, note: string | null): Example => ({
  id,
  name: file.name,
  locale: file.locale,
  phase: file.phase,
  elements: file.elements.length,
  note,
})

const noteOf = (folder: string, id: string): Promise<string | null> =>
  readFile(join(folder, `${id}.md`), 'utf8').catch(() => null)
