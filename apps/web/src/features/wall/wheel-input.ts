import type { Point } from '../../canvas/camera.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** One notch of a wheel counts as at most this much when zooming; trackpads report far less at a time. */
const MOST_ZOOM_STEP = 30
/** Pixels of a line and a page, for wheels that count in them. */
const LINE = 18
const PAGE = 600

/** A wheel that clicks goes at least this far at a time, CSS pixels. */
const LEAST_NOTCH = 50
/** Fingers on a trackpad begin slowly: after small steps within so many milliseconds, large ones are theirs. */
const SAME_SWEEP = 400

/** What of a wheel event tells a wheel that clicks from two fingers on a trackpad. */
type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'timeStamp'>

/** Tells a wheel that clicks from two fingers on a trackpad, event by event; browsers do not say. */
export const createNotchDetector = () => {
  let lastSmall = Number.NEGATIVE_INFINITY
  return ({ deltaX, deltaY, deltaMode, timeStamp }: Turn): boolean => {
    const isLarge = deltaX === 0 && Number.isInteger(deltaY) && Math.abs(deltaY) >= LEAST_NOTCH
    if (deltaMode === 0 && !isLarge) lastSmall = timeStamp
    return deltaMode !== 0 || (isLarge && timeStamp - lastSmall > SAME_SWEEP)
  }
}

/**
 * The wheel on the wall: it pans, with Ctrl or ⌘ (or pinched on a trackpad) it zooms at the pointer. Who said they
 * use a mouse zooms with its wheel alone. Whoever turns a wheel that clicks is asked once.
 * @returns the way to stop
 */
export const startWheelInput = (
  { camera, session }: Workspace,
  root: HTMLElement,
  onWall: (event: Event) => boolean,
  screenOf: (event: MouseEvent) => Point,
): (() => void) => {
  const isNotch = createNotchDetector()
  const turn = (event: WheelEvent) => {
    if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey && !onWall(event)) {
      // Over the field that is being written in the wall still pans.
      if (event.target.dataset.wallText === undefined) return
    }
    event.preventDefault()
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1
    const dx = event.deltaX * unit
    const dy = event.deltaY * unit
    const clicks = isNotch(event)
    const { pointing, asksPointing, askPointing } = session.getState()
    const wantsZoom = event.ctrlKey || event.metaKey
    if (clicks && !wantsZoom && pointing === null && !asksPointing) askPointing(true)
    if (wantsZoom || (clicks && pointing === 'mouse' && !event.shiftKey)) {
      const step = Math.min(Math.max(dy, -MOST_ZOOM_STEP), MOST_ZOOM_STEP)
      camera.zoomBy(Math.exp(-step / 100), screenOf(event))
    } else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
    else camera.panBy(dx, dy)
  }
  root.addEventListener('wheel', turn, { passive: false })
  return () => root.removeEventListener('wheel', turn)
}
