import type { Context } from 'hono'

/** One place in what was sent, for problems with several. */
export interface ProblemPlace {
  /** JSON pointer (RFC 6901) into the request's body. */
  readonly pointer: string
  readonly detail: string
}

/**
 * A refusal, thrown by a route and answered as an RFC 9457 problem document.
 * `title` says what, `detail` where and how to mend it.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly ProblemPlace[]

  constructor(status: number, title: string, detail: string, errors: readonly ProblemPlace[] = []) {
    super(title)
    this.status = status
    this.title = title
    this.detail = detail
    this.errors = errors
  }
}

export const answerProblem = (context: Context, problem: Problem): Response => {
  const { status, title, detail, errors } = problem
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  }
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer'
  if (status === 503) headers['Retry-After'] = '5'
  const body = {
    type: 'about:blank',
    title,
    status,
    detail,
    instance: context.req.path,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { status, headers })
}
