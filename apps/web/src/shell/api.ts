import type { Words } from '@stormlane/domain'
import { property } from './property.ts'
import { isRole, type Role, roles, type Tokens } from './roles.ts'

/** What a question to the server came to; `words` say what happened, what is safe and what to do. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly status: number
      readonly words: Words
      readonly details: readonly string[]
    }

export interface CreatedBoard {
  readonly id: string
  readonly name: string
  readonly tokens: Tokens
}

export interface BoardFacts {
  readonly name: string
  readonly role: Role
}

export interface Example {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly elements: number
  /** Where it comes from, if it is somebody else's. */
  readonly source: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const unreachable: Words = {
  en: 'The server cannot be reached. Nothing was changed; check the connection and try again.',
  ko: '서버에 연결할 수 없습니다. 바뀐 것은 없습니다. 연결을 확인하고 다시 시도해 주세요.',
}

const wordsFor = (status: number): Words => {
  if (status === 413) {
    return {
      en: 'The board is too large for this server. Nothing was changed; split it and try again.',
      ko: '이 서버가 받기에는 보드가 너무 큽니다. 바뀐 것은 없습니다. 나누어서 다시 시도해 주세요.',
    }
  }
  if (status === 401 || status === 403) {
    return {
      en: 'The link you came by does not allow this. Ask the facilitator for another link.',
      ko: '지금 링크로는 할 수 없는 일입니다. 진행자에게 다른 링크를 요청해 주세요.',
    }
  }
  if (status === 404) {
    return {
      en: 'The server does not know this board. Check the link.',
      ko: '서버에 이 보드가 없습니다. 링크를 확인해 주세요.',
    }
  }
  if (status === 400 || status === 422) {
    return {
      en: 'The server did not accept this. Nothing was changed.',
      ko: '서버가 받아들이지 않았습니다. 바뀐 것은 없습니다.',
    }
  }
  return {
    en: 'The server cannot answer just now. Nothing was changed; try again in a moment.',
    ko: '지금은 서버가 응답할 수 없습니다. 바뀐 것은 없습니다. 잠시 후 다시 시도해 주세요.',
  }
}

const ask = async <Value>(
  path: string,
  init: RequestInit,
  read: (body: unknown) => Value | undefined,
): Promise<Answer<Value>> => {
  try {
    const response = await fetch(path, { ...init, credentials: 'omit' })
    const body: unknown = await response.json()
    const value = response.ok ? read(body) : undefined
    if (value !== undefined) return { ok: true, value }
    const status = response.ok ? 502 : response.status
    const detail = text(property(body, 'detail'))
    return { ok: false, status, words: wordsFor(status), details: detail === '' ? [] : [detail] }
  } catch {
    return { ok: false, status: 0, words: unreachable, details: [] }
  }
}

const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` })
const json = { 'Content-Type': 'application/json' }

const readCreated = (body: unknown): CreatedBoard | undefined => {
  const id = property(body, 'id')
  const tokens: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const token = property(property(body, 'tokens'), role)
    if (typeof token === 'string') tokens[role] = token
  }
  return typeof id === 'string' ? { id, name: text(property(body, 'name')), tokens } : undefined
}

const readExamples = (body: unknown): readonly Example[] | undefined => {
  const list = Array.isArray(body) ? body : property(body, 'examples')
  if (!Array.isArray(list)) return undefined
  return list.flatMap((item: unknown) => {
    const id = property(item, 'id')
    const elements = property(item, 'elements')
    if (typeof id !== 'string') return []
    return [
      {
        id,
        name: text(property(item, 'name')) || id,
        locale: text(property(item, 'locale')),
        elements: typeof elements === 'number' ? elements : 0,
        source: text(property(item, 'source')) || text(property(item, 'note')),
      },
    ]
  })
}

/** The server's REST interface, as far as the page uses it. */
export const api = {
  /** @param board a whole board file as JSON text; without it the board is empty */
  createBoard: (made: { locale: string } | { board: string }): Promise<Answer<CreatedBoard>> =>
    ask(
      '/api/boards',
      {
        method: 'POST',
        headers: json,
        body: 'board' in made ? `{"board":${made.board}}` : JSON.stringify(made),
      },
      readCreated,
    ),
  board: (id: string, token: string): Promise<Answer<BoardFacts>> =>
    ask(`/api/boards/${encodeURIComponent(id)}`, { headers: bearer(token) }, (body) => {
      const role = property(body, 'role')
      return isRole(role) ? { name: text(property(body, 'name')), role } : undefined
    }),
  createLink: (id: string, token: string, role: Role): Promise<Answer<string>> =>
    ask(
      `/api/boards/${encodeURIComponent(id)}/links`,
      { method: 'POST', headers: { ...json, ...bearer(token) }, body: JSON.stringify({ role }) },
      (body) => text(property(body, 'token')) || undefined,
    ),
  examples: (): Promise<Answer<readonly Example[]>> => ask('/api/examples', {}, readExamples),
  /** A worked example as parsed JSON; it is read strictly before it is used. */
  example: (id: string): Promise<Answer<object>> =>
    ask(`/api/examples/${encodeURIComponent(id)}`, {}, (body) =>
      typeof body === 'object' && body !== null ? body : undefined,
    ),
}
