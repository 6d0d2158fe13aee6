import type { Point } from '../../canvas/camera.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { hand } from '../../tools/hand.ts'
import { select } from '../../tools/select.ts'
import { fetchSnapping } from '../../tools/snapping.ts'
import type { Tool, ToolContext, ToolInHand, WallPointer } from '../../tools/tool.ts'

/** What turns pointer events on the wall into gestures. */
export interface PointerInputOptions {
  readonly workspace: Workspace
  readonly root: HTMLElement
  readonly context: ToolContext
  toolOf(id: Tool['id']): Tool
  /** The wall was pressed: it wants the keyboard. */
  pressed(): void
}

/** One notch of a wheel counts as at most this much when zooming; trackpads report far less at a time. */
const MOST_ZOOM_STEP = 30
/** Pixels of a line and a page, for wheels that count in them. */
const LINE = 18
const PAGE = 600

/** Two taps this close in time (milliseconds) and place (CSS pixels) are a double tap. */
const DOUBLE_TAP = { within: 350, near: 28 }

/** There Ctrl with a click is the right button. */
const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent)

const RIGHT = 2
const MIDDLE = 1

/**
 * Pointer, wheel and touch on the wall. The left button or a finger works the tool; the middle and right
 * buttons, the held space bar and two fingers move the wall. Two fingers never draw.
 */
export const startPointerInput = (options: PointerInputOptions): (() => void) => {
  const { workspace, root, context } = options
  const { session, camera } = workspace
  const abort = new AbortController()
  const { signal } = abort
  const fingers = new Map<number, Point>()
  let toolId: Tool['id'] | undefined
  let tool: ToolInHand = select.take(context)
  /** The gesture under way, and the pointer that makes it. */
  let active: { readonly pointer: number; readonly by: ToolInHand } | undefined
  let spaceHeld = false
  let last: WallPointer | undefined
  let tap: { readonly at: Point; readonly time: number } | undefined

  const current = (): ToolInHand => {
    const { tool: wanted, readOnly } = session.getState()
    const chosen = options.toolOf(wanted)
    const allowed = readOnly && chosen.edits ? select : chosen
    if (allowed.id !== toolId) {
      tool.cancel()
      tool = allowed.take(context)
      toolId = allowed.id
    }
    return tool
  }

  const pointerOf = (event: MouseEvent): WallPointer => {
    const { left, top } = root.getBoundingClientRect()
    const screen = { x: event.clientX - left, y: event.clientY - top }
    return {
      screen,
      board: camera.toBoard(screen),
      shift: event.shiftKey,
      alt: event.altKey,
      mod: isMac ? event.metaKey : event.ctrlKey,
      touch: event instanceof PointerEvent && event.pointerType === 'touch',
    }
  }

  /** Whether an event is about the wall itself and not about something lying on it. */
  const onWall = ({ target }: Event): boolean =>
    target === root || (target instanceof Element && target.closest('[data-wall-layers]') !== null)

  const giveUp = () => {
    active?.by.cancel()
    active = undefined
  }

  const down = (event: PointerEvent) => {
    if (!onWall(event)) return
    event.preventDefault()
    options.pressed()
    root.setPointerCapture(event.pointerId)
    if (event.pointerType !== 'touch') tap = undefined
    else {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (fingers.size > 1) {
        giveUp()
        return
      }
    }
    if (active) return
    const pans = event.button === MIDDLE || event.button === RIGHT || spaceHeld
    const by = pans ? hand.take(context) : current()
    active = { pointer: event.pointerId, by }
    if (pans) root.style.cursor = 'grabbing'
    by.down(pointerOf(event))
  }

  const move = (event: PointerEvent) => {
    last = pointerOf(event)
    context.presence.show({ cursor: [Math.round(last.board.x), Math.round(last.board.y)] })
    if (event.pointerType === 'touch' && fingers.size > 1) {
      pinch(event)
      return
    }
    if (active) {
      if (active.pointer === event.pointerId) active.by.move(last)
    } else if (onWall(event) && event.pointerType !== 'touch') {
      const cursor = current().hover(last)
      root.style.cursor = spaceHeld ? 'grab' : cursor
    }
  }

  /** Two fingers: the points of the wall under them stay under them. */
  const pinch = (event: PointerEvent) => {
    const before = [...fingers.values()]
    if (!fingers.has(event.pointerId)) return
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const after = [...fingers.values()]
    const [a0, b0] = before
    const [a1, b1] = after
    if (!a0 || !b0 || !a1 || !b1) return
    const { left, top } = root.getBoundingClientRect()
    const middle = { x: (a1.x + b1.x) / 2 - left, y: (a1.y + b1.y) / 2 - top }
    camera.panBy((a0.x + b0.x - a1.x - b1.x) / 2, (a0.y + b0.y - a1.y - b1.y) / 2)
    const spread = Math.hypot(a0.x - b0.x, a0.y - b0.y)
    if (spread > 0) camera.zoomBy(Math.hypot(a1.x - b1.x, a1.y - b1.y) / spread, middle)
  }

  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    if (active?.pointer !== event.pointerId) return
    const { by } = active
    active = undefined
    const pointer = pointerOf(event)
    by.up(pointer)
    root.style.cursor = ''
    if (pointer.touch) doubleTap(event.timeStamp, pointer)
  }

  /** Browsers differ in whether fingers double-click, so taps are counted here. */
  const doubleTap = (time: number, pointer: WallPointer) => {
    const before = tap
    tap = { at: pointer.screen, time }
    if (!before || time - before.time > DOUBLE_TAP.within) return
    const { x, y } = pointer.screen
    if (Math.hypot(x - before.at.x, y - before.at.y) > DOUBLE_TAP.near) return
    tap = undefined
    current().doubleClick?.(pointer)
  }

  const cancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    if (active?.pointer === event.pointerId) giveUp()
  }

  const wheel = (event: WheelEvent) => {
    if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey && !onWall(event)) {
      // Over the field that is being written in the wall still pans.
      if (event.target.dataset.wallText === undefined) return
    }
    event.preventDefault()
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1
    const dx = event.deltaX * unit
    const dy = event.deltaY * unit
    if (event.ctrlKey || event.metaKey) {
      const step = Math.min(Math.max(dy, -MOST_ZOOM_STEP), MOST_ZOOM_STEP)
      camera.zoomBy(Math.exp(-step / 100), pointerOf(event).screen)
    } else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
    else camera.panBy(dx, dy)
  }

  const writingElsewhere = (): boolean => {
    const { activeElement } = document
    return activeElement !== null && activeElement !== document.body && !root.contains(activeElement)
  }

  const spaceDown = (event: KeyboardEvent) => {
    const { editing } = session.getState()
    if (event.code !== 'Space' || event.isComposing || editing !== null || writingElsewhere()) return
    if (event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    if (!spaceHeld && !active) root.style.cursor = 'grab'
    spaceHeld = true
  }

  /** Escape gives up a gesture before anything else hears of it. */
  const abandon = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !active) return
    event.preventDefault()
    event.stopImmediatePropagation()
    giveUp()
  }

  const spaceUp = (event: KeyboardEvent) => {
    if (event.code !== 'Space') return
    spaceHeld = false
    if (!active) root.style.cursor = ''
  }

  root.addEventListener('pointerdown', down, { signal })
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerup', up, { signal })
  root.addEventListener('pointercancel', cancel, { signal })
  root.addEventListener('lostpointercapture', (event) => cancel(event), { signal })
  root.addEventListener('contextmenu', (event) => onWall(event) && event.preventDefault(), { signal })
  root.addEventListener('wheel', wheel, { signal, passive: false })
  root.addEventListener(
    'pointerleave',
    () => {
      if (active) return
      context.drafts.clear()
      context.presence.show({ cursor: undefined })
    },
    { signal },
  )
  root.addEventListener(
    'dblclick',
    (event) => {
      const byFinger = event instanceof PointerEvent && event.pointerType === 'touch'
      if (onWall(event) && !byFinger && tap === undefined) current().doubleClick?.(pointerOf(event))
    },
    { signal },
  )
  // On the way to the wall, so that it is there when the hand is.
  window.addEventListener('pointermove', fetchSnapping, { signal, once: true })
  window.addEventListener('keydown', abandon, { signal, capture: true })
  window.addEventListener('keydown', spaceDown, { signal })
  window.addEventListener('keyup', spaceUp, { signal })
  window.addEventListener(
    'blur',
    () => {
      spaceHeld = false
    },
    { signal },
  )
  const unsubscribe = session.subscribe((now, before) => {
    if (now.tool === before.tool && now.placing === before.placing && now.readOnly === before.readOnly) return
    if (active && now.tool !== before.tool) return
    const inHand = current()
    context.drafts.clear()
    if (last && !active && root.matches(':hover')) root.style.cursor = inHand.hover(last)
  })
  return () => {
    abort.abort()
    unsubscribe()
    giveUp()
  }
}
