import { ReactFlow, ReactFlowProvider, SelectionMode, useNodesState, useReactFlow } from '@xyflow/react'
import { memo, useCallback } from 'react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'
import { block, COLORS, centreCamera, fitCamera, makeStickies, SIZE } from '../board.ts'

let board, ui, isReady
const ready = new Promise((r) => (isReady = r))

const takeFocus = (field) => field?.focus()

const Sticky = memo(({ id, data, selected }) => {
  const rf = useReactFlow()
  return (
    <div
      role="note"
      className="sticky"
      style={{ background: data.hex, outline: selected ? '6px solid #1c7ed6' : 'none' }}
      onDoubleClick={() => rf.updateNodeData(id, { editing: true })}
    >
      {data.editing ? (
        <textarea
          ref={takeFocus}
          className="nodrag"
          value={data.text}
          onChange={(e) => rf.updateNodeData(id, { text: e.target.value })}
          onBlur={() => rf.updateNodeData(id, { editing: false })}
        />
      ) : (
        data.text
      )}
    </div>
  )
})
const nodeTypes = { sticky: Sticky }

function Flow() {
  const [nodes, setNodes, onNodesChange] = useNodesState([])
  const rf = useReactFlow()
  ui = { nodes, setNodes, rf }
  const onInit = useCallback(() => isReady(), [])
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      onInit={onInit}
      minZoom={0.01}
      maxZoom={8}
      panOnScroll
      panOnScrollSpeed={1}
      panOnDrag={false}
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      zoomOnDoubleClick={false}
    />
  )
}
createRoot(document.getElementById('root')).render(
  <ReactFlowProvider>
    <div style={{ position: 'fixed', inset: 0 }}>
      <Flow />
    </div>
  </ReactFlowProvider>,
)

const setCam = (c) => ui.rf.setViewport({ x: c.x, y: c.y, zoom: c.zoom })
const pos = (i) => ui.rf.getNode(`s${i}`).position
window.__bench = {
  ready: () => ready,
  load(n) {
    board = makeStickies(n)
    ui.setNodes(
      board.stickies.map((s) => ({
        id: s.id,
        type: 'sticky',
        position: { x: s.x, y: s.y },
        data: { text: s.text, hex: COLORS[s.color].hex },
      })),
    )
    setCam(fitCamera(board.bounds))
  },
  painted() {
    const all = document.querySelectorAll('.react-flow__node')
    return all.length >= board.stickies.length && all[all.length - 1].style.visibility !== 'hidden'
  },
  fit() {
    setCam(fitCamera(board.bounds))
  },
  zoomTo100() {
    setCam(centreCamera(board.bounds.w / 2, board.bounds.h / 2))
  },
  screenPointOf(i) {
    const v = ui.rf.getViewport(),
      p = pos(i)
    return { x: v.x + (p.x + SIZE / 2) * v.zoom, y: v.y + (p.y + SIZE / 2) * v.zoom }
  },
  selectMany(k) {
    const b = block(board, k),
      set = new Set(b.ids.map((i) => `s${i}`))
    ui.setNodes((ns) => ns.map((n) => (set.has(n.id) ? { ...n, selected: true } : n)))
    return b.grab
  },
  clearSelection() {
    ui.setNodes((ns) =>
      ns.map((n) =>
        n.selected || n.data.editing ? { ...n, selected: false, data: { ...n.data, editing: false } } : n,
      ),
    )
  },
  beginEdit(i) {
    const p = pos(i)
    setCam(centreCamera(p.x + SIZE / 2, p.y + SIZE / 2))
    return { dblclick: true }
  },
  textOf: (i) => ui.rf.getNode(`s${i}`).data.text,
  wheelZoomDelta: (z0, z1) => -Math.log2(z1 / z0) / 0.002,
  state() {
    const v = ui.rf.getViewport(),
      ns = ui.rf.getNodes()
    return { n: ns.length, zoom: v.zoom, x: v.x, y: v.y, selected: ns.filter((n) => n.selected).length }
  },
}
