import { duplicateElements, MIN_SIDE, moveElements, resizeElement } from '@stormlane/board'
import { kindOf } from '@stormlane/domain'
import { between, centreOf, turned } from '../canvas/box.ts'
import type { Box, Point } from '../canvas/camera.ts'
import { type Grip, gripCursor, pulled } from '../canvas/handles.ts'
import {
  connectorAt,
  elementAt,
  gripAt,
  HANDLE_REACH,
  itemsWithin,
  NEAR,
  onLinkHandle,
  stickyAt,
  withContents,
} from '../canvas/hit.ts'
import { openLink } from '../canvas/open-link.ts'
import type { SceneItem } from '../canvas/scene.ts'
import { createLinkGesture } from './connect.ts'
import { boxAbout, putDown } from './place.ts'
import { hasLeft, type Tool, type ToolContext, type WallPointer } from './tool.ts'

type Gesture =
  | { readonly is: 'press'; readonly start: WallPointer; readonly on: string; readonly was: boolean }
  | {
      readonly is: 'move'
      readonly start: Point
      readonly ids: ReadonlySet<string>
      by: Point
      copy: boolean
    }
  | {
      readonly is: 'resize'
      readonly start: Point
      readonly id: string
      readonly grip: Grip
      readonly box: Box
      now: Box
    }
  | {
      readonly is: 'marquee'
      readonly start: WallPointer
      readonly kept: ReadonlySet<string>
      drawn: boolean
    }
  | { readonly is: 'link' }
  | { readonly is: 'nothing' }

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id))

/** Selects, moves, resizes, duplicates (Alt), pulls connectors, and starts writing. */
export const select: Tool = {
  id: 'select',
  label: { en: 'Select', ko: '선택' },
  edits: false,
  take: (context) => createSelect(context),
}

const createSelect = (context: ToolContext) => {
  const { workspace, view, drafts, presence } = context
  const { board, session } = workspace
  const { scene } = view
  const link = createLinkGesture(context)
  let gesture: Gesture = { is: 'nothing' }

  const onlySelected = (): SceneItem | undefined => {
    const { selection, readOnly, editing } = session.getState()
    const [id] = selection
    return selection.size === 1 && id !== undefined && !readOnly && editing === null
      ? scene.item(id)
      : undefined
  }
  const gripUnder = (pointer: WallPointer): Grip | undefined => {
    const item = onlySelected()
    const reach = pointer.touch ? HANDLE_REACH.touch : HANDLE_REACH.mouse
    return item && gripAt(item, pointer.board, view.zoom, reach)
  }
  const linkHandleUnder = (pointer: WallPointer): SceneItem | undefined => {
    const item = onlySelected()
    const reach = pointer.touch ? HANDLE_REACH.touch : HANDLE_REACH.mouse
    if (!item || !onLinkHandle(item, pointer.board, view.zoom, reach)) return undefined
    // A neighbour close by keeps its own edge.
    const under = stickyAt(scene, pointer.board)
    return under === undefined || under.id === item.id ? item : undefined
  }
  /** Where the link under a pointer leads; it takes a key, so that a click on the words selects as ever. */
  const linkUnder = (pointer: WallPointer): string | undefined => {
    const item = pointer.mod ? stickyAt(scene, pointer.board) : undefined
    return item && view.linkAt(item, pointer.board)
  }
  const nearOf = ({ touch }: WallPointer) => (touch ? NEAR.touch : NEAR.mouse)

  const pressElement = (pointer: WallPointer, id: string) => {
    const { selection, selectedConnectors, select: choose } = session.getState()
    const was = selection.has(id)
    if (pointer.shift) {
      const next = new Set(selection)
      if (was) next.delete(id)
      else next.add(id)
      choose(next, selectedConnectors)
    } else if (!was) choose([id])
    gesture = { is: 'press', start: pointer, on: id, was }
  }

  const beginMove = (start: WallPointer, copy: boolean): Gesture => {
    const ids = withContents(
      session.getState().selection,
      (id) => board.elements.get(id),
      ({ kind }) => kindOf(kind).shape === 'frame',
      () => board.elements.values(),
    )
    return { is: 'move', start: start.board, ids, by: { x: 0, y: 0 }, copy }
  }

  const showMove = (moving: Gesture & { is: 'move' }) => {
    const { by, ids, copy } = moving
    drafts.show({ move: { ids, dx: by.x, dy: by.y, copy } })
    if (!copy) presence.show({ drag: { ids: [...ids], dx: by.x, dy: by.y } })
  }

  const dragTo = (pointer: WallPointer) => {
    if (gesture.is === 'press') {
      const { readOnly, selection } = session.getState()
      if (!hasLeft(gesture.start, pointer) || readOnly || !selection.has(gesture.on)) return
      gesture = beginMove(gesture.start, pointer.alt)
    }
    if (gesture.is === 'move') {
      gesture.by = straight(gesture.start, pointer)
      if (gesture.copy !== pointer.alt) {
        gesture.copy = pointer.alt
        if (pointer.alt) presence.showNow({ drag: undefined })
      }
      showMove(gesture)
    } else if (gesture.is === 'resize') {
      resizeTo(gesture, pointer)
    } else if (gesture.is === 'marquee') {
      stretch(gesture, pointer)
    } else if (gesture.is === 'link') link.move(pointer)
  }

  const resizeTo = (resizing: Gesture & { is: 'resize' }, pointer: WallPointer) => {
    const element = board.elements.get(resizing.id)
    if (!element) return
    const kind = kindOf(element.kind)
    const centre = centreOf(resizing.box)
    const from = turned(resizing.start, centre, -(kind.tilt ?? 0))
    const to = turned(pointer.board, centre, -(kind.tilt ?? 0))
    const dx = to.x - from.x
    const dy = to.y - from.y
    resizing.now = rounded(pulled(resizing.box, resizing.grip, dx, dy, MIN_SIDE))
    if (kind.shape === 'line')
      resizing.now = { ...resizing.now, x: resizing.box.x, width: resizing.box.width }
    drafts.show({ resize: { id: resizing.id, box: resizing.now } })
  }

  const stretch = (marquee: Gesture & { is: 'marquee' }, pointer: WallPointer) => {
    if (!marquee.drawn && !hasLeft(marquee.start, pointer)) return
    marquee.drawn = true
    const box = between(marquee.start.board, pointer.board)
    drafts.show({ marquee: box })
    const chosen = new Set(marquee.kept)
    for (const { id } of itemsWithin(scene, box)) chosen.add(id)
    if (!sameIds(chosen, session.getState().selection)) session.getState().select(chosen)
  }

  const finish = (pointer: WallPointer) => {
    const ended = gesture
    gesture = { is: 'nothing' }
    drafts.clear()
    if (ended.is === 'press') click(ended, pointer)
    else if (ended.is === 'move') drop(ended)
    else if (ended.is === 'resize') board.run(resizeElement(ended.id, ended.now))
    else if (ended.is === 'marquee' && !ended.drawn) session.getState().select(ended.kept)
    else if (ended.is === 'link') link.end(pointer)
  }

  /** A press that did not become a drag: one of many selected becomes the only one. */
  const click = ({ on, was }: Gesture & { is: 'press' }, pointer: WallPointer) => {
    const href = linkUnder(pointer)
    if (href !== undefined) openLink(href)
    if (was && !pointer.shift && scene.item(on)) session.getState().select([on])
  }

  const drop = ({ ids, by, copy }: Gesture & { is: 'move' }) => {
    const there = [...ids].filter((id) => board.elements.has(id))
    if (copy) {
      const copies = new Map<string, string>()
      const copyOf = (id: string) => {
        const known = copies.get(id) ?? workspace.newId()
        copies.set(id, known)
        return known
      }
      const chosen = [...session.getState().selection]
      if (board.run(duplicateElements(there, copyOf, by.x, by.y))) {
        session.getState().select(chosen.flatMap((id) => copies.get(id) ?? []))
      }
    } else board.run(moveElements(there, by.x, by.y))
    presence.showNow({ drag: undefined })
  }

  const cancel = () => {
    if (gesture.is === 'move') presence.showNow({ drag: undefined })
    if (gesture.is === 'marquee') session.getState().select(gesture.kept)
    gesture = { is: 'nothing' }
    link.cancel()
  }

  return {
    down: (pointer: WallPointer) => {
      session.getState().edit(null)
      const pulling = linkHandleUnder(pointer)
      const grip = pulling ? undefined : gripUnder(pointer)
      const chosen = onlySelected()
      if (pulling) {
        link.begin(pulling.id)
        gesture = { is: 'link' }
        return
      }
      if (grip && chosen) {
        const { x, y, width, height } = chosen.element
        const box = { x, y, width, height }
        gesture = { is: 'resize', start: pointer.board, id: chosen.id, grip, box, now: box }
        return
      }
      const item = elementAt(view, pointer.board, nearOf(pointer))
      if (item) return pressElement(pointer, item.id)
      const { selection, selectedConnectors, select: choose } = session.getState()
      const line = connectorAt(view, pointer.board, nearOf(pointer))
      if (line) {
        const others = pointer.shift ? selectedConnectors : []
        choose(pointer.shift ? selection : [], [...others, line.id])
        gesture = { is: 'nothing' }
        return
      }
      const kept = pointer.shift ? selection : new Set<string>()
      if (!pointer.shift) choose([])
      gesture = { is: 'marquee', start: pointer, kept, drawn: false }
    },
    move: dragTo,
    up: (pointer: WallPointer) => {
      dragTo(pointer)
      finish(pointer)
    },
    hover: (pointer: WallPointer): string => {
      if (linkUnder(pointer) !== undefined) return 'pointer'
      if (linkHandleUnder(pointer)) return 'crosshair'
      const grip = gripUnder(pointer)
      if (grip) return gripCursor(grip)
      const item = elementAt(view, pointer.board, nearOf(pointer))
      if (item) return session.getState().readOnly ? 'default' : 'move'
      return connectorAt(view, pointer.board, nearOf(pointer)) ? 'pointer' : 'default'
    },
    doubleClick: (pointer: WallPointer) => {
      const { readOnly, lastPut, edit, select: choose } = session.getState()
      if (readOnly) return
      const item = elementAt(view, pointer.board, nearOf(pointer))
      if (item) {
        choose([item.id])
        edit(item.id)
      } else if (!connectorAt(view, pointer.board, nearOf(pointer))) {
        putDown(workspace, lastPut, boxAbout(lastPut, pointer.board))
      }
    },
    cancel: () => {
      cancel()
      drafts.clear()
    },
  }
}

const rounded = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})

/** The way of a drag in whole board units; with Shift only along the longer axis. */
const straight = (start: Point, pointer: WallPointer): Point => {
  const dx = Math.round(pointer.board.x - start.x)
  const dy = Math.round(pointer.board.y - start.y)
  if (!pointer.shift) return { x: dx, y: dy }
  return Math.abs(dx) >= Math.abs(dy) ? { x: dx, y: 0 } : { x: 0, y: dy }
}
