import { Board, migrateDoc, ROOTS, SCHEMA_VERSION } from '@stormlane/board'
import { useEffect, useRef, useState } from 'react'
import { Camera } from '../canvas/camera.ts'
import { Drafts } from '../canvas/drafts.ts'
import { Scene } from '../canvas/scene.ts'
import { presenceColours } from '../canvas/theme.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { createSession } from '../session/session.ts'
import { api } from './api.ts'
import { type BoardConnection, connectBoard } from './connection/connection.ts'
import { isHere } from './connection/save-state.ts'
import { knownBoards, roleOfToken } from './known-boards.ts'
import { nameOf, type Preferences, sessionPart } from './preferences.ts'
import { mayEdit, type Role, voiceOf } from './roles.ts'

/** One board, open in this page. */
export interface OpenBoard {
  readonly connection: BoardConnection
  readonly workspace: Workspace
}

/** What is known of the right to edit. */
export interface Rights {
  /** What the server said now or the last time; null until it has said it once. */
  readonly role: Role | null
  /** The close code with which the server refused this link the last time, if it did and has not been reached since. */
  readonly refusedBefore: number | null
  /** Written by a later build: may be looked at only. */
  readonly isNewer: boolean
}

/** Between two questions for the role while the server does not answer. */
const ASK_AGAIN_MS = 3_000

/** 128 random bits in 22 characters, as board ids have. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const syncUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`

/** What this browser remembers of a link's rights. */
const rememberedRights = (boardId: string, token: string): Rights => {
  const known = knownBoards.find(boardId)
  const refusal = known?.refusal?.token === token ? known.refusal.code : null
  return { role: roleOfToken(known, token), refusedBefore: refusal, isNewer: false }
}

/** Close codes by which the server says that this link does not open this board: 401, 403 and 404 of HTTP. */
const LINK_CODES: readonly (number | null)[] = [4401, 4403, 4404]

const openBoard = (boardId: string, token: string, isKnown: boolean, preferences: Preferences): OpenBoard => {
  const connection = connectBoard({
    syncUrl: syncUrl(),
    boardId,
    token,
    name: nameOf(preferences),
    person: preferences.person,
    colour: preferences.guest % presenceColours.length,
    isKnown,
  })
  const session = createSession(sessionPart(preferences))
  const board = new Board(connection.doc)
  // Until the role is known and the board has arrived, nothing can be changed.
  session.getState().set({ readOnly: true })
  return {
    connection,
    workspace: {
      board,
      session,
      camera: new Camera(),
      scene: new Scene(board),
      drafts: new Drafts(),
      presence: connection.presence,
      newId,
    },
  }
}

/** Opens a board while the page shows it. */
export const useOpenBoard = (
  boardId: string,
  token: string,
  preferences: Preferences,
): { readonly open: OpenBoard | null; readonly rights: Rights } => {
  const [open, setOpen] = useState<OpenBoard | null>(null)
  const [rights, setRights] = useState<Rights>(() => rememberedRights(boardId, token))

  // What the person prefers at the start; later changes go to the session.
  const first = useRef(preferences)

  useEffect(() => {
    const isKnown = rememberedRights(boardId, token).role !== null
    const opened = openBoard(boardId, token, isKnown, first.current)
    setOpen(opened)
    return () => {
      opened.workspace.board.destroy()
      opened.connection.close()
      setOpen(null)
    }
  }, [boardId, token])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const ask = async (): Promise<void> => {
      const answer = await api.board(boardId, token)
      if (!current) return
      if (answer.ok) {
        const { role, name } = answer.value
        knownBoards.remember({ id: boardId, name, tokens: { [role]: token }, openedAt: Date.now() })
        setRights((before) => ({ ...before, role, refusedBefore: null }))
      } else if (answer.status === 0 || answer.status >= 500) timer = setTimeout(ask, ASK_AGAIN_MS)
    }
    ask()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [boardId, token])

  useEffect(() => {
    if (!open) return
    const { connection, workspace } = open
    let isPrepared = false
    let isNewer = false
    const settle = (): void => {
      const { link } = connection
      const allowed = rights.role !== null && mayEdit(rights.role) && rights.refusedBefore === null
      const stored = connection.doc.getMap(ROOTS.meta).get('schema')
      // Only the server brings an old board up to date: many copies doing it alone would do it many times.
      const isOlder = !link.everSynced && typeof stored === 'number' && stored < SCHEMA_VERSION
      if (allowed && isHere(link) && !isOlder && !isPrepared) {
        isPrepared = true
        isNewer = migrateDoc(connection.doc) === 'newer'
        setRights((before) => (before.isNewer === isNewer ? before : { ...before, isNewer }))
      }
      if (link.socket === 'refused' && LINK_CODES.includes(link.closeCode)) {
        knownBoards.refused(boardId, token, link.closeCode ?? 0)
      }
      const readOnly = !allowed || !isHere(link) || isOlder || isNewer || link.socket === 'refused'
      const session = workspace.session.getState()
      const voice = voiceOf(rights.role)
      if (session.voice !== voice) session.set({ voice })
      if (session.readOnly !== readOnly) {
        session.set({ readOnly })
        if (readOnly && session.tool !== 'hand') session.pickTool('select')
      }
    }
    settle()
    return connection.subscribe(settle)
  }, [open, rights.role, rights.refusedBefore, boardId, token])

  return { open, rights }
}
