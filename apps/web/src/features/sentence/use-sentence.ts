import { type BoardElement, kindOf, type Sentence } from '@stormlane/domain'
import { useEffect, useRef, useState } from 'react'
import type { Workspace } from '../../canvas/workspace.ts'
import { neighbourhoodOf, type Shift, shifted } from './neighbourhood.ts'
import { Reader } from './reader.ts'

/** A changed board is read again at most this often, milliseconds; the place under a hand more often. */
const REST_MS = 180
const HAND_REST_MS = 60

/** Gathering what is read takes time too; so many times that long the page is left to the person. */
const SHARE = 10

/** The sticky that is read, and what is on its way. */
interface Subject {
  readonly focus: BoardElement
  readonly shift?: Shift
}

/** What is dragged or about to be put down comes first, else what is selected. */
const subjectOf = (
  { board, drafts: { draft }, session }: Workspace,
  stickyId: string | null,
): Subject | null => {
  const { move, ghost } = draft
  if (move) {
    const held = board.elements.get(move.held)
    return held ? { focus: shifted(held, move), shift: move } : null
  }
  if (ghost && kindOf(ghost.kind).shape === 'sticky') {
    const text = kindOf(ghost.kind).label[session.getState().language]
    return { focus: { id: 'in hand', kind: ghost.kind, text, ...ghost.box, attributes: {} } }
  }
  const element = stickyId === null ? undefined : board.elements.get(stickyId)
  return element ? { focus: element } : null
}

/** The live sentence, and whether it tells of a place that something has not been put down at yet. */
export interface LiveSentence {
  readonly sentence: Sentence
  readonly isPreview: boolean
}

/**
 * The live sentence of a sticky, or of what is dragged or about to be put down at the place where it is now.
 * Read away from the page's own thread; null while there is none.
 */
export const useSentence = (workspace: Workspace, stickyId: string | null): LiveSentence | null => {
  const [live, setLive] = useState<LiveSentence | null>(null)
  const reader = useRef<Reader | null>(null)
  useEffect(() => {
    const { drafts } = workspace
    const started = new Reader((sentence) => {
      const isPreview = (drafts.draft.move ?? drafts.draft.ghost) !== undefined
      setLive((before) =>
        before?.isPreview === isPreview && JSON.stringify(before.sentence) === JSON.stringify(sentence)
          ? before
          : { sentence, isPreview },
      )
    })
    reader.current = started
    return () => started.stop()
  }, [workspace])
  useEffect(() => {
    const { board, drafts } = workspace
    let timer: ReturnType<typeof setTimeout> | undefined
    let rest = REST_MS
    const ask = (): void => {
      timer = undefined
      const begun = performance.now()
      const subject = subjectOf(workspace, stickyId)
      if (subject)
        reader.current?.ask(neighbourhoodOf(workspace, subject.focus, subject.shift), subject.focus.id)
      else {
        reader.current?.forget()
        setLive(null)
      }
      const isInHand = subject !== null && subject.focus.id !== stickyId
      const least = subject?.shift || isInHand ? HAND_REST_MS : REST_MS
      rest = Math.max(least, SHARE * (performance.now() - begun))
    }
    const later = (): void => {
      timer ??= setTimeout(ask, rest)
    }
    /** What is on its way has moved, or a hand let go of it. */
    let wasHeld = false
    const follow = (): void => {
      const { move, ghost } = drafts.draft
      const isHeld = (move ?? ghost) !== undefined
      if (isHeld || wasHeld) later()
      wasHeld = isHeld
    }
    reader.current?.forget()
    ask()
    const stops = [board.subscribe(later), drafts.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [workspace, stickyId])
  return live
}
