import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type BoardFile, MAX_BOARD_FILE_BYTES, readBoardFile, tooLarge } from '@stormlane/board'
import { InputError, systemReason } from './input-error.ts'

/** How long a running board may take to answer. */
const ANSWER_MS = 30_000

/** Collects a stream's bytes, and gives up as soon as there are more than a board file may have. */
const collect = async (chunks: AsyncIterable<Uint8Array>, source: string): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_BOARD_FILE_BYTES) throw new InputError(`${source}: ${tooLarge(size).message}`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

const fromFile = async (path: string): Promise<Uint8Array> => {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new InputError(`${path}: is a folder; name a board file in it`)
    if (facts.size > MAX_BOARD_FILE_BYTES) throw new InputError(`${path}: ${tooLarge(facts.size).message}`)
    return await collect(createReadStream(path), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path}: ${systemReason(error)}`)
  }
}

const refusals: Readonly<Record<number, string>> = {
  401: 'the link has no valid key behind the #; copy the whole share link of the board',
  403: 'the link does not allow reading the board; ask for another one',
  404: 'there is no such board; check the link',
  429: 'too many requests; wait a moment',
}

/** A share link as it may be shown: its key stays out of every message. */
const withoutKey = (link: string): string => link.replace(/#.*$/s, '')

/** The address of a board's file behind its share link `/b/<id>#<token>`, and the token. */
const addressOf = (link: string): { readonly url: URL; readonly token: string } => {
  const page = new URL(link)
  const id = /^(.*)\/b\/([^/]+)\/?$/.exec(page.pathname)
  if (!id) {
    throw new InputError(`${withoutKey(link)}: is no link to a board; expected http://host/b/<id>#<key>`)
  }
  const token = page.hash.slice(1)
  // Anything else could not travel in a header, and no server has given it out.
  if (!/^[A-Za-z0-9_-]*$/.test(token)) throw new InputError(`${withoutKey(link)}: ${refusals[401]}`)
  const url = new URL(`${id[1] ?? ''}/api/boards/${id[2] ?? ''}/board.json`, page.origin)
  return { url, token }
}

const fromLink = async (link: string): Promise<Uint8Array> => {
  const { url, token } = addressOf(link)
  const shown = withoutKey(link)
  try {
    const answer = await fetch(url, {
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (!answer.ok) {
      throw new InputError(`${shown}: ${refusals[answer.status] ?? `the server answered ${answer.status}`}`)
    }
    return answer.body ? await collect(answer.body, shown) : new Uint8Array()
  } catch (error) {
    if (error instanceof InputError) throw error
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new InputError(`${shown}: no answer within ${ANSWER_MS / 1000} seconds; is the server well?`)
    }
    throw new InputError(`${shown}: the server cannot be reached; is it running?`)
  }
}

const isLink = (source: string): boolean => /^https?:\/\//i.test(source) && URL.canParse(source)

const fromInput = async (): Promise<Uint8Array> => {
  try {
    return await collect(process.stdin, 'standard input')
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`standard input: ${systemReason(error)}`)
  }
}

const bytesOf = (source: string): Promise<Uint8Array> => {
  if (source === '-') return fromInput()
  return isLink(source) ? fromLink(source) : fromFile(source)
}

/**
 * Reads a board from a file, from standard input (`-`) or from a running board by its share link.
 * @throws InputError saying what is wrong, where (source and JSON pointer) and how to mend it
 */
export const boardFrom = async (source: string): Promise<BoardFile> => {
  const result = readBoardFile(await bytesOf(source))
  if (result.ok) return result.file
  const [first, ...others] = result.problems
  const shown = source === '-' ? 'standard input' : isLink(source) ? withoutKey(source) : source
  const place = first && first.pointer !== '' ? `${shown}: at ${first.pointer}` : shown
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  throw new InputError(`${place}: ${first?.message ?? 'is no board file'}${more}`)
}
