/**
 * The board that every target of the canvas benchmark shows: `n` stickies of 200 × 200 units on a grid, about
 * as wide in proportion as the viewport is, read from left to right like a timeline.
 */
export const SIZE = 200
/** Distance between the left (or top) sides of neighbours, board units. */
export const PITCH = 230
/** The viewport of all targets, CSS pixels. */
export const VIEW = { w: 1440, h: 900 }
/** Room left around the board when all of it is shown, CSS pixels. */
export const PAD = { x: 60, y: 90 }

/** What the stickies stand for: our kind, its colour for targets without kinds, and tldraw's name of a like one. */
export const COLORS = [
  { kind: 'event', hex: '#ffa94d', tldraw: 'orange' },
  { kind: 'command', hex: '#74c0fc', tldraw: 'light-blue' },
  { kind: 'actor', hex: '#ffe066', tldraw: 'yellow' },
  { kind: 'policy', hex: '#d0a8f5', tldraw: 'light-violet' },
  { kind: 'readModel', hex: '#8ce99a', tldraw: 'light-green' },
  { kind: 'externalSystem', hex: '#faa2c1', tldraw: 'light-red' },
  { kind: 'aggregate', hex: '#63c58f', tldraw: 'green' },
  { kind: 'hotspot', hex: '#5c8df6', tldraw: 'blue' },
] as const

export interface Sticky {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Index into `COLORS`. */
  readonly color: number
  readonly text: string
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface BenchBoard {
  readonly stickies: readonly Sticky[]
  readonly cols: number
  readonly rows: number
  readonly bounds: Bounds
}

/** A camera: screen = board · zoom + (x, y). */
export interface BenchCamera {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

const NOUNS = (
  'Order,Invoice,Payment,Customer,Shipment,Parcel,Account,Ticket,Seat,Refund,Cart,Stock item,Contract,Claim,' +
  'Policy,Driver,Route,Booking,Voucher,Delivery slot,Supplier,Return,Quote,Price list,Meter,Sensor,Loan,' +
  'Branch,Meal,Patient'
).split(',')
const VERBS = (
  'placed,cancelled,paid,sent,received,approved,was rejected,picked up,expired,changed,confirmed,' +
  'was refunded,scheduled,signed,opened,closed,renewed,moved,reviewed,assigned,merged,split up,printed,' +
  'weighed,counted'
).split(',')

/** Columns of a board with `n` stickies. */
export const columnsOf = (n: number): number =>
  Math.ceil(Math.sqrt((n * (VIEW.w - 2 * PAD.x)) / (VIEW.h - 2 * PAD.y)))

export const makeStickies = (n: number): BenchBoard => {
  const cols = columnsOf(n)
  const rows = Math.ceil(n / cols)
  const stickies = Array.from({ length: n }, (_, i): Sticky => {
    const row = Math.floor(i / cols)
    const col = i % cols
    return {
      id: `s${i}`,
      x: col * PITCH,
      y: row * PITCH,
      color: (col * 3 + row * 5 + ((i * 7919) % 3)) % COLORS.length,
      text: `${NOUNS[(i * 31) % NOUNS.length]} ${VERBS[(i * 17 + row) % VERBS.length]}`,
    }
  })
  const bounds = { x: 0, y: 0, w: (cols - 1) * PITCH + SIZE, h: (rows - 1) * PITCH + SIZE }
  return { stickies, cols, rows, bounds }
}

/** The camera that shows a whole board inside the padding. */
export const fitCamera = (b: Bounds): BenchCamera => {
  const zoom = Math.min((VIEW.w - 2 * PAD.x) / b.w, (VIEW.h - 2 * PAD.y) / b.h)
  return { zoom, x: (VIEW.w - b.w * zoom) / 2 - b.x * zoom, y: (VIEW.h - b.h * zoom) / 2 - b.y * zoom }
}

/** 100 %, centred on a board point. */
export const centreCamera = (cx: number, cy: number): BenchCamera => ({
  zoom: 1,
  x: VIEW.w / 2 - cx,
  y: VIEW.h / 2 - cy,
})

/** Indexes of a compact block of `k` stickies about the middle of a board, and the one in its middle. */
export const block = (board: BenchBoard, k: number): { readonly ids: number[]; readonly grab: number } => {
  const w = Math.ceil(Math.sqrt(k * 2))
  const h = Math.ceil(k / w)
  const left = Math.max(0, Math.floor((board.cols - w) / 2))
  const top = Math.max(0, Math.floor((board.rows - h) / 2))
  const ids: number[] = []
  for (let row = 0; row < h; row++)
    for (let col = 0; col < w && ids.length < k; col++) {
      const i = (top + row) * board.cols + left + col
      if (i < board.stickies.length) ids.push(i)
    }
  return { ids, grab: (top + Math.floor(h / 2)) * board.cols + left + Math.floor(w / 2) }
}

/** Breaks a text into lines of at most `max` units, with a canvas context whose font is set. */
export const wrap = (
  context: { measureText(text: string): { readonly width: number } },
  text: string,
  max: number,
): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > max) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines
}
