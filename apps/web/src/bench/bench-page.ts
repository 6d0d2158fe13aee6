import { addElements, Board, createBoardDoc, editText, moveElements } from '@stormlane/board'
import * as Y from 'yjs'
import {
  type BenchBoard,
  type BenchCamera,
  block,
  COLORS,
  centreCamera,
  fitCamera,
  makeStickies,
  SIZE,
} from '../../../../bench/canvas/board.ts'
import type { Workspace } from '../canvas/workspace.ts'

/** What the canvas benchmark asks of a page; bench/canvas/README.md says what each function must do. */
export interface BenchPage {
  ready(): Promise<void>
  load(n: number): void
  fit(): void
  zoomTo100(): void
  screenPointOf(i: number): { readonly x: number; readonly y: number }
  selectMany(k: number): number
  clearSelection(): void
  beginEdit(i: number): { readonly dblclick: true }
  textOf(i: number): string
  wheelZoomDelta(from: number, to: number): number
  state(): { n: number; zoom: number; x: number; y: number; selected: number }
  /** Somebody else moves and renames sticky `i`: applies what a server would send; returns the ms it took. */
  remoteEdit(i: number): number
}

declare global {
  interface Window {
    __bench?: BenchPage
  }
}

const idOf = (i: number): string => `s${i}`

/** Resolves when the wall has been mounted. */
const mounted = async (): Promise<void> => {
  while (!document.querySelector('[data-wall][data-zoom]')) {
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

/** A second person's copy of the board, kept by updates as over a network. */
const openRemote = (doc: Y.Doc) => {
  const copy = createBoardDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== copy) Y.applyUpdate(copy, update, doc)
  })
  const board = new Board(copy)
  return (change: (board: Board) => void): Uint8Array => {
    const before = Y.encodeStateVector(copy)
    change(board)
    return Y.encodeStateAsUpdate(copy, before)
  }
}

/** Drives a workspace for the benchmark, through the commands and stores that tools and actions use. */
export const benchPage = ({ board, session, camera }: Workspace): BenchPage => {
  let shown: BenchBoard = makeStickies(0)
  let remote: ReturnType<typeof openRemote> | undefined
  let edits = 0
  const look = ({ zoom, x, y }: BenchCamera): void => camera.setView({ x: -x / zoom, y: -y / zoom, zoom })
  const centreOf = (i: number) => {
    const element = board.elements.get(idOf(i))
    if (!element) throw new Error(`the board has no sticky ${i}`)
    return { x: element.x + element.width / 2, y: element.y + element.height / 2 }
  }
  return {
    ready: mounted,
    load: (n) => {
      shown = makeStickies(n)
      const made = shown.stickies.map(({ id, x, y, color, text }) => {
        const kind = COLORS[color]?.kind ?? 'event'
        return { id, kind, x, y, text, width: SIZE, height: SIZE }
      })
      board.run(addElements(made))
      look(fitCamera(shown.bounds))
    },
    fit: () => look(fitCamera(shown.bounds)),
    zoomTo100: () => look(centreCamera(shown.bounds.w / 2, shown.bounds.h / 2)),
    screenPointOf: (i) => camera.toScreen(centreOf(i)),
    selectMany: (k) => {
      const { ids, grab } = block(shown, k)
      session.getState().select(ids.map(idOf))
      return grab
    },
    clearSelection: () => {
      session.getState().edit(null)
      session.getState().select([])
    },
    beginEdit: (i) => {
      const { x, y } = centreOf(i)
      look(centreCamera(x, y))
      return { dblclick: true }
    },
    textOf: (i) => board.elements.get(idOf(i))?.text ?? '',
    wheelZoomDelta: (from, to) => -Math.log(to / from) * 100,
    state: () => {
      const { x, y, zoom } = camera.view
      const { selection } = session.getState()
      return { n: board.elements.size, zoom, x: -x * zoom, y: -y * zoom, selected: selection.size }
    },
    remoteEdit: (i) => {
      remote ??= openRemote(board.doc)
      edits++
      const update = remote((theirs) => {
        theirs.run(moveElements([idOf(i)], edits % 2 === 0 ? -20 : 20, 0))
        theirs.run(editText(idOf(i), `Changed elsewhere ${edits}`))
      })
      const begun = performance.now()
      Y.applyUpdate(board.doc, update, 'remote')
      return performance.now() - begun
    },
  }
}
