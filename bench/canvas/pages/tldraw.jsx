import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createRoot } from 'react-dom/client'
import { createShapeId, renderPlaintextFromRichText, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { block, COLORS, centreCamera, fitCamera, makeStickies, SIZE } from '../board.ts'

const viaStore = new URLSearchParams(location.search).get('load') === 'store'
let editor, board, isReady
const ready = new Promise((r) => (isReady = r))
const ids = []
const setCam = (c) =>
  editor.setCamera({ x: c.x / c.zoom, y: c.y / c.zoom, z: c.zoom }, { immediate: true, force: true })

const assetUrls = getAssetUrls({ baseUrl: '/assets-tldraw/' })

function App() {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <Tldraw
        assetUrls={assetUrls}
        // the defaults stop at 4 000 shapes a page and at 5 % zoom; both lifted so that 10 000 fit in view
        options={{ maxShapesPerPage: 20000 }}
        cameraOptions={{ zoomSteps: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] }}
        onMount={(e) => {
          editor = e
          window.__editor = e
          isReady()
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
    const parts = board.stickies.map((s, i) => {
      ids[i] = createShapeId(s.id)
      return {
        id: ids[i],
        type: 'note',
        x: s.x,
        y: s.y,
        props: { color: COLORS[s.color].tldraw, richText: toRichText(s.text) },
      }
    })
    if (viaStore) {
      // what an app does that loads a saved board: whole records, no re-measuring of each text
      editor.createShapes([parts[0]])
      const model = editor.getShape(parts[0].id)
      const recs = parts.slice(1).map((p, i) => ({
        ...model,
        ...p,
        index: `c${toBase62(i + 4000)}`,
        props: { ...model.props, ...p.props },
      }))
      editor.store.put(recs)
    } else editor.createShapes(parts)
    setCam(fitCamera(board.bounds))
    return { apiMs: performance.now() - t0 }
  },
  painted: () => document.querySelectorAll('.tl-note__container').length >= board.stickies.length,
  fit() {
    setCam(fitCamera(board.bounds))
  },
  zoomTo100() {
    setCam(centreCamera(board.bounds.w / 2, board.bounds.h / 2))
  },
  screenPointOf(i) {
    const s = editor.getShape(ids[i])
    const p = editor.pageToScreen({ x: s.x + SIZE / 2, y: s.y + SIZE / 2 })
    return { x: p.x, y: p.y }
  },
  selectMany(k) {
    const b = block(board, k)
    editor.select(...b.ids.map((i) => ids[i]))
    return b.grab
  },
  clearSelection() {
    editor.cancel()
    editor.setEditingShape(null)
    editor.selectNone()
    editor.setCurrentTool('select')
  },
  beginEdit(i) {
    const s = editor.getShape(ids[i])
    setCam(centreCamera(s.x + SIZE / 2, s.y + SIZE / 2))
    return { dblclick: true }
  },
  textOf: (i) => renderPlaintextFromRichText(editor, editor.getShape(ids[i]).props.richText),
  wheelZoomDelta: (z0, z1) => -(z1 / z0 - 1) * 100,
  state() {
    const c = editor.getCamera()
    return {
      n: editor.getCurrentPageShapeIds().size,
      zoom: c.z,
      x: c.x * c.z,
      y: c.y * c.z,
      selected: editor.getSelectedShapeIds().length,
    }
  },
}
// order keys for the records of the 'store' way of loading: fixed length (three digits), ascending
function toBase62(i) {
  const d = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  // head 'c' of a fractional index is followed by exactly three digits
  let s = ''
  for (let k = 0; k < 3; k++) {
    s = d[i % 62] + s
    i = Math.floor(i / 62)
  }
  return s
}
