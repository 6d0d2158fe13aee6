import type { Box } from '../camera.ts'
import type { ThemeColours } from '../theme.ts'
import type { Ink } from './ink.ts'

/** Distance of dots in board units. */
const PITCH = 48
/** On-screen distances (CSS pixels) at which dots are gone, and fully there. */
const GONE = 20
const THERE = 40

/** Paints the dots of the wall; they fade as one zooms out. The context's units are board units. */
export const paintDots = (context: Ink, theme: ThemeColours, box: Box, zoom: number): void => {
  const share = Math.min(1, (PITCH * zoom - GONE) / (THERE - GONE))
  if (share <= 0) return
  const size = Math.max(1.6, 1.6 / zoom)
  context.fillStyle = theme.dots
  context.globalAlpha = share
  const right = box.x + box.width
  const bottom = box.y + box.height
  for (let x = Math.floor(box.x / PITCH) * PITCH; x <= right; x += PITCH) {
    for (let y = Math.floor(box.y / PITCH) * PITCH; y <= bottom; y += PITCH) {
      context.fillRect(x - size / 2, y - size / 2, size, size)
    }
  }
  context.globalAlpha = 1
}
