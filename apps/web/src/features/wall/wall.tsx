import { isKind, kindOf, type Words } from '@stormlane/domain'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { watchIdleness } from '../../canvas/idleness.ts'
import { createPresenceOut } from '../../canvas/presence-out.ts'
import { followBoard } from '../../canvas/session-follow.ts'
import { openStage } from '../../canvas/stage.ts'
import { tellView } from '../../canvas/tell-view.ts'
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

/** Opens a wall in an element; returns the view and the way to take it apart. */
const openWall = (workspace: Workspace, root: HTMLElement, place: HTMLDivElement) => {
  root.tabIndex = 0
  const { stage, layers } = openStage(place)
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
  const stopIdling = watchIdleness((idle) => workspace.presence.show({ idle: idle || undefined }))
  const writeView = () => {
    const { x, y, zoom } = workspace.camera.view
    Object.assign(root.dataset, { zoom: String(zoom), x: String(x), y: String(y) })
    delete root.dataset.moving
  }
  // Written at rest only: an attribute a frame would cost a style recalculation a frame.
  const stopMoving = workspace.camera.subscribe(() => {
    if (root.dataset.moving === undefined) root.dataset.moving = ''
  })
  view.onRest(writeView)
  view.restyle()
  view.resize()
  writeView()
  const stopTelling = tellView(workspace)
  return {
    view,
    close: () => {
      stopInput()
      stopMoving()
      editor.destroy()
      stopFollowing()
      stopIdling()
      stopTelling()
      presence.destroy()
      view.destroy()
      stage.destroy()
    },
  }
}

/** The wall: fills its parent, shows the board and takes the hands of one person. */
export const Wall = ({ workspace }: { readonly workspace: Workspace }) => {
  const root = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<WallView | null>(null)
  const language = useStore(workspace.session, (state) => state.language)

  useEffect(() => {
    if (!root.current || !place.current) return
    const wall = openWall(workspace, root.current, place.current)
    setView(wall.view)
    return () => {
      wall.close()
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
      <div ref={place} data-wall-layers="" />
      {view && <Mirror workspace={workspace} view={view} />}
    </div>
  )
}
