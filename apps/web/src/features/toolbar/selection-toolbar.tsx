import { setConnectorKind, setKind } from '@stormlane/board'
import { connectorKinds, isKind, type KindId, kindOf, kinds } from '@stormlane/domain'
import { ChevronDown, Copy, Trash2 } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { actionById } from '../../actions/index.ts'
import { selectedLinks } from '../../actions/view-actions.ts'
import { around, boundsOf, grown } from '../../canvas/box.ts'
import type { Box } from '../../canvas/camera.ts'
import { pointOn } from '../../canvas/connector-path.ts'
import { planRoute } from '../../canvas/routing/route-between.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { IconButton } from '../../ui/button.tsx'
import { Cue } from '../../ui/cue.tsx'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { menuButtonClass } from '../../ui/menu-parts.ts'
import { Swatch } from '../../ui/swatch.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { LinkButton } from './link-button.tsx'
import { placeToolbar } from './place-toolbar.ts'
import { lineWords, toolbarWords } from './words.ts'
import './toolbar.css'

const ArrangeMenu = lazy(async () => ({ default: (await import('./arrange-menu.tsx')).ArrangeMenu }))

/** Room that a connector gets around its middle, board units. */
const CONNECTOR_ROOM = 20

/** The box around what is selected, on the board; null when nothing of it is there. */
const selectedBox = ({ board, session }: Workspace): Box | null => {
  const { selection, selectedConnectors } = session.getState()
  const boxes: Box[] = [...selection].flatMap((id) => {
    const element = board.elements.get(id)
    return element ? boundsOf(element, kindOf(element.kind).tilt ?? 0) : []
  })
  for (const id of selectedConnectors) {
    const connector = board.connectors.get(id)
    const from = connector && board.elements.get(connector.from)
    const to = connector && board.elements.get(connector.to)
    if (!from || !to) continue
    const { x, y } = pointOn(planRoute(from, to).route, 0.5)
    boxes.push(grown({ x, y, width: 0, height: 0 }, CONNECTOR_ROOM))
  }
  return around(boxes) ?? null
}

/** Whether the wall is being dragged or drawn on now; calls back when that ends or begins. */
const useHeld = (changed: { readonly current: () => void }): { readonly current: boolean } => {
  const held = useRef(false)
  useEffect(() => {
    const turn = (now: boolean): void => {
      held.current = now
      changed.current()
    }
    const hold = ({ target }: PointerEvent): void =>
      turn(target instanceof Element && target.closest('[data-wall]') !== null)
    const release = (): void => turn(false)
    window.addEventListener('pointerdown', hold, true)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerdown', hold, true)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [changed])
  return held
}

/** Keeps the toolbar beside the selection without drawing React anew for every camera move. */
const usePlace = (workspace: Workspace, isShown: boolean) => {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef<() => void>(() => {})
  const held = useHeld(latest)
  const place = (): void => {
    const toolbar = element.current
    if (!toolbar) return
    // While something is dragged or drawn on the wall the toolbar would stand in the way.
    const box = held.current ? null : selectedBox(workspace)
    const { camera } = workspace
    const corner = box && camera.toScreen(box)
    const { x, zoom } = camera.view
    const placed =
      box && corner
        ? placeToolbar(
            { ...corner, width: box.width * zoom, height: box.height * zoom },
            { width: toolbar.offsetWidth, height: toolbar.offsetHeight },
            camera.size,
            (camera.free().x - x) * zoom,
          )
        : null
    toolbar.style.visibility = placed ? 'visible' : 'hidden'
    if (placed) toolbar.style.translate = `${Math.round(placed.x)}px ${Math.round(placed.y)}px`
  }
  useEffect(() => {
    latest.current = place
  })
  useEffect(() => {
    if (!isShown) return
    const again = (): void => latest.current()
    again()
    const stops = [
      workspace.camera.subscribe(again),
      workspace.board.subscribe(again),
      workspace.session.subscribe(again),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [workspace, isShown])
  return element
}

/** What can be done with the selection, right beside it. */
export const SelectionToolbar = ({ workspace }: { workspace: Workspace }) => {
  const say = useSay()
  const { board, session } = workspace
  const selection = useStore(session, (state) => state.selection)
  const connectors = useStore(session, (state) => state.selectedConnectors)
  const isHidden = useStore(session, (state) => state.readOnly || state.editing !== null)
  const kindsHere = useWatched(board, () =>
    [...new Set([...selection].flatMap((id) => board.elements.get(id)?.kind ?? []))].join(' '),
  )
  const lineHere = useWatched(board, () =>
    [...new Set([...connectors].flatMap((id) => board.connectors.get(id)?.kind ?? []))].join(' '),
  )
  // An address holds no space, and one string stays the same as long as the links do.
  const links = useWatched(board, () => selectedLinks(workspace).join(' '))
  const isShown = !isHidden && (kindsHere !== '' || lineHere !== '')
  const place = usePlace(workspace, isShown)
  if (!isShown) return null
  const button = (id: string, icon: ReactNode): ReactNode => {
    const action = actionById(id)
    return (
      <IconButton
        label={say(action.label)}
        chord={action.keys?.[0]}
        placement="top"
        isDisabled={!(action.can?.(workspace) ?? true)}
        onPress={() => action.run(workspace)}
      >
        {icon}
      </IconButton>
    )
  }
  return (
    <div
      ref={place}
      className="toolbar"
      role="toolbar"
      aria-label={say(toolbarWords.label, { count: selection.size + connectors.size })}
    >
      {kindsHere !== '' && (
        <KindMenu
          kindsHere={kindsHere.split(' ').filter(isKind)}
          onKind={(kind) => board.run(setKind([...selection], kind))}
        />
      )}
      {kindsHere === '' && (
        <MenuButton
          label={say(toolbarWords.changeLine)}
          onChoose={(choice) => {
            const kind = connectorKinds.find((known) => known === choice)
            if (kind) board.run(setConnectorKind([...connectors], kind))
          }}
          groups={[
            {
              id: 'lines',
              chosen: lineHere,
              choices: connectorKinds.map((id) => ({ id, label: say(lineWords[id]) })),
            },
          ]}
        >
          {say(lineWords[connectorKinds.find((known) => known === lineHere) ?? 'flow'])}
          <ChevronDown size={15} aria-hidden />
        </MenuButton>
      )}
      {kindsHere !== '' && (
        <>
          <span className="toolbar-gap" />
          {button('duplicate', <Copy size={17} aria-hidden />)}
          <Suspense fallback={<ArrangeWaiting />}>
            <ArrangeMenu workspace={workspace} />
          </Suspense>
        </>
      )}
      {links !== '' && <LinkButton hrefs={links.split(' ')} one={(icon) => button('open-link', icon)} />}
      {button('delete', <Trash2 size={17} aria-hidden />)}
    </div>
  )
}

/** Keeps the room of the menu until it is there. */
const ArrangeWaiting = () => {
  const say = useSay()
  return (
    <button type="button" className={menuButtonClass()} disabled>
      {say(toolbarWords.arrange)}
      <ChevronDown size={15} aria-hidden />
    </button>
  )
}

interface KindMenuProps {
  readonly kindsHere: readonly KindId[]
  readonly onKind: (kind: KindId) => void
}

const mark = (id: KindId): ReactNode => {
  const { colour, size, shape, tilt, cue } = kindOf(id)
  return (
    <Swatch colour={colour} aspect={size.width / size.height} form={shape} tilt={tilt ?? 0}>
      <Cue name={cue} />
    </Swatch>
  )
}

const KindMenu = ({ kindsHere, onKind }: KindMenuProps) => {
  const say = useSay()
  const [first, ...more] = kindsHere
  if (!first) return null
  const { shape } = kindOf(first)
  const choices = kinds.filter((kind) => kind.shape === shape)
  return (
    <MenuButton
      label={say(toolbarWords.changeKind)}
      onChoose={(choice) => isKind(choice) && onKind(choice)}
      groups={[
        {
          id: 'kinds',
          ...(more.length === 0 ? { chosen: first } : {}),
          choices: choices.map(({ id, label }) => ({ id, label: say(label), mark: mark(id) })),
        },
      ]}
    >
      {more.length === 0 && mark(first)}
      {more.length === 0 ? say(kindOf(first).label) : say(toolbarWords.mixed)}
      <ChevronDown size={15} aria-hidden />
    </MenuButton>
  )
}
