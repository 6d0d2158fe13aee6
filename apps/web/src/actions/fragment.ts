import {
  addElements,
  asCopies,
  type BoardFile,
  boardFileFrom,
  type Command,
  writeBoardFile,
} from '@stormlane/board'
import { type BoardElement, type KindId, kindOf, STICKY_SIDE } from '@stormlane/domain'
import { around } from '../canvas/box.ts'
import type { Box, Point } from '../canvas/camera.ts'
import type { Workspace } from '../canvas/workspace.ts'

/** At most this many lines become stickies in one go. */
export const MOST_LINES = 2000

/** Gap between pasted stickies, board units. */
const GAP = STICKY_SIDE * 0.15
/** Lines in one row before the next row begins. */
const ROW = 8

/** The selected elements and the connectors among them as a board file of their own. */
export const fragmentOf = ({ board, session }: Workspace): BoardFile => {
  const { selection } = session.getState()
  const snapshot = board.snapshot()
  return boardFileFrom({
    ...snapshot,
    elements: snapshot.elements.filter(({ id }) => selection.has(id)),
    connectors: snapshot.connectors.filter(({ from, to }) => selection.has(from) && selection.has(to)),
    relations: [],
  })
}

/** A fragment as other programs see it: the texts, one a line. */
export const fragmentText = ({ elements }: BoardFile): string =>
  elements.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join('\n')

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

/** A fragment as HTML: the texts to see, the board file in an attribute, so that pasting it back loses nothing. */
export const fragmentHtml = (file: BoardFile): string =>
  `<ul data-stormlane-board="${escaped(writeBoardFile(file))}">${file.elements
    .map(({ text }) => `<li>${escaped(text)}</li>`)
    .join('')}</ul>`

/** How browsers write these signs when they hand the clipboard's HTML on. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** Whatever is pasted may be a board file; what reads one is fetched when something looks like it. */
const fragmentIn = async (text: string): Promise<BoardFile | undefined> => {
  const { readBoardFile } = await import('./fragment-reader.ts')
  const read = readBoardFile(text)
  return read.ok ? read.file : undefined
}

/** The fragment in HTML made by `fragmentHtml`, if there is one. */
export const fragmentInHtml = async (html: string): Promise<BoardFile | undefined> => {
  const found = /data-stormlane-board="([^"]*)"/u.exec(html)?.[1]
  if (found === undefined) return undefined
  const text = found.replace(/&(?:#(\d+)|([a-z]+));/gu, (whole, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  )
  return fragmentIn(text)
}

/** Whether a text may be a board file: anything else is lines. */
export const looksLikeFragment = (text: string): boolean => text.trimStart().startsWith('{')

/** The fragment in a text that is a board file; undefined for any other text. */
export const fragmentInText = async (text: string): Promise<BoardFile | undefined> =>
  looksLikeFragment(text) ? fragmentIn(text) : undefined

/**
 * Puts a fragment on the board, as one step, with new ids, groups as new groups, nothing locked.
 * @returns the command and the ids of the new elements
 */
export const addFragment = (
  file: BoardFile,
  { x: dx, y: dy }: Point,
  newId: () => string,
): { readonly command: Command; readonly ids: readonly string[] } => {
  const ids = new Map(file.elements.map(({ id }) => [id, newId()]))
  const groups = new Map<string, string>()
  const groupCopy = (group: string): string => {
    const known = groups.get(group) ?? newId()
    groups.set(group, known)
    return known
  }
  const made = asCopies(file.elements, groupCopy).map((element) => ({
    ...element,
    id: ids.get(element.id) ?? element.id,
    x: element.x + dx,
    y: element.y + dy,
  }))
  const connectors = file.connectors.flatMap((connector) => {
    const from = ids.get(connector.from)
    const to = ids.get(connector.to)
    return from === undefined || to === undefined ? [] : [{ ...connector, id: newId(), from, to }]
  })
  const elements = addElements(made)
  const command: Command = (board, write) => {
    if (!elements(board, write)) return false
    if (write) for (const connector of connectors) write.addConnector(connector)
    return true
  }
  return { command, ids: made.map(({ id }) => id) }
}

/**
 * Where to put a fragment: a little beside its place if that is in view, else in the middle of the view.
 * @returns offset in board units
 */
export const offsetFor = (elements: readonly BoardElement[], view: Box): Point => {
  const box = around(elements)
  if (!box) return { x: 0, y: 0 }
  const seen =
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width &&
    box.y + box.height <= view.y + view.height
  if (seen) return { x: GAP, y: GAP }
  return {
    x: Math.round(view.x + view.width / 2 - box.x - box.width / 2),
    y: Math.round(view.y + view.height / 2 - box.y - box.height / 2),
  }
}

/** The made elements as they are if they lie on no sticky, else moved down past all that is in their way. */
export const below = (
  there: Iterable<BoardElement>,
  made: readonly BoardElement[],
): readonly BoardElement[] => {
  const box = around(made)
  if (!box) return made
  const inColumn = [...there]
    .filter(({ kind, x, width }) => {
      const { shape } = kindOf(kind)
      return shape === 'sticky' && x < box.x + box.width && x + width > box.x
    })
    .sort((a, b) => a.y - b.y)
  let top = box.y
  for (const { y, height } of inColumn) {
    if (y < top + box.height && y + height > top) top = Math.round(y + height + GAP)
  }
  return top === box.y ? made : made.map((element) => ({ ...element, y: element.y + top - box.y }))
}

/** One piece of pasted text, and where it goes in the grid. */
interface Cell {
  readonly text: string
  readonly column: number
  readonly row: number
}

const cellsOf = (text: string): readonly Cell[] => {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n')
  if (lines.some((line) => line.includes('\t'))) {
    return lines
      .filter((line) => line.trim() !== '')
      .flatMap((line, row) => line.split('\t').map((cell, column) => ({ text: cell.trim(), column, row })))
      .filter((cell) => cell.text !== '')
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({ text: line, column: index % ROW, row: Math.floor(index / ROW) }))
}

/**
 * Plain text as stickies about a point: one a line from left to right in rows of eight, or the cells of a
 * table where they stood. A line that begins with "!" is a hotspot.
 */
export const stickiesFrom = (
  text: string,
  kind: KindId,
  centre: Point,
  newId: () => string,
): readonly BoardElement[] => {
  const cells = cellsOf(text).slice(0, MOST_LINES)
  const { width, height } = kindOf(kind).size
  const columns = Math.max(0, ...cells.map(({ column }) => column + 1))
  const rows = Math.max(0, ...cells.map(({ row }) => row + 1))
  const left = centre.x - (columns * (width + GAP) - GAP) / 2
  const top = centre.y - (rows * (height + GAP) - GAP) / 2
  return cells.map((cell) => {
    const hotspot = /^[!！]\s*(?=\S)/u.test(cell.text)
    const own: KindId = hotspot ? 'hotspot' : kind
    const { size } = kindOf(own)
    return {
      id: newId(),
      kind: own,
      text: hotspot ? cell.text.replace(/^[!！]\s*/u, '') : cell.text,
      x: Math.round(left + cell.column * (width + GAP) + (width - size.width) / 2),
      y: Math.round(top + cell.row * (height + GAP) + (height - size.height) / 2),
      width: size.width,
      height: size.height,
      attributes: {},
    }
  })
}
