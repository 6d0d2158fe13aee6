import { isKind, kindOf, type Words } from '@stormlane/domain'
import Konva from 'konva/lib/Core.js'
import type { Layer } from 'konva/lib/Layer.js'
import type { Stage as KonvaStage } from 'konva/lib/Stage.js'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { Layer as LayerShell, Stage } from 'react-konva/lib/ReactKonvaCore.js'
import { useStore } from 'zustand'
import { createPresenceOut } from '../../canvas/presence-out.ts'
import { followBoard } from '../../canvas/session-follow.ts'
import { TextEditor } from '../../canvas/text-editor.ts'
import { WallView } from '../../canvas/wall-view.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { toolOf } from '../../tools/index.ts'
import { goOn } from '../../tools/next-sticky.ts'
import { boxAbout, KIND_TYPE, putDown } from '../../tools/place.ts'
import { Mirror } from './mirror.tsx'
import { startPointerInput } from './pointer-input.ts'

const label: Words = { en: 'Wall', ko: '벽' }

const fill: CSSProperties = {
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  touchAction: 'none',
  userSelect: 'none',
  outline: 'none',
}

// The wall paints its layers itself, once a frame and only those that changed.
Konva.autoDrawEnabled = false

/** Connects a wall's element and layers to a workspace; returns the view and the way to take it apart. */
const openWall = (
  workspace: Workspace,
  root: HTMLElement,
  stage: KonvaStage,
  layers: ConstructorParameters<typeof WallView>[3],
) => {
  root.tabIndex = 0
  const view = new WallView(workspace, root, stage, layers)
  const presence = createPresenceOut(workspace.presence)
  const editor = new TextEditor(workspace, view, root, { step: (from, to) => goOn(workspace, from, to) })
  const stopInput = startPointerInput({
    workspace,
    root,
    context: { workspace, view, drafts: view.drafts, presence },
    toolOf,
    pressed: () => editor.focus(),
  })
  const stopFollowing = followBoard(workspace, presence)
  const tellView = () => {
    const { x, y, zoom } = workspace.camera.view
    Object.assign(root.dataset, { zoom: String(zoom), x: String(x), y: String(y) })
    delete root.dataset.moving
  }
  // Written at rest only: an attribute a frame would cost a style recalculation a frame.
  const stopMoving = workspace.camera.subscribe(() => {
    if (root.dataset.moving === undefined) root.dataset.moving = ''
  })
  view.onRest(tellView)
  view.restyle()
  view.resize()
  tellView()
  return {
    view,
    close: () => {
      stopInput()
      stopMoving()
      editor.destroy()
      stopFollowing()
      presence.destroy()
      view.destroy()
    },
  }
}

/** The wall: fills its parent, shows the board and takes the hands of one person. */
export const Wall = ({ workspace }: { readonly workspace: Workspace }) => {
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<KonvaStage>(null)
  const board = useRef<Layer>(null)
  const live = useRef<Layer>(null)
  const people = useRef<Layer>(null)
  const [view, setView] = useState<WallView | null>(null)
  const language = useStore(workspace.session, (state) => state.language)

  useEffect(() => {
    const parts = [board.current, live.current, people.current] as const
    const [boardLayer, liveLayer, peopleLayer] = parts
    if (!root.current || !stage.current || !boardLayer || !liveLayer || !peopleLayer) return
    const layers = { board: boardLayer, live: liveLayer, people: peopleLayer }
    const wall = openWall(workspace, root.current, stage.current, layers)
    setView(wall.view)
    return () => {
      wall.close()
      for (const layer of parts) layer?.destroyChildren()
      setView(null)
    }
  }, [workspace])

  const takeKind = (event: React.DragEvent) => {
    const kind = event.dataTransfer.getData(KIND_TYPE)
    const at = root.current?.getBoundingClientRect()
    if (!isKind(kind) || !at) return
    event.preventDefault()
    const point = workspace.camera.toBoard({ x: event.clientX - at.left, y: event.clientY - at.top })
    workspace.session.getState().pickTool('select')
    putDown(workspace, kindOf(kind).id, boxAbout(kind, point))
  }
  const mayTake = (event: React.DragEvent) => {
    if (event.dataTransfer.types.includes(KIND_TYPE)) event.preventDefault()
  }

  return (
    <div
      ref={root}
      style={fill}
      role="application"
      aria-label={label[language]}
      data-wall=""
      onDragOver={mayTake}
      onDrop={takeKind}
    >
      <div data-wall-layers="">
        <Stage ref={stage} width={1} height={1} listening={false}>
          <LayerShell ref={board} listening={false} clearBeforeDraw={false} />
          <LayerShell ref={live} listening={false} />
          <LayerShell ref={people} listening={false} />
        </Stage>
      </div>
      {view && <Mirror workspace={workspace} view={view} />}
    </div>
  )
}
