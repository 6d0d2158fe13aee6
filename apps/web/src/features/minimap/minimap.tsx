import type { Layer as LayerNode } from 'konva/lib/Layer.js'
import type { Rect as RectNode } from 'konva/lib/shapes/Rect.js'
import 'konva/lib/shapes/Rect.js'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Layer, Rect, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import { useStore } from 'zustand'
import { centreOf, holds } from '../../canvas/box.ts'
import type { Point } from '../../canvas/camera.ts'
import { resolveTheme, themeColours } from '../../canvas/theme.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { toBoard, viewOnMap } from './map-scale.ts'
import { SIZE, useMapPicture } from './use-map-picture.ts'
import { minimapWords } from './words.ts'
import './minimap.css'

/**
 * The whole board as a small picture with the view as a rectangle; a click or a drag looks elsewhere. While the
 * wall moves only the rectangle is moved, past React. The keyboard has the actions of looking around instead.
 */
export const Minimap = ({ workspace }: { readonly workspace: Workspace }) => {
  const say = useSay()
  const { camera, session } = workspace
  const theme = useStore(session, (state) => state.theme)
  const colours = useStore(session, (state) => state.colours)
  const isDark = useDarkness()
  const look = useMemo(() => themeColours(resolveTheme(theme, isDark), colours), [theme, isDark, colours])
  const picture = useMapPicture(workspace, look)
  const layer = useRef<LayerNode>(null)
  const rect = useRef<RectNode>(null)
  const map = picture?.map

  useEffect(() => {
    if (!map) return
    const follow = (): void => {
      rect.current?.setAttrs(viewOnMap(map, camera.visible(), SIZE))
      layer.current?.batchDraw()
    }
    follow()
    return camera.subscribe(follow)
  }, [camera, map])

  /** From the pointer to the middle of the view, board units, while it is held. */
  const held = useRef<Point | null>(null)
  const pointOf = (event: React.PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const lookAt = ({ x, y }: Point): void => {
    const { zoom } = camera.view
    const centre = centreOf(camera.free())
    camera.panBy((x - centre.x) * zoom, (y - centre.y) * zoom)
  }
  const down = (event: React.PointerEvent): void => {
    if (!map || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    const point = toBoard(map, at)
    const centre = centreOf(camera.free())
    const isOnView = holds(viewOnMap(map, camera.visible(), SIZE), at)
    held.current = isOnView ? { x: centre.x - point.x, y: centre.y - point.y } : { x: 0, y: 0 }
    if (!isOnView) lookAt(point)
  }
  const move = (event: React.PointerEvent): void => {
    if (!map || !held.current) return
    const { x, y } = toBoard(map, pointOf(event))
    lookAt({ x: x + held.current.x, y: y + held.current.y })
  }
  const letGo = (): void => {
    held.current = null
  }
  if (!picture) return null
  return (
    <section className="minimap" aria-label={say(minimapWords.label)}>
      <div
        className="minimap-picture"
        aria-hidden
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        <Stage width={SIZE.width} height={SIZE.height} listening={false}>
          <Layer ref={layer} listening={false}>
            <Shape
              listening={false}
              sceneFunc={(context) =>
                context._context.drawImage(picture.bitmap, 0, 0, SIZE.width, SIZE.height)
              }
            />
            <Rect ref={rect} listening={false} fill={look.wash} stroke={look.accent} strokeWidth={2} />
          </Layer>
        </Stage>
      </div>
    </section>
  )
}

const useDarkness = (): boolean => {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'))
  const [isDark, setIsDark] = useState(query.matches)
  useEffect(() => {
    const follow = (): void => setIsDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [query])
  return isDark
}
