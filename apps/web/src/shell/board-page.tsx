import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { startShortcuts } from '../actions/shortcuts.ts'
import { BackToContent } from '../features/back-to-content/back-to-content.tsx'
import { EmptyBoard } from '../features/empty-board/empty-board.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { TimeArrow } from '../features/phase/time-arrow.tsx'
import { SentenceBar } from '../features/sentence/sentence-bar.tsx'
import { WritingKeys } from '../features/sentence/writing-keys.tsx'
import { SelectionToolbar } from '../features/toolbar/selection-toolbar.tsx'
import { Wall } from '../features/wall/wall.tsx'
import { ZoomBar } from '../features/zoom/zoom-bar.tsx'
import type { Pointing } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useSay } from '../ui/language.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { NeverOpened, Refusal } from './connection/refusal.tsx'
import { SaveBadge } from './connection/save-badge.tsx'
import { hasUnsaved, isHere, saveStateOf } from './connection/save-state.ts'
import { keptWords } from './connection/words.ts'
import { keepChoices } from './keep-choices.ts'
import { knownBoards } from './known-boards.ts'
import { Notice } from './notice.tsx'
import { showAll, watchPanels } from './panels.ts'
import { type Preferences, sessionPart } from './preferences.ts'
import { mayEdit } from './roles.ts'
import { shareDoor } from './share-door.ts'
import { goTo } from './start-door.ts'
import { TopBar } from './top-bar.tsx'
import { type OpenBoard, type Rights, useOpenBoard } from './use-open-board.ts'
import { useOwnColour } from './use-own-colour.ts'
import type { ChangePreferences } from './use-preferences.ts'
import { shellWords } from './words.ts'

const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/export-dialog.tsx')).ExportDialog,
}))
const ShareDialog = lazy(async () => ({
  default: (await import('../features/share/share-dialog.tsx')).ShareDialog,
}))
const FindAction = lazy(async () => ({
  default: (await import('../features/find-action/find-action.tsx')).FindAction,
}))
const HelpDialog = lazy(async () => ({
  default: (await import('../features/help/help-dialog.tsx')).HelpDialog,
}))

const ContextMenu = lazy(async () => ({
  default: (await import('../features/context-menu/context-menu.tsx')).ContextMenu,
}))
const SidePanel = lazy(async () => ({ default: (await import('./side-panel.tsx')).SidePanel }))
const Minimap = lazy(async () => ({
  default: (await import('../features/minimap/minimap.tsx')).Minimap,
}))
const PointingQuestion = lazy(async () => ({
  default: (await import('../features/pointing/pointing-question.tsx')).PointingQuestion,
}))

interface BoardPageProps {
  readonly boardId: string
  readonly token: string
  readonly preferences: Preferences
  readonly onPreferences: ChangePreferences
  /** Language and theme. */
  readonly menu: ReactNode
}

/** A board, opened while it is shown. */
export const BoardPage = (props: BoardPageProps) => {
  const say = useSay()
  const { open, rights } = useOpenBoard(props.boardId, props.token, props.preferences)
  if (!open) return <p className="opening">{say(shellWords.opening)}</p>
  return <OpenedBoard {...props} open={open} rights={rights} />
}

interface OpenedBoardProps extends BoardPageProps {
  readonly open: OpenBoard
  readonly rights: Rights
}

const OpenedBoard = ({
  boardId,
  preferences,
  onPreferences,
  menu,
  open: { connection, workspace },
  rights,
}: OpenedBoardProps) => {
  const say = useSay()
  const place = useRef<HTMLElement>(null)
  const link = useWatched(connection, () => connection.link)
  const mayWrite = rights.role !== null && mayEdit(rights.role)
  const isReader = rights.role !== null && !mayWrite

  useEffect(() => {
    const part = sessionPart(preferences)
    workspace.session.getState().set(part)
    workspace.presence.show({ name: part.userName })
  }, [preferences, workspace])
  // An action may change what the browser is to remember.
  useEffect(
    () =>
      workspace.session.subscribe(({ hidesCursors }, before) => {
        if (hidesCursors !== before.hidesCursors) onPreferences({ hidesCursors })
      }),
    [onPreferences, workspace],
  )
  // The wall is not in the page while the link is refused at the start.
  const hasBoard = isHere(link)
  const isWallShown = link.socket !== 'refused' || hasBoard
  useEffect(() => {
    if (isWallShown && place.current) return watchPanels(workspace, place.current)
    return undefined
  }, [isWallShown, workspace])
  useEffect(() => {
    // What was there before is shown whole, once; an empty wall stays where it is.
    if (hasBoard && place.current) showAll(workspace, place.current)
  }, [hasBoard, workspace])
  const colour = useOwnColour(workspace, preferences.guest)
  useEffect(() => startShortcuts(workspace), [workspace])
  useEffect(() => keepChoices(workspace.session, onPreferences), [workspace, onPreferences])
  useBoardName(boardId, workspace.board, say(shellWords.untitled))
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      // What this device keeps is sent when the board is opened again.
      if (mayWrite && hasUnsaved(connection.link) && !connection.isOnDevice()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [connection, mayWrite])

  const refusal = link.socket === 'refused' ? link.closeCode : rights.refusedBefore
  const notKept = keptWords[link.kept]
  useEffect(() => {
    if (notKept) workspace.session.getState().say(say(notKept))
  }, [notKept, say, workspace])

  if (!isWallShown) {
    return <NeverOpened link={link} onRetry={connection.retry} />
  }
  return (
    <div className="board-page">
      <TopBar
        workspace={workspace}
        colour={colour}
        onName={(name) => onPreferences({ name })}
        menu={menu}
        badge={<SaveBadge state={saveStateOf(link, isReader)} kept={link.kept} onRetry={connection.retry} />}
      />
      {refusal !== null && (
        <Refusal
          code={refusal}
          unsaved={mayWrite && hasUnsaved(link)}
          workspace={workspace}
          onRetry={connection.retry}
        />
      )}
      {refusal === null && isReader && (
        <div className="banner" role="status">
          <p>{say(shellWords.readOnly)}</p>
        </div>
      )}
      {rights.isNewer && (
        <div className="banner banner-warn" role="alert">
          <p>{say(shellWords.newer)}</p>
          <Button onPress={() => location.reload()}>{say(shellWords.reload)}</Button>
        </div>
      )}
      <main ref={place} className="wall-place" aria-label={say(shellWords.wall)}>
        <Palette workspace={workspace} />
        <div className="wall-canvas">
          <Wall workspace={workspace} />
        </div>
        <TimeArrow workspace={workspace} />
        {hasBoard ? (
          <EmptyBoard workspace={workspace} onExamples={() => goTo('/')} />
        ) : (
          link.socket !== 'refused' && (
            <p className="opening" role="status">
              {say(shellWords.opening)}
            </p>
          )
        )}
        <SelectionToolbar workspace={workspace} />
        <div className="bottom">
          <SentenceBar workspace={workspace} />
          <WritingKeys workspace={workspace} />
          <span className="top-space" />
          <ZoomBar workspace={workspace} />
        </div>
        <BackToContent workspace={workspace} />
        <Notice session={workspace.session} />
        <Side workspace={workspace} />
        <OnDemand workspace={workspace} onPointing={(pointing) => onPreferences({ pointing })} />
      </main>
      <OpenDialog workspace={workspace} boardId={boardId} />
    </div>
  )
}

const Side = ({ workspace }: Pick<OpenBoard, 'workspace'>) => {
  const isOpen = useStore(workspace.session, ({ panel }) => panel !== null)
  return <Suspense>{isOpen && <SidePanel workspace={workspace} />}</Suspense>
}

/** What appears over the wall when it is asked for. */
const OnDemand = ({
  workspace,
  onPointing,
}: Pick<OpenBoard, 'workspace'> & { onPointing: (pointing: Pointing) => void }) => {
  const { session } = workspace
  const menu = useStore(session, (state) => state.menu)
  const asksPointing = useStore(session, (state) => state.asksPointing && state.pointing === null)
  const minimap = useStore(session, (state) => state.minimap)
  return (
    <Suspense>
      {minimap && <Minimap workspace={workspace} />}
      {menu && <ContextMenu workspace={workspace} at={menu} />}
      {asksPointing && <PointingQuestion onAnswer={onPointing} />}
    </Suspense>
  )
}

const OpenDialog = ({ workspace, boardId }: Pick<OpenBoard, 'workspace'> & { boardId: string }) => {
  const dialog = useStore(workspace.session, (state) => state.dialog)
  const { open } = workspace.session.getState()
  const door = useMemo(() => (dialog === 'share' ? shareDoor(boardId) : null), [boardId, dialog])
  const close = (): void => open(null)
  return (
    <Suspense>
      {dialog === 'export' && <ExportDialog workspace={workspace} onClose={close} />}
      {door && <ShareDialog door={door} onClose={close} />}
      {dialog === 'actions' && <FindAction workspace={workspace} onClose={close} />}
      {dialog === 'help' && <HelpDialog workspace={workspace} onClose={close} />}
    </Suspense>
  )
}

/** Keeps the page's title and the list of known boards at the board's name. */
const useBoardName = (boardId: string, board: OpenBoard['workspace']['board'], untitled: string): void => {
  const { name } = useWatched(board, () => board.meta)
  const [openedAt] = useState(Date.now)
  useEffect(() => {
    document.title = `${name || untitled} · Stormlane`
    const known = knownBoards.find(boardId)
    if (known && name !== '' && known.name !== name) knownBoards.remember({ ...known, name, openedAt })
    return () => {
      document.title = 'Stormlane'
    }
  }, [boardId, name, openedAt, untitled])
}
