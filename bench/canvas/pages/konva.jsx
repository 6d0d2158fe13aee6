// The straightforward react-konva board: one Stage, one Layer, everything in one component's state,
// no caching, no listening(false), no memo, no culling. Camera as in Konva's own zoom demo (on the stage).

import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Group, Layer, Rect, Stage, Text } from 'react-konva'
import { block, COLORS, centreCamera, fitCamera, makeStickies, SIZE, VIEW } from '../board.ts'

let board, ui, isReady
const ready = new Promise((r) => (isReady = r))

const takeFocus = (field) => field?.focus()

function App() {
  const [stickies, setStickies] = useState([])
  const [selected, setSelected] = useState(new Set())
  const [marquee, setMarquee] = useState(null)
  const [editing, setEditing] = useState(null)
  const stage = useRef(null)
  const groups = useRef({})
  const dragFrom = useRef(null)
  ui = { stickies, setStickies, selected, setSelected, stage, setEditing }
  isReady()

  const scenePoint = () => stage.current.getRelativePointerPosition()
  const onWheel = (e) => {
    e.evt.preventDefault()
    const st = stage.current
    if (e.evt.ctrlKey) {
      const z0 = st.scaleX(),
        z1 = z0 * Math.exp(-e.evt.deltaY / 100),
        p = st.getPointerPosition()
      st.position({ x: p.x - ((p.x - st.x()) / z0) * z1, y: p.y - ((p.y - st.y()) / z0) * z1 })
      st.scale({ x: z1, y: z1 })
    } else st.position({ x: st.x() - e.evt.deltaX, y: st.y() - e.evt.deltaY })
  }
  const onDown = (e) => {
    if (e.target !== stage.current) return
    const p = scenePoint()
    setSelected(new Set())
    setMarquee({ x0: p.x, y0: p.y, x1: p.x, y1: p.y })
  }
  const onMove = () => {
    if (!marquee) return
    const p = scenePoint()
    setMarquee({ ...marquee, x1: p.x, y1: p.y })
  }
  const onUp = () => {
    if (!marquee) return
    const x0 = Math.min(marquee.x0, marquee.x1),
      x1 = Math.max(marquee.x0, marquee.x1)
    const y0 = Math.min(marquee.y0, marquee.y1),
      y1 = Math.max(marquee.y0, marquee.y1)
    setSelected(
      new Set(
        stickies.filter((s) => s.x < x1 && s.x + SIZE > x0 && s.y < y1 && s.y + SIZE > y0).map((s) => s.id),
      ),
    )
    setMarquee(null)
  }
  const onDragStart = (s) => {
    const moving = selected.has(s.id) ? [...selected] : [s.id]
    dragFrom.current = Object.fromEntries(
      moving.map((id) => [id, { x: groups.current[id].x(), y: groups.current[id].y() }]),
    )
  }
  const onDragMove = (s, e) => {
    const from = dragFrom.current
    const dx = e.target.x() - from[s.id].x,
      dy = e.target.y() - from[s.id].y
    for (const id in from)
      if (id !== s.id) groups.current[id].position({ x: from[id].x + dx, y: from[id].y + dy })
  }
  const onDragEnd = () => {
    const from = dragFrom.current
    setStickies((all) =>
      all.map((s) => (from[s.id] ? { ...s, x: groups.current[s.id].x(), y: groups.current[s.id].y() } : s)),
    )
  }
  const ed = editing && stickies.find((s) => s.id === editing)
  return (
    <>
      <Stage
        ref={stage}
        width={VIEW.w}
        height={VIEW.h}
        onWheel={onWheel}
        onMouseDown={onDown}
        onMouseMove={onMove}
        onMouseUp={onUp}
      >
        <Layer>
          {stickies.map((s) => (
            <Group
              key={s.id}
              ref={(g) => {
                groups.current[s.id] = g
              }}
              x={s.x}
              y={s.y}
              draggable
              onDragStart={() => onDragStart(s)}
              onDragMove={(e) => onDragMove(s, e)}
              onDragEnd={onDragEnd}
              onDblClick={() => setEditing(s.id)}
            >
              <Rect
                width={SIZE}
                height={SIZE}
                fill={COLORS[s.color].hex}
                stroke={selected.has(s.id) ? '#1c7ed6' : undefined}
                strokeWidth={selected.has(s.id) ? 6 : 0}
              />
              <Text
                text={s.text}
                width={SIZE}
                height={SIZE}
                padding={12}
                align="center"
                verticalAlign="middle"
                fontSize={24}
              />
            </Group>
          ))}
          {marquee && (
            <Rect
              x={Math.min(marquee.x0, marquee.x1)}
              y={Math.min(marquee.y0, marquee.y1)}
              width={Math.abs(marquee.x1 - marquee.x0)}
              height={Math.abs(marquee.y1 - marquee.y0)}
              fill="rgba(28,126,214,.15)"
            />
          )}
        </Layer>
      </Stage>
      {ed && (
        <textarea
          ref={takeFocus}
          value={ed.text}
          onBlur={() => setEditing(null)}
          onChange={(e) => {
            const v = e.target.value
            setStickies((all) => all.map((s) => (s.id === ed.id ? { ...s, text: v } : s)))
          }}
          style={{
            position: 'fixed',
            left: stage.current.x() + ed.x * stage.current.scaleX(),
            top: stage.current.y() + ed.y * stage.current.scaleY(),
            width: SIZE * stage.current.scaleX(),
            height: SIZE * stage.current.scaleY(),
            font: '24px Arial',
            boxSizing: 'border-box',
          }}
        />
      )}
    </>
  )
}
createRoot(document.getElementById('root')).render(<App />)

const setCam = (c) => {
  const st = ui.stage.current
  st.position({ x: c.x, y: c.y })
  st.scale({ x: c.zoom, y: c.zoom })
}
const at = (i) => ui.stickies[i]
window.__bench = {
  ready: () => ready,
  load(n) {
    board = makeStickies(n)
    ui.setStickies(board.stickies)
    setCam(fitCamera(board.bounds))
  },
  painted: () =>
    ui.stickies.length === board.stickies.length &&
    ui.stage.current.getLayers()[0].getChildren().length >= board.stickies.length,
  fit() {
    setCam(fitCamera(board.bounds))
  },
  zoomTo100() {
    setCam(centreCamera(board.bounds.w / 2, board.bounds.h / 2))
  },
  screenPointOf(i) {
    const st = ui.stage.current,
      z = st.scaleX()
    return { x: st.x() + (at(i).x + SIZE / 2) * z, y: st.y() + (at(i).y + SIZE / 2) * z }
  },
  selectMany(k) {
    const b = block(board, k)
    ui.setSelected(new Set(b.ids.map((i) => `s${i}`)))
    return b.grab
  },
  clearSelection() {
    ui.setSelected(new Set())
    ui.setEditing(null)
  },
  beginEdit(i) {
    setCam(centreCamera(at(i).x + SIZE / 2, at(i).y + SIZE / 2))
    return { dblclick: true }
  },
  textOf: (i) => at(i).text,
  wheelZoomDelta: (z0, z1) => -Math.log(z1 / z0) * 100,
  state() {
    const st = ui.stage.current
    return { n: ui.stickies.length, zoom: st.scaleX(), x: st.x(), y: st.y(), selected: ui.selected.size }
  },
}
