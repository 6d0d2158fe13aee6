import { connect } from '@stormlane/board'
import { type BoardElement, kindOf, type Words } from '@stormlane/domain'
import { centreOf } from '../canvas/box.ts'
import { bringIntoView } from '../canvas/bring-into-view.ts'
import { spokenElement, textOf } from '../canvas/spoken.ts'
import type { Workspace } from '../canvas/workspace.ts'

/** A way on the wall, one step of -1, 0 or 1 on each axis. */
export interface Way {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

const words = {
  begin: {
    en: 'Connecting “{from}”: arrows or the outline choose where to, Enter connects, Esc gives up.',
    ko: '‘{from}’에서 연결합니다. 화살표나 목록에서 대상을 고르고 Enter를 누르세요. Esc는 취소입니다.',
  },
  aimed: { en: 'To {to}', ko: '대상: {to}' },
} as const satisfies Record<string, Words>

/** Something beside the way counts as this much farther than something on it. */
const ASIDE = 2

/** The sticky from which the keyboard draws a connector: the only selected one while the connector is in hand. */
export const linkSource = ({ board, session }: Workspace): BoardElement | undefined => {
  const { tool, selection, readOnly } = session.getState()
  const [id] = selection
  if (tool !== 'connect' || readOnly || selection.size !== 1 || id === undefined) return undefined
  const element = board.elements.get(id)
  return element && kindOf(element.kind).shape === 'sticky' ? element : undefined
}

/** Takes the connector in hand and says how the keyboard goes on from the selected sticky. */
export const beginLink = (workspace: Workspace): void => {
  const { session } = workspace
  session.getState().pickTool('connect')
  const source = linkSource(workspace)
  if (!source) return
  const { language, say } = session.getState()
  say(words.begin[language].replace('{from}', textOf(source, language)))
}

/** Where the keyboard's connector leads now. */
export const linkTarget = ({ board, drafts }: Workspace): BoardElement | undefined => {
  const target = drafts.draft.link?.target
  return target === undefined ? undefined : board.elements.get(target)
}

/** Leads the connector under way to a sticky. */
export const aimAt = (workspace: Workspace, target: BoardElement): void => {
  const source = linkSource(workspace)
  if (!source || source.id === target.id || kindOf(target.kind).shape !== 'sticky') return
  const { connecting, language, announce } = workspace.session.getState()
  workspace.drafts.show({
    link: { from: source.id, to: centreOf(target), target: target.id, kind: connecting },
  })
  bringIntoView(workspace, target)
  announce(words.aimed[language].replace('{to}', spokenElement(target, language)))
}

/** The sticky that lies next in a way from a place. */
const nextIn = (workspace: Workspace, from: BoardElement, { x, y }: Way): BoardElement | undefined => {
  const start = centreOf(from)
  let nearest: BoardElement | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { element } of workspace.scene.all('sticky')) {
    const to = centreOf(element)
    const along = (to.x - start.x) * x + (to.y - start.y) * y
    const aside = Math.abs((to.x - start.x) * y) + Math.abs((to.y - start.y) * x)
    const far = along + ASIDE * aside
    if (element.id !== from.id && along > 0 && aside <= along * ASIDE && far < least) {
      least = far
      nearest = element
    }
  }
  return nearest
}

/** Leads the connector to the next sticky in a way, from where it leads now or from where it begins. */
export const aimTowards = (workspace: Workspace, way: Way): void => {
  const source = linkSource(workspace)
  if (!source) return
  const from = linkTarget(workspace) ?? source
  const next = nextIn(workspace, from, way)
  // Past the sticky it begins at, since no connector leads to itself.
  const target = next?.id === source.id ? nextIn(workspace, source, way) : next
  if (target) aimAt(workspace, target)
}

/** Puts the connector down where it leads; the sticky it leads to is selected, so that writing can go on there. */
export const finishLink = (workspace: Workspace): void => {
  const { board, drafts, session, newId } = workspace
  const source = linkSource(workspace)
  const target = linkTarget(workspace)
  if (!source || !target) return
  const { connecting, pickTool, select } = session.getState()
  drafts.clear()
  board.run(connect({ id: newId(), kind: connecting, from: source.id, to: target.id }))
  pickTool('select')
  select([target.id])
}
