import type * as z from 'zod'
import type { Ctx } from './context.ts'
import { Problem, type ProblemPlace } from './problem.ts'

const mebibytes = (bytes: number): string => `${Math.floor((bytes / 1024 / 1024) * 10) / 10} MiB`

const tooLarge = (limit: number): Problem =>
  new Problem(
    413,
    'The request is too large',
    `At most ${mebibytes(limit)} are taken here. Send a smaller board, or split it.`,
  )

/**
 * Reads a request's body up to a limit. What goes beyond is thrown away as it arrives, never kept, so that
 * the sender can finish and read the answer.
 * @throws {Problem} 413
 */
export const readBytes = async (context: Ctx, limit: number): Promise<Uint8Array> => {
  const { incoming } = context.env
  if (Number(context.req.header('content-length') ?? 0) > limit) {
    incoming.resume()
    throw tooLarge(limit)
  }
  const parts: Uint8Array[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    incoming.on('data', (part: Uint8Array) => {
      size += part.length
      if (size <= limit) parts.push(part)
      else {
        parts.length = 0
        reject(tooLarge(limit))
      }
    })
    incoming.on('end', () => resolve(Buffer.concat(parts)))
    incoming.on('error', () => reject(new Problem(400, 'The request broke off', 'Send it again.')))
    incoming.on('close', () => reject(new Problem(400, 'The request broke off', 'Send it again.')))
  })
}

/** Reads a JSON body; an empty one counts as `{}`. @throws {Problem} 400, 413, 415 */
export const readJson = async (context: Ctx, limit: number): Promise<unknown> => {
  const bytes = await readBytes(context, limit)
  if (bytes.length === 0) return {}
  const type = context.req.header('content-type')
  if (type && !/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new Problem(
      415,
      'The body is not declared as JSON',
      `Send "Content-Type: application/json", not "${type.slice(0, 100)}".`,
    )
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text'
    throw new Problem(400, 'The body is not valid JSON', `Mend it and send it again: ${said.slice(0, 200)}.`)
  }
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Checks a body against its shape. @throws {Problem} 422 with the places */
export const parseBody = <Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw unprocessable(
    'The request does not have the expected form',
    parsed.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), detail: issue.message })),
  )
}

export const unprocessable = (title: string, places: readonly ProblemPlace[]): Problem => {
  const [first] = places
  const where = first ? `${first.pointer || 'the whole'}: ${first.detail}` : 'nothing more is known'
  const more = places.length > 1 ? ` (and ${places.length - 1} more under "errors")` : ''
  return new Problem(422, title, `At ${where}${more}. Nothing was changed.`, places)
}
