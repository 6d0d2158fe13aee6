import { groupOf, isLocked, withGroups } from '../canvas/groups.ts'
import { type Grip, gripCursor } from '../canvas/handles.ts'
import { connectorAt, elementAt, gripAt, HANDLE_REACH, NEAR, onLinkHandle, stickyAt } from '../canvas/hit.ts'
import { openLink } from '../canvas/open-link.ts'
import type { SceneItem } from '../canvas/scene.ts'
import { createLinkGesture } from './connect.ts'
import { createMarqueeGesture } from './marquee-gesture.ts'
import { createMoveGesture } from './move-gesture.ts'
import { boxAbout, putDown } from './place.ts'
import { createResizeGesture } from './resize-gesture.ts'
import { fetchSnapping } from './snapping.ts'
import { hasLeft, type Tool, type ToolContext, type ToolInHand, type WallPointer } from './tool.ts'

type Gesture =
  | { readonly is: 'press'; readonly start: WallPointer; readonly on: string; readonly was: boolean }
  | { readonly is: 'move' | 'resize' | 'marquee' | 'link' | 'nothing' }

const NOBODY: ReadonlySet<string> = new Set()

/** Selects, moves, resizes, duplicates (Alt), pulls connectors, and starts writing. */
export const select: Tool = {
  id: 'select',
  label: { en: 'Select', ko: '선택' },
  edits: false,
  take: (context) => createSelect(context),
}

const createSelect = (context: ToolContext): ToolInHand => {
  const { workspace, view, drafts } = context
  const { board, session } = workspace
  const { scene } = view
  const link = createLinkGesture(context)
  const move = createMoveGesture(context)
  const resize = createResizeGesture(context)
  const marquee = createMarqueeGesture(context)
  let gesture: Gesture = { is: 'nothing' }
  /** The group that a double click reached into; its members stand for themselves until one presses elsewhere. */
  let entered: string | undefined

  const onlySelected = (): SceneItem | undefined => {
    const { selection, readOnly, editing } = session.getState()
    const [id] = selection
    if (selection.size !== 1 || id === undefined || readOnly || editing !== null) return undefined
    const item = scene.item(id)
    return item && !isLocked(item.element) ? item : undefined
  }
  const reachOf = ({ touch }: WallPointer) => (touch ? HANDLE_REACH.touch : HANDLE_REACH.mouse)
  const gripUnder = (pointer: WallPointer): Grip | undefined => {
    const item = onlySelected()
    return item && gripAt(item, pointer.board, view.zoom, reachOf(pointer))
  }
  const linkHandleUnder = (pointer: WallPointer): SceneItem | undefined => {
    const item = onlySelected()
    if (!item || !onLinkHandle(item, pointer.board, view.zoom, reachOf(pointer))) return undefined
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
  const elementUnder = (pointer: WallPointer) => elementAt(view, pointer.board, nearOf(pointer))
  const connectorUnder = (pointer: WallPointer) => connectorAt(view, pointer.board, nearOf(pointer))

  /** An element with its group, unless that was reached into. */
  const whole = (id: string): ReadonlySet<string> =>
    withGroups(
      [id],
      (other) => board.elements.get(other),
      () => board.elements.values(),
      entered,
    )

  const pressElement = (pointer: WallPointer, { id, element }: SceneItem) => {
    if (groupOf(element) !== entered) entered = undefined
    const { selection, selectedConnectors, select: choose } = session.getState()
    const was = selection.has(id)
    const all = whole(id)
    if (pointer.shift) {
      const next = new Set(selection)
      for (const member of all) {
        if (was) next.delete(member)
        else next.add(member)
      }
      choose(next, selectedConnectors)
    } else if (!was) choose(all)
    else if (all.size > 1) choose([...selection, ...all], selectedConnectors)
    gesture = { is: 'press', start: pointer, on: id, was }
  }

  const beginDrag = ({ start, on }: Gesture & { is: 'press' }) => {
    const { readOnly, selection } = session.getState()
    const pressed = scene.item(on)
    if (readOnly || !pressed || !selection.has(on)) return
    if (isLocked(pressed.element)) {
      marquee.begin(start, start.shift ? selection : NOBODY)
      gesture = { is: 'marquee' }
      return
    }
    move.begin(start, on, start.alt)
    gesture = { is: 'move' }
  }

  const dragTo = (pointer: WallPointer) => {
    if (gesture.is === 'press' && hasLeft(gesture.start, pointer)) beginDrag(gesture)
    if (gesture.is === 'move') move.move(pointer)
    else if (gesture.is === 'resize') resize.move(pointer)
    else if (gesture.is === 'marquee') marquee.move(pointer)
    else if (gesture.is === 'link') link.move(pointer)
  }

  const finish = (pointer: WallPointer) => {
    const ended = gesture
    gesture = { is: 'nothing' }
    drafts.clear()
    if (ended.is === 'press') click(ended, pointer)
    else if (ended.is === 'move') move.drop()
    else if (ended.is === 'resize') resize.end()
    else if (ended.is === 'marquee') marquee.end()
    else if (ended.is === 'link') link.end(pointer)
  }

  /** A press that did not become a drag: one of many selected becomes the only one. */
  const click = ({ on, was }: Gesture & { is: 'press' }, pointer: WallPointer) => {
    const href = linkUnder(pointer)
    if (href !== undefined) openLink(href)
    if (was && !pointer.shift && scene.item(on)) session.getState().select(whole(on))
  }

  return {
    down: (pointer) => {
      fetchSnapping()
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
        resize.begin(pointer, chosen, grip)
        gesture = { is: 'resize' }
        return
      }
      const item = elementUnder(pointer)
      if (item) return pressElement(pointer, item)
      entered = undefined
      const { selection, selectedConnectors, select: choose } = session.getState()
      const line = connectorUnder(pointer)
      if (line) {
        const others = pointer.shift ? selectedConnectors : []
        choose(pointer.shift ? selection : [], [...others, line.id])
        gesture = { is: 'nothing' }
        return
      }
      if (!pointer.shift) choose([])
      marquee.begin(pointer, pointer.shift ? selection : NOBODY)
      gesture = { is: 'marquee' }
    },
    move: dragTo,
    up: (pointer) => {
      dragTo(pointer)
      finish(pointer)
    },
    hover: (pointer) => {
      if (linkUnder(pointer) !== undefined) return 'pointer'
      if (linkHandleUnder(pointer)) return 'crosshair'
      const grip = gripUnder(pointer)
      if (grip) return gripCursor(grip)
      const item = elementUnder(pointer)
      if (item) return session.getState().readOnly || isLocked(item.element) ? 'default' : 'move'
      return connectorUnder(pointer) ? 'pointer' : 'default'
    },
    holds: (pointer) =>
      linkHandleUnder(pointer) !== undefined ||
      gripUnder(pointer) !== undefined ||
      elementUnder(pointer) !== undefined ||
      connectorUnder(pointer) !== undefined,
    pick: (pointer) => {
      const { selection, selectedConnectors, select: choose, edit } = session.getState()
      edit(null)
      const item = elementUnder(pointer)
      const line = item ? undefined : connectorUnder(pointer)
      if (item && !selection.has(item.id)) choose(whole(item.id))
      else if (line && !selectedConnectors.has(line.id)) choose([], [line.id])
      else if (!item && !line) choose([])
    },
    doubleClick: (pointer) => {
      const { readOnly, lastPut, edit, select: choose } = session.getState()
      if (readOnly) return
      const item = elementUnder(pointer)
      if (item) {
        entered = groupOf(item.element)
        choose([item.id])
        if (!isLocked(item.element)) edit(item.id)
      } else if (!connectorUnder(pointer)) {
        putDown(workspace, lastPut, boxAbout(lastPut, pointer.board))
      }
    },
    cancel: () => {
      gesture = { is: 'nothing' }
      move.cancel()
      resize.cancel()
      marquee.cancel()
      link.cancel()
      drafts.clear()
    },
  }
}
