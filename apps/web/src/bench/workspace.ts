import { Board, createBoardDoc } from '@stormlane/board'
import { Awareness } from 'y-protocols/awareness'
import { Camera } from '../canvas/camera.ts'
import { Drafts } from '../canvas/drafts.ts'
import { Scene } from '../canvas/scene.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { createSession } from '../session/session.ts'
import { AwarenessDoor } from '../shell/connection/presence-door.ts'

/** A workspace as the board page opens it, with everything but the socket: document, undo, session, presence. */
export const openWorkspace = (): Workspace => {
  const doc = createBoardDoc()
  const board = new Board(doc)
  return {
    board,
    session: createSession(),
    camera: new Camera(),
    scene: new Scene(board),
    drafts: new Drafts(),
    presence: new AwarenessDoor(new Awareness(doc), { name: 'Bench', colour: 0 }),
    newId: () => crypto.randomUUID(),
  }
}
