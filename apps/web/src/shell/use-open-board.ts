import { Board, migrateDoc } from '@stormlane/board'
import { useEffect, useRef, useState } from 'react'
import { Camera } from '../canvas/camera.ts'
import { Drafts } from '../canvas/drafts.ts'
import { Scene } from '../canvas/scene.ts'
import { presenceColours } from '../canvas/theme.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { createSession } from '../session/session.ts'
import { api } from './api.ts'
import { type BoardConnection, connectBoard } from './connection/connection.ts'
import { knownBoards } from './known-boards.ts'
import { nameOf, type Preferences, sessionPart } from './preferences.ts'
import { mayEdit, type Role, voiceOf } from './roles.ts'

/** One board, open in this page. */
export interface OpenBoard {
  readonly connection: BoardConnection
  readonly workspace: Workspace
}

/** What is known of the right to edit. */
export interface Rights {
  /** Null until the server has said it. */
  readonly role: Role | null
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

const openBoard = (boardId: string, token: string, preferences: Preferences): OpenBoard => {
  const connection = connectBoard({
    syncUrl: syncUrl(),
    boardId,
    token,
    name: nameOf(preferences),
    person: preferences.person,
    colour: preferences.guest % presenceColours.length,
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
  const [rights, setRights] = useState<Rights>({ role: null, isNewer: false })

  // What the person prefers at the start; later changes go to the session.
  const first = useRef(preferences)

  useEffect(() => {
    const opened = openBoard(boardId, token, first.current)
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
        setRights((before) => ({ ...before, role }))
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
      const allowed = rights.role !== null && mayEdit(rights.role)
      if (allowed && link.everSynced && !isPrepared) {
        isPrepared = true
        isNewer = migrateDoc(connection.doc) === 'newer'
        setRights((before) => (before.isNewer === isNewer ? before : { ...before, isNewer }))
      }
      const readOnly = !allowed || !link.everSynced || isNewer || link.socket === 'refused'
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
  }, [open, rights.role])

  return { open, rights }
}
