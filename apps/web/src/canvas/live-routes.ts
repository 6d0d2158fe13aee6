import type { BoardElement, Connector } from '@stormlane/domain'
import { type Route, shifted } from './connector-path.ts'
import { OPEN, planRoute } from './routing/route-between.ts'
import type { Scene } from './scene.ts'

/** With more connectors on their way than this none looks for obstacles. */
const MOST_CAREFUL = 16

/**
 * The ways of the connectors at elements that are shown in other places or sizes than the board has them.
 * @param shown what takes the place of each of these elements
 */
export const liveRoutes = (
  scene: Scene,
  shown: ReadonlyMap<string, BoardElement>,
): readonly { readonly connector: Connector; readonly route: Route }[] => {
  const links = new Set([...shown.keys()].flatMap((id) => scene.linksAt(id)))
  return [...links].flatMap(({ connector, route }) => {
    const settledFrom = scene.item(connector.from)?.element
    const settledTo = scene.item(connector.to)?.element
    if (!settledFrom || !settledTo) return []
    const from = shown.get(connector.from) ?? settledFrom
    const to = shown.get(connector.to) ?? settledTo
    const dx = from.x - settledFrom.x
    const dy = from.y - settledFrom.y
    const isShifted =
      to.x - settledTo.x === dx &&
      to.y - settledTo.y === dy &&
      sameSize(from, settledFrom) &&
      sameSize(to, settledTo)
    if (isShifted) return { connector, route: shifted(route, dx, dy) }
    const surroundings =
      links.size > MOST_CAREFUL ? OPEN : scene.surroundings(from, to, (id) => shown.has(id))
    return { connector, route: planRoute(from, to, surroundings).route }
  })
}

const sameSize = (a: BoardElement, b: BoardElement): boolean => a.width === b.width && a.height === b.height
