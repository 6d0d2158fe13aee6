import {
  type BoardElement,
  type BoardSnapshot,
  BREAK,
  type Connector,
  type KindId,
  normaliseText,
  STICKY_SIDE,
} from '@stormlane/domain'
import { centreOf, grown, holds, moved } from '../../canvas/box.ts'
import type { Box } from '../../canvas/camera.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** So many elements are read at most; a sentence never tells of more than a few. */
const MOST_READ = 160
/** So many stickies of the same name are looked at for what they are part of. */
const MOST_TWINS = 6

/** Elements that are on their way and not yet where they will be. */
export interface Shift {
  readonly ids: ReadonlySet<string>
  readonly dx: number
  readonly dy: number
  /** Copies of them are on their way; they themselves stay. */
  readonly copy: boolean
}

/** Under this id a copy is read that is not on the board yet. */
const idOfCopy = (id: string): string => `copy of ${id}`

/** An element as it would be once a drag ends there. */
export const shifted = (element: BoardElement, { dx, dy, copy }: Shift): BoardElement => ({
  ...element,
  ...moved(element, dx, dy),
  id: copy ? idOfCopy(element.id) : element.id,
})

/** A foreign event is the event of the same words. */
const sameKind = (a: KindId, b: KindId): boolean => a === b || (isHappening(a) && isHappening(b))
const isHappening = (kind: KindId): boolean => kind === 'event' || kind === 'foreignEvent'

/** Stickies of the same name: what stands beside them may be part of the sentence. */
const twinsOf = ({ board }: Workspace, { id, kind, text }: BoardElement): readonly BoardElement[] => {
  const name = normaliseText(text)
  const found: BoardElement[] = []
  if (name === '') return found
  for (const element of board.elements.values()) {
    if (element.id === id || !sameKind(element.kind, kind) || normaliseText(element.text) !== name) continue
    found.push(element)
    if (found.length === MOST_TWINS) break
  }
  return found
}

/**
 * The part of the board that decides about the sentence of a sticky, nearest first: what lies near it, what lies
 * near that, what connectors and its own name tie to it, and the frames around. Asks the spatial index, so that
 * its cost does not grow with the board (but for one pass over kinds and names).
 * @param focus the sticky as it is read, on the board or not
 * @param shift what is on its way now
 */
export const neighbourhoodOf = (workspace: Workspace, focus: BoardElement, shift?: Shift): BoardSnapshot => {
  const { board, scene } = workspace
  const { name, locale, phase } = board.meta
  const isOnItsWay = (id: string): boolean => shift?.ids.has(id) === true
  const now = (element: BoardElement): BoardElement =>
    shift && !shift.copy && isOnItsWay(element.id) ? shifted(element, shift) : element
  const found = new Map<string, BoardElement>()
  const connectors = new Map<string, Connector>()
  const offer = (element: BoardElement): void => {
    if (found.size < MOST_READ && !found.has(element.id)) found.set(element.id, element)
  }
  const offerAt = (box: Box): void => {
    for (const { id, element, kind } of scene.itemsIn(box)) {
      if (kind.shape === 'sticky' && (shift?.copy || !isOnItsWay(id))) offer(element)
    }
    if (!shift) return
    for (const { id, element, kind } of scene.itemsIn(moved(box, -shift.dx, -shift.dy))) {
      if (kind.shape === 'sticky' && isOnItsWay(id)) offer(shifted(element, shift))
    }
  }
  const offerTied = (id: string): void => {
    for (const connectorId of board.connectorsAt(id)) {
      const connector = board.connectors.get(connectorId)
      if (!connector) continue
      connectors.set(connectorId, connector)
      const other = board.elements.get(connector.from === id ? connector.to : connector.from)
      if (other) offer(now(other))
    }
  }
  offer(focus)
  // Whoever is found is asked in turn: a map goes on with what was added while it is gone through.
  for (const element of found.values()) {
    offerTied(element.id)
    if (found.size === MOST_READ) continue
    offerAt(grown(element, BREAK * Math.max(STICKY_SIDE, element.height)))
    if (element === focus) for (const twin of twinsOf(workspace, focus)) offer(now(twin))
  }
  const centres = [...found.values()].map(centreOf)
  for (const { id, element } of scene.all('frame')) {
    const frame = now(element)
    if (!found.has(id) && centres.some((centre) => holds(frame, centre))) found.set(id, frame)
  }
  return {
    name,
    locale,
    phase,
    elements: [...found.values()],
    connectors: [...connectors.values()].filter(({ from, to }) => found.has(from) && found.has(to)),
    relations: board.relations().filter(({ from, to }) => found.has(from) && found.has(to)),
  }
}
