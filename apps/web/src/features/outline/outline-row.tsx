import { kindOf } from '@stormlane/domain'
import { CornerDownRight } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import { connectorMarksOf, marksOf, markWords } from '../../canvas/marks.ts'
import { spokenConnector, spokenElement, textOf } from '../../canvas/spoken.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { Cue } from '../../ui/cue.tsx'
import { useLanguage, useSay } from '../../ui/language.tsx'
import { Swatch } from '../../ui/swatch.tsx'
import type { Row } from './rows.ts'
import { outlineWords } from './words.ts'

interface OutlineRowProps {
  readonly workspace: Workspace
  readonly row: Row
  readonly total: number
  /** Whether Tab reaches this line. */
  readonly isActive: boolean
  readonly onClick: (event: MouseEvent, row: Row) => void
}

/** One line of the outline: a button that goes to what it names. */
export const OutlineRow = ({ workspace, row, total, isActive, onClick }: OutlineRowProps) => {
  const say = useSay()
  const language = useLanguage()
  const isSelected = useStore(workspace.session, ({ selection, selectedConnectors }) => {
    if (row.type === 'connector') return selectedConnectors.has(row.connector.id)
    const element = row.type === 'heading' ? row.frame : row.element
    return element !== undefined && selection.has(element.id)
  })
  const button = (label: string, look: string, children: ReactNode) => (
    <button
      type="button"
      className={`outline-row outline-${look}`}
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={label}
      data-row={row.key}
      onClick={(event) => onClick(event, row)}
    >
      {children}
    </button>
  )
  if (row.type === 'connector') {
    const { connector } = row
    const to = workspace.board.elements.get(connector.to)
    return button(
      spokenConnector(connector, workspace.board.elements, language),
      'connector',
      <>
        <CornerDownRight size={14} aria-hidden />
        <span className="outline-text">{to ? textOf(to, language) : ''}</span>
        <Marks words={markWords(connectorMarksOf(connector), language)} />
      </>,
    )
  }
  if (row.type === 'heading') {
    const { frame } = row
    const words = frame ? textOf(frame, language) : say(outlineWords.free)
    return button(
      frame ? spokenElement(frame, language) : words,
      'heading',
      <>
        <span className="outline-text">{words}</span>
        <Marks words={frame ? markWords(marksOf(frame), language) : ''} />
      </>,
    )
  }
  const { element, position } = row
  const kind = kindOf(element.kind)
  return button(
    say(outlineWords.position, { name: spokenElement(element, language), position, total }),
    'element',
    <>
      <Swatch
        colour={kind.colour}
        form={kind.shape}
        aspect={kind.size.width / kind.size.height}
        tilt={kind.tilt ?? 0}
      >
        <Cue name={kind.cue} />
      </Swatch>
      <span className={element.text.trim() === '' ? 'outline-text outline-empty' : 'outline-text'}>
        {textOf(element, language)}
      </span>
      <Marks words={markWords(marksOf(element), language)} />
    </>,
  )
}

const Marks = ({ words }: { readonly words: string }) =>
  words === '' ? null : <span className="outline-marks">{words}</span>
