// The practical limit: one plain 2D canvas, redrawn whole once a frame, only what is in view.
// Texts are wrapped once and kept as small bitmaps; texts under 4 px are left out (level of detail)
// unless ?text=always. A drag draws the still part once into a back canvas and then only the moving part.
import { block, COLORS, centreCamera, fitCamera, makeStickies, PITCH, SIZE, VIEW, wrap } from '../board.ts'

const always = new URLSearchParams(location.search).get('text') === 'always'
const FONT = 24
const root = document.getElementById('root')
const mk = (w, h) => Object.assign(document.createElement('canvas'), { width: w, height: h })
const canvas = mk(VIEW.w, VIEW.h)
canvas.style.cssText = 'position:fixed;inset:0'
root.append(canvas)
const ctx = canvas.getContext('2d', { alpha: false })
const back = mk(VIEW.w, VIEW.h)
const bctx = back.getContext('2d', { alpha: false })

let board,
  items = [],
  cam = { zoom: 1, x: 0, y: 0 }
let selected = new Set(),
  drag = null,
  marquee = null,
  editing = null,
  queued = false
const buckets = new Map() // grid cell -> Set of indexes, for hit test and culling
const CELL = PITCH * 4
const key = (cx, cy) => cx * 100003 + cy
const cellOf = (s) => key(Math.floor(s.x / CELL), Math.floor(s.y / CELL))
const put = (i) => {
  const k = cellOf(items[i])
  const b = buckets.get(k)
  if (b) b.add(i)
  else buckets.set(k, new Set([i]))
}
const take = (i) => buckets.get(cellOf(items[i]))?.delete(i)
function query(x0, y0, x1, y1, fn) {
  for (let cx = Math.floor((x0 - SIZE) / CELL); cx <= Math.floor(x1 / CELL); cx++)
    for (let cy = Math.floor((y0 - SIZE) / CELL); cy <= Math.floor(y1 / CELL); cy++) {
      const b = buckets.get(key(cx, cy))
      if (b)
        for (const i of b) {
          const s = items[i]
          if (s.x < x1 && s.x + SIZE > x0 && s.y < y1 && s.y + SIZE > y0) fn(i, s)
        }
    }
}

// text bitmaps: one per text and size step (1, 1/2, 1/4, ... of full size), kept
const texts = new Map()
function textBitmap(text, zoom) {
  const step = Math.max(-5, Math.min(1, Math.ceil(Math.log2(zoom) - 0.01)))
  const k = `${step}|${text}`
  let c = texts.get(k)
  if (!c) {
    const z = 2 ** step
    c = mk(Math.ceil(SIZE * z), Math.ceil(SIZE * z))
    const t = c.getContext('2d')
    t.scale(z, z)
    t.font = `${FONT}px Arial, sans-serif`
    t.textAlign = 'center'
    t.textBaseline = 'middle'
    t.fillStyle = '#222'
    const lines = wrap(t, text, SIZE - 24)
    for (const [i, l] of lines.entries())
      t.fillText(l, SIZE / 2, SIZE / 2 + (i - (lines.length - 1) / 2) * FONT * 1.2)
    texts.set(k, c)
  }
  return c
}
function paint(c, s, sel) {
  const z = cam.zoom
  const x = Math.round(s.x * z + cam.x),
    y = Math.round(s.y * z + cam.y),
    w = SIZE * z
  c.fillStyle = COLORS[s.color].hex
  c.fillRect(x, y, w, w)
  if (sel) {
    c.strokeStyle = '#1c7ed6'
    c.lineWidth = Math.max(1, 6 * z)
    c.strokeRect(x, y, w, w)
  }
  if (always || FONT * z >= 4) c.drawImage(textBitmap(s.text, z), x, y, w, w)
}
function scene(c, skip) {
  c.fillStyle = '#fff'
  c.fillRect(0, 0, VIEW.w, VIEW.h)
  const z = cam.zoom
  query(-cam.x / z, -cam.y / z, (VIEW.w - cam.x) / z, (VIEW.h - cam.y) / z, (i, s) => {
    if (!skip?.has(i)) paint(c, s, selected.has(i))
  })
}
function draw() {
  queued = false
  if (drag) {
    if (!drag.backed) {
      scene(bctx, drag.set)
      drag.backed = true
    }
    ctx.drawImage(back, 0, 0)
    for (const i of drag.set) {
      const s = items[i]
      paint(ctx, { ...s, x: s.x + drag.dx, y: s.y + drag.dy }, selected.has(i))
    }
  } else scene(ctx, null)
  if (marquee) {
    const { x0, y0, x1, y1 } = marquee
    ctx.fillStyle = 'rgba(28,126,214,.15)'
    ctx.fillRect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0))
  }
}
const redraw = () => {
  if (!queued) {
    queued = true
    requestAnimationFrame(draw)
  }
}
const setCam = (c) => {
  cam = { zoom: c.zoom, x: c.x, y: c.y }
  redraw()
}
const toScene = (e) => ({ x: (e.clientX - cam.x) / cam.zoom, y: (e.clientY - cam.y) / cam.zoom })
const hit = (p) => {
  let r = -1
  query(p.x, p.y, p.x + 0.01, p.y + 0.01, (i) => {
    if (i > r) r = i
  })
  return r
}

canvas.addEventListener(
  'wheel',
  (e) => {
    e.preventDefault()
    if (e.ctrlKey) {
      const z1 = cam.zoom * Math.exp(-e.deltaY / 100),
        f = z1 / cam.zoom
      setCam({ zoom: z1, x: e.clientX - (e.clientX - cam.x) * f, y: e.clientY - (e.clientY - cam.y) * f })
    } else setCam({ zoom: cam.zoom, x: cam.x - e.deltaX, y: cam.y - e.deltaY })
  },
  { passive: false },
)
canvas.addEventListener('pointerdown', (e) => {
  canvas.setPointerCapture(e.pointerId)
  const p = toScene(e),
    i = hit(p)
  if (i >= 0) drag = { p, set: selected.has(i) ? selected : new Set([i]), dx: 0, dy: 0, backed: false }
  else {
    selected = new Set()
    marquee = { x0: e.clientX, y0: e.clientY, x1: e.clientX, y1: e.clientY }
  }
  redraw()
})
canvas.addEventListener('pointermove', (e) => {
  if (drag) {
    const p = toScene(e)
    drag.dx = p.x - drag.p.x
    drag.dy = p.y - drag.p.y
    redraw()
  } else if (marquee) {
    marquee.x1 = e.clientX
    marquee.y1 = e.clientY
    const z = cam.zoom,
      m = marquee
    selected = new Set()
    query(
      (Math.min(m.x0, m.x1) - cam.x) / z,
      (Math.min(m.y0, m.y1) - cam.y) / z,
      (Math.max(m.x0, m.x1) - cam.x) / z,
      (Math.max(m.y0, m.y1) - cam.y) / z,
      (i) => selected.add(i),
    )
    redraw()
  }
})
canvas.addEventListener('pointerup', () => {
  if (drag)
    for (const i of drag.set) {
      take(i)
      items[i].x += drag.dx
      items[i].y += drag.dy
      put(i)
    }
  drag = null
  marquee = null
  redraw()
})
canvas.addEventListener('dblclick', (e) => {
  const i = hit(toScene(e))
  if (i < 0) return
  const s = items[i],
    ta = document.createElement('textarea')
  ta.value = s.text
  ta.style.cssText = `position:fixed;left:${s.x * cam.zoom + cam.x}px;top:${s.y * cam.zoom + cam.y}px;width:${SIZE * cam.zoom}px;height:${SIZE * cam.zoom}px;font:24px Arial;box-sizing:border-box`
  ta.oninput = () => {
    s.text = ta.value
    redraw()
  }
  root.append(ta)
  ta.focus()
  editing = ta
})

window.__bench = {
  ready: () => Promise.resolve(),
  load(n) {
    board = makeStickies(n)
    items = board.stickies.map((s) => ({ ...s }))
    for (const i of items.keys()) put(i)
    setCam(fitCamera(board.bounds))
  },
  painted: () => !queued,
  fit() {
    setCam(fitCamera(board.bounds))
  },
  zoomTo100() {
    setCam(centreCamera(board.bounds.w / 2, board.bounds.h / 2))
  },
  screenPointOf: (i) => ({
    x: (items[i].x + SIZE / 2) * cam.zoom + cam.x,
    y: (items[i].y + SIZE / 2) * cam.zoom + cam.y,
  }),
  selectMany(k) {
    const b = block(board, k)
    selected = new Set(b.ids)
    redraw()
    return b.grab
  },
  clearSelection() {
    selected = new Set()
    editing?.remove()
    editing = null
    redraw()
  },
  beginEdit(i) {
    setCam(centreCamera(items[i].x + SIZE / 2, items[i].y + SIZE / 2))
    return { dblclick: true }
  },
  textOf: (i) => items[i].text,
  wheelZoomDelta: (z0, z1) => -Math.log(z1 / z0) * 100,
  state: () => ({ n: items.length, zoom: cam.zoom, x: cam.x, y: cam.y, selected: selected.size }),
}
