import type { BoardElement, Connector } from '@stormlane/domain'
import { type Route, shifted, tipOf } from './connector-path.ts'
import { levelPorts } from './routing/level-ports.ts'
import { type Leg, meetingOf } from './routing/meeting.ts'
import { isUpright, portOn, type Side } from './routing/port.ts'
import { OPEN, planRoute, routeThrough, type Surroundings } from './routing/route-between.ts'
import { type Place, spread } from './routing/spread.ts'
import type { Scene } from './scene.ts'
import type { SceneLink } from './scene-links.ts'

/** With more connectors on their way than this none looks for obstacles. */
const MOST_CAREFUL = 16

/** A connector with the way it has now. */
export interface LiveLink {
  readonly connector: Connector
  readonly route: Route
}

interface LiveLeg extends Leg {
  readonly link: SceneLink
  readonly surroundings: Surroundings
}

type Shown = ReadonlyMap<string, BoardElement>

/**
 * The ways of the connectors at elements that are shown in other places or sizes than the board has them.
 * @param shown what takes the place of each of these elements
 */
export const liveRoutes = (scene: Scene, shown: Shown): readonly LiveLink[] => {
  const links = new Set([...shown.keys()].flatMap((id) => scene.linksAt(id)))
  const isCareful = links.size <= MOST_CAREFUL
  const done: LiveLink[] = []
  const legs: LiveLeg[] = []
  for (const link of links) {
    const { connector, route } = link
    const settledFrom = scene.item(connector.from)?.element
    const settledTo = scene.item(connector.to)?.element
    if (!settledFrom || !settledTo) continue
    const from = shown.get(connector.from) ?? settledFrom
    const to = shown.get(connector.to) ?? settledTo
    const dx = from.x - settledFrom.x
    const dy = from.y - settledFrom.y
    if (isMovedBy(from, settledFrom, dx, dy) && isMovedBy(to, settledTo, dx, dy)) {
      done.push({ connector, route: dx === 0 && dy === 0 ? route : shifted(route, dx, dy) })
      continue
    }
    const surroundings = isCareful ? scene.surroundings(from, to, (id) => shown.has(id)) : OPEN
    const plan = planRoute(from, to, surroundings)
    legs.push({ id: link.id, from, to, plan, lane: 0, link, surroundings })
  }
  const places = placesOf(legs, shown)
  for (const leg of legs)
    done.push({ connector: leg.link.connector, route: routeOf(leg, scene, shown, places) })
  return done
}

const isMovedBy = (now: BoardElement, settled: BoardElement, dx: number, dy: number): boolean =>
  now.x - settled.x === dx &&
  now.y - settled.y === dy &&
  now.width === settled.width &&
  now.height === settled.height

const keyOf = (leg: LiveLeg, end: 'from' | 'to'): string =>
  `${end === 'from' ? leg.plan.fromSide : leg.plan.toSide} ${leg.link.connector[end]}`

/** Connectors that share a side of a moved element are spread over it as they will be once it is put down. */
const placesOf = (
  legs: readonly LiveLeg[],
  shown: Shown,
): ReadonlyMap<string, ReadonlyMap<string, Place>> => {
  const ends = legs
    .filter(({ plan }) => !plan.isInside)
    .flatMap((leg) => (['from', 'to'] as const).map((end) => ({ leg, end })))
    .filter(({ leg, end }) => shown.has(leg.link.connector[end]))
  const places = new Map<string, ReadonlyMap<string, Place>>()
  for (const [key, there] of Map.groupBy(ends, ({ leg, end }) => keyOf(leg, end))) {
    const [first] = there
    if (!first || there.length < 2) continue
    const { leg, end } = first
    const side = end === 'from' ? leg.plan.fromSide : leg.plan.toSide
    const meetings = there.map((one) => meetingOf(one.leg, one.end))
    places.set(key, spread(leg[end], side, meetings))
  }
  return places
}

/** Where a connector met a side before, when others are there too: it keeps its place. */
const settledPlace = (scene: Scene, leg: LiveLeg, end: 'from' | 'to', side: Side): number | undefined => {
  const id = leg.link.connector[end]
  const box = scene.item(id)?.element
  if (!box) return undefined
  const pointAt = ({ connector, route }: SceneLink) => (connector.from === id ? route[0] : tipOf(route))
  const port = portOn(box, side)
  const isThere = (link: SceneLink): boolean =>
    isUpright(side) ? pointAt(link).x === port.x : pointAt(link).y === port.y
  if (!isThere(leg.link) || scene.linksAt(id).filter(isThere).length < 2) return undefined
  const point = pointAt(leg.link)
  return isUpright(side) ? point.y : point.x
}

const routeOf = (
  leg: LiveLeg,
  scene: Scene,
  shown: Shown,
  places: ReadonlyMap<string, ReadonlyMap<string, Place>>,
): Route => {
  const { from, to, plan, link } = leg
  if (plan.isInside) return plan.route
  const start = places.get(keyOf(leg, 'from'))?.get(leg.id)
  const end = places.get(keyOf(leg, 'to'))?.get(leg.id)
  const isMoved = (at: 'from' | 'to') => shown.has(link.connector[at])
  const startAt = start?.at ?? (isMoved('from') ? undefined : settledPlace(scene, leg, 'from', plan.fromSide))
  const endAt = end?.at ?? (isMoved('to') ? undefined : settledPlace(scene, leg, 'to', plan.toSide))
  if (startAt === undefined && endAt === undefined) return plan.route
  const [first, last] = levelPorts(from, to, plan.fromSide, plan.toSide, startAt, endAt)
  return routeThrough(from, to, first, last, leg.surroundings, (end?.turn ?? 0) - (start?.turn ?? 0))
}
