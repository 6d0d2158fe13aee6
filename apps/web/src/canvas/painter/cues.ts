import type { Ink } from './ink.ts'

/** Cue and mark drawings as strokes on a grid of 24 by 24, one for each name that a kind or mark uses. */
const strokes: Readonly<Record<string, string>> = {
  zap: 'M13 3 L5 14 H11 L10 21 L19 9 H13 Z',
  play: 'M7 4 L19 12 L7 20 Z',
  box: 'M12 3 L20 7.5 V16.5 L12 21 L4 16.5 V7.5 Z M4 7.5 L12 12 L20 7.5 M12 12 V21',
  workflow: 'M4 4 H10 V10 H4 Z M14 14 H20 V20 H14 Z M10 7 H17 V14',
  eye: 'M2.5 12 Q12 1 21.5 12 Q12 23 2.5 12 Z M9 12 A3 3 0 1 0 15 12 A3 3 0 1 0 9 12 Z',
  plug: 'M9 3 V8 M15 3 V8 M6 8 H18 V12 A6 6 0 0 1 6 12 Z M12 18 V22',
  user: 'M8 8 A4 4 0 1 0 16 8 A4 4 0 1 0 8 8 Z M4 21 Q4 14 12 14 Q20 14 20 21',
  flame: 'M12 2 Q19 9 19 15 A7 7 0 0 1 5 15 Q5 11 8 9 Q9 12 11 12 Q13 8 12 2 Z',
  sparkles: 'M11 3 L13 10 L20 12 L13 14 L11 21 L9 14 L2 12 L9 10 Z M19 3 V7 M17 5 H21',
  layout: 'M3 4 H21 V20 H3 Z M3 9 H21 M9 9 V20',
  clock: 'M3 12 A9 9 0 1 0 21 12 A9 9 0 1 0 3 12 Z M12 7 V12 L15.5 14',
  link: 'M10 8 H7 A4 4 0 0 0 7 16 H10 M14 8 H17 A4 4 0 0 1 17 16 H14 M8.5 12 H15.5',
  book: 'M12 6 Q8 3 3 4 V19 Q8 18 12 21 Q16 18 21 19 V4 Q16 3 12 6 Z M12 6 V21',
  note: 'M4 4 H20 V14 L14 20 H4 Z M20 14 H14 V20',
  frame: 'M7 3 V21 M17 3 V21 M3 7 H21 M3 17 H21',
  rows: 'M3 4 H21 V20 H3 Z M3 12 H21',
  pivot: 'M12 2 V22 M8 6 L4 12 L8 18 M16 6 L20 12 L16 18',
  lock: 'M5 11 H19 V21 H5 Z M8 11 V7.5 A4 4 0 0 1 16 7.5 V11',
  saga: 'M2 6 A3 3 0 1 0 8 6 A3 3 0 1 0 2 6 Z M16 12 A3 3 0 1 0 22 12 A3 3 0 1 0 16 12 Z M2 18 A3 3 0 1 0 8 18 A3 3 0 1 0 2 18 Z M8 7 L16 11 M16 13 L8 17',
  id: 'M5 5 V19 M11 5 V19 H13 A7 7 0 0 0 13 5 Z',
  layers: 'M12 3 L21 8 L12 13 L3 8 Z M3 12.5 L12 17.5 L21 12.5 M3 17 L12 22 L21 17',
  equal: 'M4 9 H20 M4 15 H20',
  alike: 'M3 10 Q7.5 5 12 9 Q16.5 13 21 8 M3 17 Q7.5 12 12 16 Q16.5 20 21 15',
  hourglass: 'M6 3 H18 M6 21 H18 M7.5 3 V6 L12 12 L16.5 6 V3 M7.5 21 V18 L12 12 L16.5 18 V21',
  breaker: 'M2 15 H8 L17 7 M16 15 H22 M8 12 V18 M16 12 V18',
}

const paths = new Map<string, Path2D>()

const pathOf = (cue: string, drawing: string): Path2D => {
  const known = paths.get(cue)
  if (known) return known
  const path = new Path2D(drawing)
  paths.set(cue, path)
  return path
}

/** No stroke is thinner than this on screen, CSS pixels. */
const THINNEST = 1

/** Strokes a cue or mark with its top left corner at (x, y), `side` board units wide. */
export const paintCue = (
  context: Ink,
  cue: string,
  x: number,
  y: number,
  side: number,
  zoom: number,
  colour: string,
): void => {
  const drawing = strokes[cue]
  if (drawing === undefined) return
  const scale = side / 24
  context.save()
  context.translate(x, y)
  context.scale(scale, scale)
  context.strokeStyle = colour
  context.lineWidth = Math.max(2, THINNEST / (scale * zoom))
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.globalAlpha *= 0.75
  if (context.strokeData) context.strokeData(drawing)
  else context.stroke(pathOf(cue, drawing))
  context.restore()
}
