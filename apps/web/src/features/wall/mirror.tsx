import type { BoardElement, Connector, Language, Words } from '@stormlane/domain'
import { type CSSProperties, memo, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { meets } from '../../canvas/box.ts'
import { bringIntoView } from '../../canvas/bring-into-view.ts'
import { type OutlineSection, outlineOf } from '../../canvas/outline.ts'
import type { Scene, SceneItem } from '../../canvas/scene.ts'
import { spokenConnector, spokenElement, textOf } from '../../canvas/spoken.ts'
import type { WallView } from '../../canvas/wall-view.ts'
import { createWhenIdle } from '../../canvas/when-idle.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** So many elements are listed at most: what is selected first, then what is in view. */
const MOST_LISTED = 200

/** At most this long a change waits before it is listed, milliseconds. */
const LISTED_WITHIN = 250

const words = {
  title: { en: 'Stickies in view', ko: '화면에 보이는 스티키' },
  shown: {
    en: (listed: number, all: number) => `${listed} of ${all} listed`,
    ko: (listed: number, all: number) => `전체 ${all}개 중 ${listed}개`,
  },
  empty: { en: 'empty', ko: '빈 스티키' },
  free: { en: 'In no frame', ko: '프레임 밖' },
  connectors: { en: 'Connectors', ko: '연결선' },
} as const satisfies Record<string, Words | Record<keyof Words, (listed: number, all: number) => string>>

const hidden: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** What is listed: selected elements, then those in view, up to a limit, by the frames they lie in. */
const listed = (workspace: Workspace, scene: Scene): Listing => {
  const { selection } = workspace.session.getState()
  const chosen = new Map<string, SceneItem>()
  for (const id of selection) {
    const item = scene.item(id)
    if (item) chosen.set(id, item)
    if (chosen.size === MOST_LISTED) break
  }
  if (chosen.size < MOST_LISTED) {
    const box = workspace.camera.visible()
    for (const item of scene.items()) {
      if (chosen.size === MOST_LISTED) break
      if (meets(item.element, box)) chosen.set(item.id, item)
    }
  }
  const elements = [...chosen.values()].map(({ element }) => element)
  return { sections: outlineOf(elements), listed: elements.length, total: scene.size }
}

/** The connectors that begin at what is listed, at most as many as elements are. */
const connectorsFrom = ({ board }: Workspace, sections: readonly OutlineSection[]): readonly Connector[] => {
  const found: Connector[] = []
  for (const { elements } of sections) {
    for (const { id } of elements) {
      for (const link of board.connectorsAt(id)) {
        const connector = board.connectors.get(link)
        if (found.length < MOST_LISTED && connector?.from === id) found.push(connector)
      }
    }
  }
  return found
}

interface Listing {
  readonly sections: readonly OutlineSection[]
  readonly listed: number
  readonly total: number
}

/** Renews the list while the page is idle, never in a frame of its own. */
const useListing = (workspace: Workspace, view: WallView): Listing => {
  const [listing, setListing] = useState<Listing>({ sections: [], listed: 0, total: 0 })
  useEffect(() => {
    const { soon, stop } = createWhenIdle(() => setListing(listed(workspace, view.scene)), LISTED_WITHIN)
    soon()
    const stops = [
      view.scene.subscribe(soon),
      view.onRest(soon),
      workspace.session.subscribe((now, before) => {
        if (now.selection !== before.selection || now.editing !== before.editing) soon()
      }),
    ]
    return () => {
      for (const end of stops) end()
      stop()
    }
  }, [workspace, view])
  return listing
}

interface EntryProps {
  readonly element: BoardElement
  readonly isSelected: boolean
  readonly language: Language
  readonly onChoose: (id: string) => void
}

/** The button of an element: selects it and brings it into view. */
const Entry = memo(({ element, isSelected, language, onChoose }: EntryProps) => (
  <button
    type="button"
    tabIndex={-1}
    aria-pressed={isSelected}
    aria-label={spokenElement(element, language)}
    data-id={element.id}
    data-kind={element.kind}
    data-x={element.x}
    data-y={element.y}
    data-width={element.width}
    data-height={element.height}
    onClick={() => onChoose(element.id)}
  >
    {element.text || words.empty[language]}
  </button>
))

/**
 * The wall as a list for screen readers: a section for each frame in view, a button for each element in it, and the
 * connectors between them. It is renewed while the page is idle; all of the board is in the outline beside the wall.
 */
export const Mirror = ({ workspace, view }: { readonly workspace: Workspace; readonly view: WallView }) => {
  const { sections, listed: count, total } = useListing(workspace, view)
  const language = useStore(workspace.session, (state) => state.language)
  const selection = useStore(workspace.session, (state) => state.selection)
  const choose = useCallback(
    (id: string) => {
      const element = workspace.board.elements.get(id)
      if (!element) return
      workspace.session.getState().select([id])
      bringIntoView(workspace, element)
    },
    [workspace],
  )
  const entry = (element: BoardElement) => (
    <Entry element={element} isSelected={selection.has(element.id)} language={language} onChoose={choose} />
  )
  const connectors = connectorsFrom(workspace, sections)
  return (
    <section style={hidden} aria-label={words.title[language]} data-testid="mirror">
      <h2>{words.title[language]}</h2>
      <p>{words.shown[language](count, total)}</p>
      {sections.map(({ frame, elements }) => (
        <section key={frame?.id ?? ''} aria-label={frame ? textOf(frame, language) : words.free[language]}>
          {frame && <h3>{entry(frame)}</h3>}
          <ul>
            {elements.map((element) => (
              <li key={element.id}>{entry(element)}</li>
            ))}
          </ul>
        </section>
      ))}
      {connectors.length > 0 && (
        <section aria-label={words.connectors[language]}>
          <ul>
            {connectors.map((connector) => (
              <li key={connector.id}>
                <button
                  type="button"
                  tabIndex={-1}
                  data-connector={connector.id}
                  onClick={() => workspace.session.getState().select([], [connector.id])}
                >
                  {spokenConnector(connector, workspace.board.elements, language)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}
