import {
  type BoardFile,
  boardFileFrom,
  boardFileOf,
  createBoardDoc,
  fillDoc,
  MAX_BOARD_FILE_BYTES,
  MAX_NAME,
  readBoardFile,
  readBoardFileValue,
  writeBoardFile,
} from '@stormlane/board'
import { Hono } from 'hono'
import * as Y from 'yjs'
import * as z from 'zod'
import { type Role, roles } from '../access/roles.ts'
import { hashToken, randomId } from '../access/tokens.ts'
import type { NewLink } from '../store/store.ts'
import { parseBody, readJson, unprocessable } from './body.ts'
import { callerOf, type Env, type HttpFacts } from './context.ts'

/** Room for the other properties beside the board itself. */
const MAX_CREATE_BYTES = MAX_BOARD_FILE_BYTES + 64 * 1024

const createShape = z.strictObject({
  name: z.string().trim().max(MAX_NAME).optional(),
  /** BCP 47; of a new, empty board. */
  locale: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .optional(),
  /** A board file, as an object or as its text. */
  board: z.unknown().optional(),
})

/** Creating boards, and reading them. */
export const boardRoutes = (facts: HttpFacts): Hono<Env> => {
  const app = new Hono<Env>()

  app.post('/api/boards', async (context) => {
    const body = parseBody(createShape, await readJson(context, MAX_CREATE_BYTES))
    const file = fileFor(body)
    const id = randomId()
    const createdAt = Date.now()
    const tokens: Record<string, string> = {}
    const links: NewLink[] = []
    for (const role of [...roles].reverse()) {
      const { link, token } = newLink(role, '', createdAt)
      links.push(link)
      tokens[role] = token
    }
    const doc = createBoardDoc()
    fillDoc(doc, file)
    const first = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    await facts.store.createBoard({ id, name: file.name, createdAt }, links, first)
    facts.log('info', 'board-created', { board: id, elements: file.elements.length })
    return context.json({ id, name: file.name, tokens }, 201, { Location: `/api/boards/${id}` })
  })

  app.get('/api/boards/:id', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    const [board, room] = await Promise.all([facts.store.board(caller.board), facts.rooms.open(caller.board)])
    const file = await room.read(boardFileOf)
    return context.json({
      id: caller.board,
      name: file.name,
      locale: file.locale,
      phase: file.phase,
      role: caller.role,
      elements: file.elements.length,
      connectors: file.connectors.length,
      people: room.peers.size,
      createdAt: new Date(board?.createdAt ?? 0).toISOString(),
    })
  })

  app.get('/api/boards/:id/board.json', async (context) => {
    const caller = await callerOf(facts, context, 'view')
    const room = await facts.rooms.open(caller.board)
    const text = await room.read((doc) => writeBoardFile(boardFileOf(doc)))
    return context.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${caller.board}.board.json"`,
    })
  })

  return app
}

/** A share link with a new token; the token is shown once and only its hash is kept. */
export const newLink = (role: Role, name: string, createdAt: number): { link: NewLink; token: string } => {
  const token = randomId()
  return { token, link: { id: randomId(), role, name, tokenHash: hashToken(token), createdAt } }
}

const fileFor = (body: z.output<typeof createShape>): BoardFile => {
  const { name, locale, board } = body
  if (board === undefined) {
    return boardFileFrom({
      name: name ?? '',
      locale: locale ?? 'en',
      phase: 'big-picture',
      elements: [],
      connectors: [],
      relations: [],
    })
  }
  const read = typeof board === 'string' ? readBoardFile(board) : readBoardFileValue(board)
  if (!read.ok) {
    throw unprocessable(
      'The board file cannot be read',
      read.problems.map(({ pointer, message }) => ({ pointer: `/board${pointer}`, detail: message })),
    )
  }
  return name ? { ...read.file, name } : read.file
}
