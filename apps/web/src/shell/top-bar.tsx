import { CircleQuestionMark, Download, PanelRight, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../canvas/workspace.ts'
import { BoardName } from '../features/board-name/board-name.tsx'
import { HistoryButtons } from '../features/history/history-buttons.tsx'
import { People } from '../features/people/people.tsx'
import { PhaseMenu } from '../features/phase/phase-menu.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { useSay } from '../ui/language.tsx'
import { shellWords } from './words.ts'

interface TopBarProps {
  readonly workspace: Workspace
  /** Index into the presence colours. */
  readonly colour: number
  readonly onName: (name: string) => void
  readonly badge: ReactNode
  readonly menu: ReactNode
}

/** Name and phase of the board, its state, who is here, and what leaves the board. */
export const TopBar = ({ workspace, colour, onName, badge, menu }: TopBarProps) => {
  const say = useSay()
  const { open, openPanel } = workspace.session.getState()
  const isSideOpen = useStore(workspace.session, ({ panel }) => panel !== null)
  return (
    <header className="top-bar">
      <a className="home" href="/" aria-label={say(shellWords.home)} title={say(shellWords.home)}>
        <img src="/icon.svg" alt="" width="26" height="26" />
      </a>
      <h1 className="top-name">
        <BoardName workspace={workspace} />
      </h1>
      <PhaseMenu workspace={workspace} />
      <span className="top-divide" />
      <HistoryButtons workspace={workspace} />
      <span className="top-space" />
      {badge}
      <People workspace={workspace} colour={colour} onName={onName} />
      <Button look="primary" aria-label={say(shellWords.share)} onPress={() => open('share')}>
        <Share2 size={16} aria-hidden /> <span className="top-words">{say(shellWords.share)}</span>
      </Button>
      <Button aria-label={say(shellWords.export)} onPress={() => open('export')}>
        <Download size={16} aria-hidden /> <span className="top-words">{say(shellWords.export)}</span>
      </Button>
      <IconButton label={say(shellWords.help)} chord="?" onPress={() => open('help')}>
        <CircleQuestionMark size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={say(shellWords.side)}
        aria-expanded={isSideOpen}
        onPress={() => openPanel(isSideOpen ? null : workspace.session.getState().lastPanel)}
      >
        <PanelRight size={18} aria-hidden />
      </IconButton>
      {menu}
    </header>
  )
}
