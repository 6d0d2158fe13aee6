import { type BoardElement, kindOf, type Language, type Words } from '@stormlane/domain'
import { type CSSProperties, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { meets } from '../../canvas/box.ts'
import { bringIntoView } from '../../canvas/bring-into-view.ts'
import { marksOf, markWords } from '../../canvas/marks.ts'
import type { Scene, SceneItem } from '../../canvas/scene.ts'
import type { WallView } from '../../canvas/wall-view.ts'
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

/** What is listed: selected elements, then those in view from the top left on, up to a limit. */
const listed = (workspace: Workspace, scene: Scene): readonly SceneItem[] => {
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
  return [...chosen.values()].sort((a, b) => a.element.y - b.element.y || a.element.x - b.element.x)
}

/** What a screen reader says of an element: its kind, its text and what is marked on it. */
const spoken = (element: BoardElement, language: Language): string => {
  const marks = markWords(marksOf(element), language)
  const text = element.text || words.empty[language]
  return `${kindOf(element.kind).label[language]}: ${text}${marks === '' ? '' : `, ${marks}`}`
}

interface Listing {
  readonly items: readonly SceneItem[]
  readonly total: number
}

/** Renews the list while the page is idle, never in a frame of its own. */
const useListing = (workspace: Workspace, view: WallView): Listing => {
  const [listing, setListing] = useState<Listing>({ items: [], total: 0 })
  useEffect(() => {
    let waiting = 0
    // Safari has no idle callbacks.
    const hasIdle = 'requestIdleCallback' in window
    const renew = () => {
      waiting = 0
      setListing({ items: listed(workspace, view.scene), total: view.scene.size })
    }
    const soon = () => {
      if (waiting !== 0) return
      waiting = hasIdle
        ? requestIdleCallback(renew, { timeout: LISTED_WITHIN })
        : setTimeout(renew, LISTED_WITHIN)
    }
    soon()
    const stops = [
      view.scene.subscribe(soon),
      view.onRest(soon),
      workspace.session.subscribe((now, before) => {
        if (now.selection !== before.selection || now.editing !== before.editing) soon()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      if (hasIdle) cancelIdleCallback(waiting)
      else clearTimeout(waiting)
    }
  }, [workspace, view])
  return listing
}

/**
 * The wall as a list for keyboards and screen readers: a button for each element in view, which selects it
 * and brings it into view.
 */
export const Mirror = ({ workspace, view }: { readonly workspace: Workspace; readonly view: WallView }) => {
  const { items, total } = useListing(workspace, view)
  const language = useStore(workspace.session, (state) => state.language)
  const selection = useStore(workspace.session, (state) => state.selection)
  const choose = (id: string) => {
    const element = workspace.board.elements.get(id)
    if (!element) return
    workspace.session.getState().select([id])
    bringIntoView(workspace, element)
  }
  return (
    <section style={hidden} aria-label={words.title[language]} data-testid="mirror">
      <p>{words.shown[language](items.length, total)}</p>
      <ul>
        {items.map(({ id, element }) => (
          <li key={id}>
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={selection.has(id)}
              aria-label={spoken(element, language)}
              data-id={id}
              data-kind={element.kind}
              data-x={element.x}
              data-y={element.y}
              data-width={element.width}
              data-height={element.height}
              onClick={() => choose(id)}
            >
              {element.text || words.empty[language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
