import { deleteElements, isLocked } from '@stormlane/board'
import { type KindId, kindOf, nextKind, STICKY_SIDE } from '@stormlane/domain'
import { grown, meets, moved } from '../canvas/box.ts'
import { bringIntoView } from '../canvas/bring-into-view.ts'
import type { Box } from '../canvas/camera.ts'
import type { Step } from '../canvas/text-editor.ts'
import type { Workspace } from '../canvas/workspace.ts'
import { putDown } from './place.ts'

/** Gap to the next sticky: well below the 0.45 S at which neighbours are read as one chain. */
const GAP = Math.round(STICKY_SIDE * 0.15)
/** Up to this gap a sticky in the direction counts as the neighbour. */
const NEIGHBOUR = STICKY_SIDE * 0.45

const directions: Readonly<Record<Step, { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  below: { x: 0, y: 1 },
  above: { x: 0, y: -1 },
}

/** The box of a kind beside another box, centred on its axis. */
export const boxBeside = (box: Box, kind: KindId, to: Step): Box => {
  const { x, y } = directions[to]
  const { width, height } = kindOf(kind).size
  const acrossX = box.x + (box.width - width) / 2
  const acrossY = box.y + (box.height - height) / 2
  return {
    x: Math.round(x > 0 ? box.x + box.width + GAP : x < 0 ? box.x - width - GAP : acrossX),
    y: Math.round(y > 0 ? box.y + box.height + GAP : y < 0 ? box.y - height - GAP : acrossY),
    width,
    height,
  }
}

/** The kind that writing goes on with: to the right what the grammar says, downwards more of the same. */
const kindFor = ({ board }: Workspace, kind: KindId, to: Step): KindId =>
  to === 'right' ? nextKind(kind, board.meta.phase) : kind

/** The sticky that lies next to a box in a direction, if one does. */
const neighbour = ({ board }: Workspace, from: string, box: Box, to: Step): string | undefined => {
  const { x, y } = directions[to]
  const reach = {
    x: x < 0 ? box.x - NEIGHBOUR : x > 0 ? box.x + box.width : box.x + box.width * 0.3,
    y: y < 0 ? box.y - NEIGHBOUR : y > 0 ? box.y + box.height : box.y + box.height * 0.3,
    width: x === 0 ? box.width * 0.4 : NEIGHBOUR,
    height: y === 0 ? box.height * 0.4 : NEIGHBOUR,
  }
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const element of board.elements.values()) {
    if (element.id === from || kindOf(element.kind).shape !== 'sticky' || !meets(reach, element)) continue
    const distance = Math.abs(element.x - box.x) + Math.abs(element.y - box.y)
    if (distance < least) {
      least = distance
      nearest = element.id
    }
  }
  return nearest
}

/**
 * Goes on writing beside an element: on the neighbour if there is one (a locked one is only selected), else on a new sticky of the kind that
 * the grammar expects there. One undo step for a new sticky.
 */
export const goOn = (workspace: Workspace, from: string, to: Step): void => {
  const { board, session } = workspace
  const element = board.elements.get(from)
  if (!element) return
  const next = neighbour(workspace, from, element, to)
  if (next !== undefined) {
    const there = board.elements.get(next)
    session.getState().select([next])
    session.getState().edit(there && isLocked(there) ? null : next)
    if (there) bringIntoView(workspace, there)
    return
  }
  const kind = kindFor(workspace, element.kind, to)
  let box = boxBeside(element, kind, to)
  // Something that is no neighbour by its axis may still lie there; the new sticky goes past it.
  const { x, y } = directions[to]
  const taken = (place: Box) =>
    [...board.elements.values()].some(
      (other) => kindOf(other.kind).shape === 'sticky' && meets(grown(place, -4), other),
    )
  for (let tries = 0; tries < 40 && taken(box); tries++) {
    box = moved(box, x * (box.width + GAP) * 0.5, y * (box.height + GAP) * 0.5)
  }
  box = { ...box, x: Math.round(box.x), y: Math.round(box.y) }
  const made = putDown(workspace, kind, box)
  if (made !== undefined) takeBackUnwritten(workspace, made, from)
  bringIntoView(workspace, box)
}

/**
 * Takes a sticky back that was offered and not written on when writing ends: after the last Tab of a list there
 * would be an empty one every time. What stood before is selected then.
 */
const takeBackUnwritten = ({ board, session }: Workspace, id: string, from: string): void => {
  let isUntouched = true
  const stopBoard = board.subscribe(({ local }) => {
    if (local) isUntouched = false
  })
  const stopSession = session.subscribe(({ editing, selection }) => {
    if (editing === id) return
    stopBoard()
    stopSession()
    if (editing !== null || board.elements.get(id)?.text !== '') return
    const wasSelected = selection.has(id)
    // Nothing else was done since: its own step goes, so that undo does not bring it back.
    if (isUntouched) board.undo()
    else board.run(deleteElements([id]))
    if (wasSelected && board.elements.has(from)) session.getState().select([from])
  })
}
