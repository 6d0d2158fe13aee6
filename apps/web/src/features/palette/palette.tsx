import {
  type ConnectorKind,
  connectorKinds,
  type Kind,
  type KindId,
  kindsOfPhase,
  type Phase,
} from '@stormlane/domain'
import { Hand, MousePointer2 } from 'lucide-react'
import type { DragEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import { actionById } from '../../actions/index.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { KIND_TYPE } from '../../tools/place.ts'
import { Cue } from '../../ui/cue.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useSay } from '../../ui/language.tsx'
import { Swatch } from '../../ui/swatch.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { connectorWords, paletteWords } from './words.ts'
import './palette.css'

/** At Big Picture only one line is offered: types come later, and fewer words are read faster. */
const connectorsOf = (phase: Phase): readonly ConnectorKind[] =>
  phase === 'big-picture' ? ['flow'] : connectorKinds

/** Everything that can be put on the wall in this phase, by word, colour and key. */
export const Palette = ({ workspace }: { workspace: Workspace }) => {
  const say = useSay()
  const { board, session } = workspace
  const phase = useWatched(board, () => board.meta.phase)
  const tool = useStore(session, (state) => state.tool)
  const placing = useStore(session, (state) => state.placing)
  const connecting = useStore(session, (state) => state.connecting)
  const readOnly = useStore(session, (state) => state.readOnly)
  const { pickTool, pickKind, pickConnector } = session.getState()
  const offered = kindsOfPhase(phase)
  const kindEntry = (kind: Kind<KindId>): ReactNode => {
    const { keys, keysIn } = actionById(`place-${kind.id}`)
    const own = kind.id === 'context' ? actionById('draw-context').keys : keys
    return (
      <Entry
        key={kind.id}
        label={say(kind.label)}
        hint={say(kind.meaning)}
        chord={keysIn?.(phase)[0] ?? own?.[0]}
        isCurrent={tool === 'place' && placing === kind.id}
        onPick={() => pickKind(kind.id)}
        onDrag={(event) => {
          event.dataTransfer.setData(KIND_TYPE, kind.id)
          event.dataTransfer.effectAllowed = 'copy'
        }}
      >
        <Swatch
          colour={kind.colour}
          aspect={kind.size.width / kind.size.height}
          form={kind.shape}
          tilt={kind.tilt ?? 0}
        >
          <Cue name={kind.cue} />
        </Swatch>
      </Entry>
    )
  }
  return (
    <nav className="palette" aria-label={say(paletteWords.label)}>
      <Group title={say(paletteWords.tools)} isQuiet>
        <Entry
          label={say(actionById('select').label)}
          chord={actionById('select').keys?.[0]}
          isCurrent={tool === 'select'}
          onPick={() => pickTool('select')}
        >
          <span className="swatch-place">
            <MousePointer2 size={17} aria-hidden />
          </span>
        </Entry>
        <Entry
          label={say(actionById('hand').label)}
          chord={actionById('hand').keys?.[0]}
          isCurrent={tool === 'hand'}
          onPick={() => pickTool('hand')}
        >
          <span className="swatch-place">
            <Hand size={17} aria-hidden />
          </span>
        </Entry>
      </Group>
      {!readOnly && (
        <>
          <Group title={say(paletteWords.stickies)}>
            {offered.filter(({ shape }) => shape === 'sticky').map(kindEntry)}
          </Group>
          <Group title={say(paletteWords.frames)}>
            {offered.filter(({ shape }) => shape !== 'sticky').map(kindEntry)}
          </Group>
          <Group title={say(paletteWords.connectors)}>
            {connectorsOf(phase).map((kind) => (
              <Entry
                key={kind}
                label={say(connectorWords[kind].name)}
                hint={say(connectorWords[kind].hint)}
                isCurrent={tool === 'connect' && connecting === kind}
                onPick={() => pickConnector(kind)}
              >
                <span className="swatch-place">
                  <span className={`line line-${kind}`} aria-hidden />
                </span>
              </Entry>
            ))}
          </Group>
        </>
      )}
    </nav>
  )
}

interface GroupProps {
  readonly title: string
  /** The title is only for those who do not see the page. */
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

const Group = ({ title, isQuiet = false, children }: GroupProps) => (
  <section className="palette-group" aria-label={title}>
    {!isQuiet && (
      <p className="palette-title" aria-hidden>
        {title}
      </p>
    )}
    {children}
  </section>
)

interface EntryProps {
  readonly label: string
  readonly hint?: string
  readonly chord?: string | undefined
  readonly isCurrent: boolean
  readonly onPick: () => void
  readonly onDrag?: (event: DragEvent) => void
  readonly children: ReactNode
}

const Entry = ({ label, hint, chord, isCurrent, onPick, onDrag, children }: EntryProps) => (
  <button
    type="button"
    className="palette-entry"
    aria-pressed={isCurrent}
    title={hint === undefined ? label : `${label}: ${hint}`}
    aria-label={label}
    {...(chord === undefined ? {} : { 'aria-keyshortcuts': chord })}
    draggable={onDrag !== undefined}
    onDragStart={onDrag}
    onClick={onPick}
  >
    {children}
    <span className="palette-label" aria-hidden>
      {label}
    </span>
    {chord !== undefined && <Keys chord={chord} />}
  </button>
)
