import type { Workspace } from '../../canvas/workspace.ts'
import { hand } from '../../tools/hand.ts'
import { select } from '../../tools/select.ts'
import { fetchSnapping } from '../../tools/snapping.ts'
import { hasLeft, type Tool, type ToolContext, type ToolInHand, type WallPointer } from '../../tools/tool.ts'
import { createEdgeScroll } from './edge-scroll.ts'
import { startGestureKeys } from './gesture-keys.ts'
import { openMenuAt, openMenuAtSelection } from './menu-place.ts'
import { modifiersOf } from './modifiers.ts'
import { createFingers, createLongPress, createTaps } from './touches.ts'
import { startWheelInput } from './wheel-input.ts'

/** What turns pointer events on the wall into gestures. */
export interface PointerInputOptions {
  readonly workspace: Workspace
  readonly root: HTMLElement
  readonly context: ToolContext
  toolOf(id: Tool['id']): Tool
  /** The wall was pressed: it wants the keyboard. */
  pressed(): void
}

/** A gesture under way, and the pointer that makes it. */
interface Active {
  readonly pointer: number
  readonly by: ToolInHand
  readonly start: WallPointer
  readonly button: number
  /** Whether it moves the wall instead of working the tool. */
  readonly pans: boolean
}

const LEFT = 0
const MIDDLE = 1
const RIGHT = 2

/**
 * Pointer, wheel and touch on the wall. The left button, a pen or a finger works the tool; the middle and right
 * buttons, the held space bar, two fingers, and one finger where it takes hold of nothing, move the wall. Two
 * fingers never draw, and once a pen was seen neither does one. The right button without a drag, and a finger
 * that stays, open the menu.
 */
export const startPointerInput = (options: PointerInputOptions): (() => void) => {
  const { workspace, root, context } = options
  const { session, camera } = workspace
  const abort = new AbortController()
  const { signal } = abort
  let toolId: Tool['id'] | undefined
  let tool: ToolInHand = select.take(context)
  let active: Active | undefined
  let last: WallPointer | undefined
  let wasPenSeen = false
  /** A finger that asked for the menu and is still down. */
  let asking: { readonly pointer: number; readonly start: WallPointer } | undefined

  const fingers = createFingers(camera)
  const taps = createTaps()
  const edge = createEdgeScroll(camera, () => {
    if (!last || !active) return
    last = { ...last, board: camera.toBoard(last.screen) }
    active.by.move(last)
  })
  const longPress = createLongPress((pointer) => {
    const finger = active?.pointer
    giveUp()
    openMenu(pointer)
    if (finger !== undefined) asking = { pointer: finger, start: pointer }
  })

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
      ...modifiersOf(event),
      touch: event instanceof PointerEvent && event.pointerType === 'touch',
    }
  }

  /** Whether an event is about the wall itself and not about something lying on it. */
  const onWall = ({ target }: Event): boolean =>
    target === root || (target instanceof Element && target.closest('[data-wall-layers]') !== null)

  const openMenu = (pointer: WallPointer) => {
    current().pick?.(pointer)
    openMenuAt(workspace, root, pointer.screen)
  }

  const giveUp = () => {
    active?.by.cancel()
    active = undefined
    edge.stop()
    longPress.stop()
  }

  const begin = (id: number, button: number, pointer: WallPointer, pans: boolean) => {
    active = { pointer: id, by: pans ? hand.take(context) : current(), start: pointer, button, pans }
    if (pans && !pointer.touch) root.style.cursor = 'grabbing'
    edge.begin(pointer.screen)
    active.by.down(pointer)
  }

  const keys = startGestureKeys(session, root, {
    isActive: () => active !== undefined,
    giveUp,
    modified: (modifiers) => {
      if (!active || !last) return
      last = { ...last, ...modifiers }
      active.by.move(last)
    },
  })

  const down = (event: PointerEvent) => {
    if (!onWall(event)) return
    event.preventDefault()
    options.pressed()
    root.setPointerCapture(event.pointerId)
    const pointer = pointerOf(event)
    if (event.pointerType === 'pen') wasPenSeen = true
    if (pointer.touch) {
      fingers.down(event.pointerId, pointer.screen)
      if (fingers.count > 1) {
        giveUp()
        return
      }
    } else taps.forget()
    if (active) return
    last = pointer
    const byFinger = pointer.touch && (wasPenSeen || current().holds?.(pointer) === false)
    const pans = event.button === MIDDLE || event.button === RIGHT || keys.isSpaceHeld || byFinger
    begin(event.pointerId, event.button, pointer, pans)
    if (pointer.touch && !wasPenSeen) longPress.begin(pointer)
  }

  const tellCursor = ({ board: { x, y } }: WallPointer) =>
    context.presence.show({ cursor: [Math.round(x), Math.round(y)] })

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'pen') wasPenSeen = true
    last = pointerOf(event)
    tellCursor(last)
    if (last.touch && fingers.count > 1) {
      fingers.pinch(event.pointerId, last.screen)
      return
    }
    if (asking?.pointer === event.pointerId && hasLeft(asking.start, last)) {
      // It stayed and then moved on: what it drags was meant, not the menu.
      session.getState().openMenu(null)
      begin(event.pointerId, LEFT, asking.start, false)
      asking = undefined
    }
    if (active) {
      if (active.pointer !== event.pointerId) return
      const { by, start, pans } = active
      by.move(last)
      if (!hasLeft(start, last)) return
      longPress.stop()
      if (!pans) edge.follow(last.screen)
    } else if (onWall(event) && !last.touch) {
      const cursor = current().hover(last)
      root.style.cursor = keys.isSpaceHeld ? 'grab' : cursor
    }
  }

  const up = (event: PointerEvent) => {
    fingers.up(event.pointerId)
    if (asking?.pointer === event.pointerId) asking = undefined
    if (active?.pointer !== event.pointerId) return
    const { by, start, button, pans } = active
    active = undefined
    edge.stop()
    longPress.stop()
    const pointer = pointerOf(event)
    by.up(pointer)
    root.style.cursor = ''
    if (hasLeft(start, pointer)) return
    if (button === RIGHT) openMenu(pointer)
    else if (pointer.touch && !wasPenSeen) tapped(pointer, event.timeStamp, pans)
  }

  const tapped = (pointer: WallPointer, time: number, onNothing: boolean) => {
    if (onNothing && !keys.isSpaceHeld) {
      current().down(pointer)
      current().up(pointer)
    }
    if (taps.isSecond(pointer, time)) current().doubleClick?.(pointer)
  }

  const cancel = (event: PointerEvent) => {
    fingers.up(event.pointerId)
    if (active?.pointer === event.pointerId) giveUp()
  }

  /** The right button is followed as a pointer; what else asks for a menu is the keyboard, or Ctrl+click on a Mac. */
  const menu = (event: MouseEvent) => {
    const byKey = session.getState().editing === null && event.target instanceof HTMLTextAreaElement
    if (!onWall(event) && !byKey) return
    event.preventDefault()
    if (event.button === RIGHT || fingers.count > 0 || asking) return
    if (active) {
      giveUp()
      openMenu(pointerOf(event))
    } else openMenuAtSelection(workspace, root)
  }

  root.addEventListener('pointerdown', down, { signal })
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerup', up, { signal })
  root.addEventListener('pointercancel', cancel, { signal })
  root.addEventListener('lostpointercapture', (event) => cancel(event), { signal })
  root.addEventListener('contextmenu', menu, { signal })
  root.addEventListener(
    'pointerleave',
    () => {
      if (active) return
      last = undefined
      context.drafts.clear()
      context.presence.show({ cursor: undefined })
    },
    { signal },
  )
  root.addEventListener(
    'dblclick',
    (event) => {
      const byFinger = event instanceof PointerEvent && event.pointerType === 'touch'
      if (onWall(event) && !byFinger && !taps.areWaiting) current().doubleClick?.(pointerOf(event))
    },
    { signal },
  )
  // On the way to the wall, so that it is there when the hand is.
  window.addEventListener('pointermove', fetchSnapping, { signal, once: true })
  const stopWheel = startWheelInput(workspace, root, onWall, (event) => pointerOf(event).screen)
  const unsubscribe = session.subscribe((now, before) => {
    if (now.tool === before.tool && now.placing === before.placing && now.readOnly === before.readOnly) return
    if (active && now.tool !== before.tool) return
    const inHand = current()
    context.drafts.clear()
    if (last && !active && root.matches(':hover')) root.style.cursor = inHand.hover(last)
  })
  // The wall moves under a pointer that rests.
  const stopCamera = camera.subscribe(() => {
    if (!last || active) return
    last = { ...last, board: camera.toBoard(last.screen) }
    tellCursor(last)
  })
  return () => {
    abort.abort()
    stopCamera()
    keys.stop()
    stopWheel()
    unsubscribe()
    giveUp()
  }
}
