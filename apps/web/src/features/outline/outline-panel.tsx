import { type BoardElement, kinds } from '@stormlane/domain'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { bringIntoView, reveal } from '../../canvas/bring-into-view.ts'
import { spokenElement } from '../../canvas/spoken.ts'
import { forgetPlace, goBack, keepPlace } from '../../canvas/way-back.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { aimAt, finishLink, linkSource } from '../../tools/keyboard-link.ts'
import { useLanguage, useSay } from '../../ui/language.tsx'
import { FindField } from './find-field.tsx'
import { OutlineList, type RowDoors } from './outline-list.tsx'
import { isAsked, outlineRows, type Query, type Row } from './rows.ts'
import { useSections } from './use-outline.ts'
import { outlineWords } from './words.ts'
import './outline.css'

const NOTHING: Query = { text: '', kinds: new Set() }

const elementOf = (row: Row): BoardElement | undefined => {
  if (row.type === 'connector') return undefined
  return row.type === 'heading' ? row.frame : row.element
}

const toWall = (): void => document.querySelector<HTMLElement>('[data-wall]')?.focus({ preventScroll: true })

/** The board as a list that can be searched: where things are, and the way to them. */
export const OutlinePanel = ({ workspace }: { readonly workspace: Workspace }) => {
  const say = useSay()
  const language = useLanguage()
  const { board, session } = workspace
  const field = useRef<HTMLInputElement>(null)
  const focusList = useRef<() => void>(() => {})
  const sections = useSections(workspace)
  const [query, setQuery] = useState(NOTHING)
  const [hit, setHit] = useState<string>()
  const outline = useMemo(() => outlineRows(sections, query, board), [sections, query, board])
  const { hits } = outline
  const current = useStore(session, ({ selection }) => {
    const [id] = selection
    if (selection.size !== 1 || id === undefined) return undefined
    return board.elements.get(id) && sections.some(({ frame }) => frame?.id === id) ? `heading ${id}` : id
  })
  const present = useMemo(() => {
    const found = new Set(
      sections.flatMap(({ frame, elements }) =>
        (frame ? [frame, ...elements] : elements).map(({ kind }) => kind),
      ),
    )
    return kinds.map(({ id }) => id).filter((id) => found.has(id))
  }, [sections])

  const wants = useStore(session, ({ panelWants }) => panelWants)
  useEffect(() => {
    if (wants === null) return
    session.setState({ panelWants: null })
    if (wants === 'find') {
      field.current?.focus()
      field.current?.select()
    } else focusList.current()
  }, [wants, session])
  useEffect(() => () => forgetPlace(workspace), [workspace])

  const goTo = (element: BoardElement): void => {
    if (linkSource(workspace)) aimAt(workspace, element)
    else session.getState().select([element.id])
    reveal(workspace, element)
  }
  const index = hits.findIndex(({ id }) => id === hit)
  const jump = (by: 1 | -1): void => {
    if (hits.length === 0 || !isAsked(query)) return
    // Before the first hit, backwards means the last one.
    const start = index < 0 && by < 0 ? 0 : index
    const position = (start + by + hits.length) % hits.length
    const element = hits[position]
    if (!element) return
    setHit(element.id)
    goTo(element)
    session.getState().announce(
      say(outlineWords.spokenHit, {
        position: position + 1,
        count: hits.length,
        name: spokenElement(element, language),
      }),
    )
  }
  const ask = (next: Query): void => {
    setQuery(next)
    setHit(undefined)
  }

  const choose = (row: Row, adds: boolean): void => {
    forgetPlace(workspace)
    const { selection, selectedConnectors, select } = session.getState()
    if (row.type === 'connector') {
      select([], [row.connector.id])
      const from = board.elements.get(row.connector.from)
      if (from) bringIntoView(workspace, from)
      return
    }
    const element = elementOf(row)
    if (!element) return
    if (adds) {
      const chosen = new Set(selection)
      if (!chosen.delete(element.id)) chosen.add(element.id)
      select(chosen, selectedConnectors)
      return
    }
    const isLinking = linkSource(workspace) !== undefined
    goTo(element)
    if (isLinking) {
      finishLink(workspace)
      toWall()
    }
  }
  const doors: RowDoors = {
    choose,
    edit: (row) => {
      const element = elementOf(row)
      if (!element || session.getState().readOnly) return
      choose(row, false)
      session.getState().edit(element.id)
    },
    leave: toWall,
  }
  const ready = useCallback((focus: () => void) => {
    focusList.current = focus
  }, [])

  return (
    <>
      <FindField
        field={field}
        query={query}
        kinds={present}
        count={hits.length}
        position={index + 1}
        onQuery={ask}
        onJump={jump}
        onStay={() => {
          const element = hits[Math.max(0, index)]
          if (element && isAsked(query)) goTo(element)
          if (linkSource(workspace)) finishLink(workspace)
          forgetPlace(workspace)
          toWall()
        }}
        onReturn={() => {
          ask(NOTHING)
          goBack(workspace)
          toWall()
        }}
        onList={() => focusList.current()}
        onFocus={() => keepPlace(workspace)}
      />
      {outline.rows.length === 0 ? (
        <p className="outline-none">
          {say(isAsked(query) ? outlineWords.noneHint : outlineWords.emptyBoard)}
        </p>
      ) : (
        <OutlineList
          workspace={workspace}
          outline={outline}
          doors={doors}
          current={current}
          onReady={ready}
        />
      )}
    </>
  )
}
