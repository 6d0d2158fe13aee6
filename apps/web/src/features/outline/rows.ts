import type { Board } from '@stormlane/board'
import type { BoardElement, Connector, KindId } from '@stormlane/domain'
import type { OutlineSection } from '../../canvas/outline.ts'
import { folded, matcherOf } from './matcher.ts'

/** One line of the outline. */
export type Row = {
  /** Unique in the list. */
  readonly key: string
  /** Which section it belongs to. */
  readonly section: number
  /** The frame that the section is; undefined for what lies in none. */
  readonly frame: BoardElement | undefined
} & (
  | { readonly type: 'heading' }
  | {
      readonly type: 'element'
      readonly element: BoardElement
      /** From 1 on, among all that are listed. */
      readonly position: number
    }
  | { readonly type: 'connector'; readonly connector: Connector }
)

/** What is looked for; without words and kinds everything is listed. */
export interface Query {
  readonly text: string
  readonly kinds: ReadonlySet<KindId>
}

export interface Outline {
  readonly rows: readonly Row[]
  /** Elements found, frames included, in the order of the rows; everything where nothing is looked for. */
  readonly hits: readonly BoardElement[]
  /** How many of the rows are stickies or lines. */
  readonly total: number
}

export const isAsked = ({ text, kinds }: Query): boolean => text.trim() !== '' || kinds.size > 0

// An element is replaced when it changes, so its folded text can be kept as long as it lives.
const foldedTexts = new WeakMap<BoardElement, string>()

const foldedText = (element: BoardElement): string => {
  const known = foldedTexts.get(element)
  if (known !== undefined) return known
  const text = folded(element.text)
  foldedTexts.set(element, text)
  return text
}

/** The lines of the outline: each sticky followed by the connectors that begin at it; of a search only its hits. */
export const outlineRows = (
  sections: readonly OutlineSection[],
  query: Query,
  board: Pick<Board, 'connectors' | 'connectorsAt'>,
): Outline => {
  const says = matcherOf(query.text)
  const asked = isAsked(query)
  const isHit = (element: BoardElement): boolean =>
    (query.kinds.size === 0 || query.kinds.has(element.kind)) &&
    (says === undefined || says(foldedText(element)))
  const rows: Row[] = []
  const hits: BoardElement[] = []
  let position = 0
  sections.forEach(({ frame, elements }, section) => {
    const found = asked ? elements.filter(isHit) : elements
    const isFrameHit = frame !== undefined && isHit(frame)
    if (asked && found.length === 0 && !isFrameHit) return
    if (frame || sections.length > 1)
      rows.push({ type: 'heading', key: `heading ${frame?.id ?? ''}`, section, frame })
    if (frame && isFrameHit) hits.push(frame)
    for (const element of found) {
      rows.push({ type: 'element', key: element.id, section, frame, element, position: ++position })
      hits.push(element)
      if (asked) continue
      for (const id of board.connectorsAt(element.id)) {
        const connector = board.connectors.get(id)
        if (connector?.from === element.id)
          rows.push({ type: 'connector', key: `connector ${id}`, section, frame, connector })
      }
    }
  })
  return { rows, hits, total: position }
}
