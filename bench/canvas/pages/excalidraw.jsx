import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'
import { block, COLORS, centreCamera, fitCamera, makeStickies, SIZE } from '../board.ts'

let api, board, isReady
const ready = new Promise((r) => (isReady = r))
const setCam = (c) =>
  api.updateScene({
    appState: { zoom: { value: c.zoom }, scrollX: c.x / c.zoom, scrollY: c.y / c.zoom },
    captureUpdate: CaptureUpdateAction.NEVER,
  })
const byId = (id) => api.getSceneElementsIncludingDeleted().find((e) => e.id === id)

function App() {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <Excalidraw
        excalidrawAPI={(a) => {
          api = a
          window.__api = a
          setTimeout(isReady, 0)
        }}
      />
    </div>
  )
}
createRoot(document.getElementById('root')).render(<App />)

window.__bench = {
  ready: () => ready,
  load(n) {
    board = makeStickies(n)
    const t0 = performance.now()
    const els = convertToExcalidrawElements(
      board.stickies.map((s) => ({
        id: s.id,
        type: 'rectangle',
        x: s.x,
        y: s.y,
        width: SIZE,
        height: SIZE,
        backgroundColor: COLORS[s.color].hex,
        fillStyle: 'solid',
        label: { text: s.text, fontSize: 24 },
      })),
      { regenerateIds: false },
    )
    const t1 = performance.now()
    const c = fitCamera(board.bounds)
    api.updateScene({
      elements: els,
      appState: { zoom: { value: c.zoom }, scrollX: c.x / c.zoom, scrollY: c.y / c.zoom },
      captureUpdate: CaptureUpdateAction.NEVER,
    })
    return { apiMs: performance.now() - t0, convertMs: t1 - t0 }
  },
  painted: () => api.getSceneElements().length >= board.stickies.length * 2,
  fit() {
    setCam(fitCamera(board.bounds))
  },
  zoomTo100() {
    setCam(centreCamera(board.bounds.w / 2, board.bounds.h / 2))
  },
  screenPointOf(i) {
    const e = byId(`s${i}`),
      a = api.getAppState()
    return {
      x: (e.x + SIZE / 2 + a.scrollX) * a.zoom.value + a.offsetLeft,
      y: (e.y + SIZE / 2 + a.scrollY) * a.zoom.value + a.offsetTop,
    }
  },
  selectMany(k) {
    const b = block(board, k)
    api.updateScene({
      appState: { selectedElementIds: Object.fromEntries(b.ids.map((i) => [`s${i}`, true])) },
      captureUpdate: CaptureUpdateAction.NEVER,
    })
    return b.grab
  },
  clearSelection() {
    api.updateScene({
      appState: { selectedElementIds: {}, selectedGroupIds: {}, editingTextElement: null },
      captureUpdate: CaptureUpdateAction.NEVER,
    })
  },
  beginEdit(i) {
    const e = byId(`s${i}`)
    setCam(centreCamera(e.x + SIZE / 2, e.y + SIZE / 2))
    return { dblclick: true }
  },
  textOf: (i) => {
    const b = byId(`s${i}`).boundElements?.find((x) => x.type === 'text')
    const t = b && byId(b.id)
    return `${t?.originalText ?? ''}|${document.querySelector('textarea.excalidraw-wysiwyg')?.value ?? ''}`
  },
  wheelZoomDelta: (z0, z1) => -(z1 - z0) * 100,
  state() {
    const a = api.getAppState()
    const els = api.getSceneElements()
    return {
      n: els.filter((e) => e.type === 'rectangle').length,
      zoom: a.zoom.value,
      x: a.scrollX * a.zoom.value,
      y: a.scrollY * a.zoom.value,
      selected: els.filter((e) => e.type === 'rectangle' && a.selectedElementIds[e.id]).length,
    }
  },
}
