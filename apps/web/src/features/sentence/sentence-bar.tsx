import { grammar, type KindId, kindOf, type Phase, type SentenceStep } from '@stormlane/domain'
import { ArrowRight } from 'lucide-react'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import type { Workspace } from '../../canvas/workspace.ts'
import { type Say, useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { useSentence } from './use-sentence.ts'
import { sentenceWords } from './words.ts'
import './sentence.css'

/** Below this a link counts as guessed and is drawn dotted. */
const SURE = 0.75

/** The chain that the selected sticky is read into: Customer → Place order → Order → Order placed. */
export const SentenceBar = ({ workspace }: { workspace: Workspace }) => {
  const { board, session } = workspace
  const say = useSay()
  const stickyId = useStore(session, ({ selection }) => {
    const [only, ...more] = selection
    return only !== undefined && more.length === 0 ? only : null
  })
  const live = useSentence(workspace, stickyId)
  const isWriting = useStore(session, ({ editing }) => editing !== null)
  const phase = useWatched(board, () => board.meta.phase)
  const { sentence, isPreview = false } = live ?? {}
  const steps = sentence?.steps ?? []
  const [first, second] = steps
  if (!first || (!second && (isPreview || !isMissingSomething(first.kind, phase)))) return null
  return (
    <section
      className="sentence"
      data-sentence
      aria-label={say(sentenceWords.label)}
      aria-live={isPreview ? 'off' : 'polite'}
      data-preview={isPreview || undefined}
    >
      {steps.map((step, index) => (
        <Fragment key={step.stickyId}>
          {index > 0 && <Joint step={step} previous={steps[index - 1]} say={say} />}
          <Chip step={step} say={say} />
        </Fragment>
      ))}
      {!second && !isWriting && <span className="sentence-hint">{say(sentenceWords.alone)}</span>}
    </section>
  )
}

/** Whether a sticky that stands alone should not: what it belongs to is asked for after Big Picture. */
const isMissingSomething = (kind: KindId, phase: Phase): boolean =>
  phase !== 'big-picture' &&
  kindOf(kind).shape === 'sticky' &&
  grammar.some(({ from, to }) => to !== 'any' && (from.includes(kind) || to.includes(kind)))

interface StepProps {
  readonly step: SentenceStep
  readonly say: Say
}

const isUnsure = ({ link }: SentenceStep): boolean => link !== null && link.confidence < SURE

const Joint = ({ step, previous, say }: StepProps & { readonly previous: SentenceStep | undefined }) => {
  // Several events of one command may be alternatives or all of them; the stroke leaves that open.
  if (step.beside) {
    return <span className="sentence-and">{step.kind === 'event' ? '/' : say(sentenceWords.and)}</span>
  }
  const unsure = isUnsure(step.selected && previous ? previous : step)
  return <ArrowRight size={15} className={unsure ? 'sentence-unsure' : ''} aria-hidden />
}

const Chip = ({ step, say }: StepProps) => {
  const { colour, label } = kindOf(step.kind)
  const percent = Math.round((step.link?.confidence ?? 1) * 100)
  const doubt = isUnsure(step) ? sentenceWords.unsure : sentenceWords.sure
  const hint = step.link ? `${say(label)} · ${say(doubt, { percent })}` : say(label)
  return (
    <span
      className={`chip ${isUnsure(step) ? 'chip-unsure' : ''} ${step.selected ? 'chip-selected' : ''}`}
      style={{
        background: `var(--kind-${colour})`,
        borderColor: `var(--kind-${colour}-edge)`,
        color: `var(--kind-${colour}-text)`,
      }}
      title={hint}
    >
      {step.name || say(sentenceWords.unnamed)}
      <span className="unseen"> ({hint})</span>
    </span>
  )
}
