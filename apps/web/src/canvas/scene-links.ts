import type { BoardElement, Connector } from '@stormlane/domain'
import RBush from 'rbush'
import { around, centreOf, grown, holds } from './box.ts'
import type { Box } from './camera.ts'
import { type Route, routeBounds, sameRoute } from './connector-path.ts'
import { linkMarksReach } from './painter/marks.ts'
import { levelPorts } from './routing/level-ports.ts'
import { meetingOf } from './routing/meeting.ts'
import { type Obstacle, obstacleOf } from './routing/obstacle.ts'
import type { Side } from './routing/port.ts'
import { type Plan, planRoute, routeThrough, type Surroundings } from './routing/route-between.ts'
import { type Meeting, type Place, spread } from './routing/spread.ts'

/** One connector with its way. */
export interface SceneLink extends Obstacle {
  readonly id: string
  readonly connector: Connector
  readonly route: Route
}

/** A sticky that connectors go around. */
export interface Body extends Obstacle {
  readonly id: string
}

/** Where a connector begins or ends: an element, or a place on the wall without an id. */
export interface LinkEnd extends Box {
  readonly id?: string
}

/** What connectors need to know of the board. */
export interface LinkWorld {
  connector(id: string): Connector | undefined
  /** Connectors at an element. */
  connectorsAt(id: string): Iterable<string>
  element(id: string): BoardElement | undefined
  /** The stickies that meet a box. */
  bodiesIn(box: Box): readonly Body[]
}

/** A connector with the part of the board that decides about its way. */
interface Planned extends Obstacle {
  readonly id: string
  readonly connector: Connector
  readonly plan: Plan
  readonly surroundings: Surroundings
}

/** Half a line, an arrow head and marks beyond the route, board units. */
const LINK_MARGIN = 18
/** Connectors look so far beyond their ends for what is in the way, board units. */
const SIGHT = 160

const boxOf = ({ minX, minY, maxX, maxY }: Obstacle): Box => ({
  x: minX,
  y: minY,
  width: maxX - minX,
  height: maxY - minY,
})

const sideKey = (element: string, side: Side): string => `${side} ${element}`

/**
 * The connectors of the board with their ways. A way depends on nothing but where the two elements, the stickies
 * around them and the other connectors at the same sides are, so that everybody sees the same; it is worked out
 * when one of those changes, never while painting.
 */
export class SceneLinks {
  readonly #world: LinkWorld
  readonly #links = new Map<string, SceneLink>()
  readonly #tree = new RBush<SceneLink>()
  readonly #planned = new Map<string, Planned>()
  readonly #sight = new RBush<Planned>()
  /** The connectors at each used side of an element. */
  readonly #atSide = new Map<string, Set<string>>()

  constructor(world: LinkWorld) {
    this.#world = world
  }

  get(id: string): SceneLink | undefined {
    return this.#links.get(id)
  }

  in({ x, y, width, height }: Box): readonly SceneLink[] {
    return this.#tree.search({ minX: x, minY: y, maxX: x + width, maxY: y + height })
  }

  /** What a connector between two places goes around, but for some stickies. */
  surroundings(from: LinkEnd, to: LinkEnd, without?: (id: string) => boolean): Surroundings {
    return { obstacles: this.#obstacles(from, to, without), lane: 0 }
  }

  /**
   * Follows a change of the board.
   * @param changed ids of connectors that are new, gone, or have other ends, kind or attributes
   * @param disturbed boxes that stickies left or took
   * @returns the boxes to paint anew
   */
  update(changed: Iterable<string>, disturbed: readonly Box[]): readonly Box[] {
    const affected = new Set<string>()
    for (const id of changed) {
      affected.add(id)
      for (const twin of this.#twins(this.#world.connector(id) ?? this.#planned.get(id)?.connector)) {
        affected.add(twin)
      }
    }
    if (this.#planned.size > 0) {
      for (const { x, y, width, height } of disturbed) {
        const seen = this.#sight.search({ minX: x, minY: y, maxX: x + width, maxY: y + height })
        for (const { id } of seen) affected.add(id)
      }
    }
    if (affected.size === 0) return []
    const touched = new Set<string>()
    for (const id of affected) this.#replan(id, touched)
    const again = new Set(affected)
    for (const key of touched) for (const id of this.#atSide.get(key) ?? []) again.add(id)
    const places = new Map<string, ReadonlyMap<string, Place>>()
    return [...again].flatMap((id) => this.#lead(id, places))
  }

  /** Chooses the sides of a connector anew, and notes the sides it left and took. */
  #replan(id: string, touched: Set<string>): void {
    const before = this.#planned.get(id)
    if (before) {
      this.#sight.remove(before)
      this.#planned.delete(id)
      for (const key of this.#sidesOf(before)) {
        this.#atSide.get(key)?.delete(id)
        touched.add(key)
      }
    }
    const connector = this.#world.connector(id)
    const from = connector && this.#world.element(connector.from)
    const to = connector && this.#world.element(connector.to)
    if (!connector || !from || !to) return
    const surroundings = {
      obstacles: this.#obstacles(from, to),
      lane: this.#twins(connector).filter((twin) => twin < id).length,
    }
    const plan = planRoute(from, to, surroundings)
    const sight = obstacleOf(around([from, to]) ?? from, SIGHT)
    const planned: Planned = { id, connector, plan, surroundings, ...sight }
    this.#planned.set(id, planned)
    this.#sight.insert(planned)
    for (const key of this.#sidesOf(planned)) {
      const there = this.#atSide.get(key)
      if (there) there.add(id)
      else this.#atSide.set(key, new Set([id]))
      touched.add(key)
    }
  }

  #sidesOf({ connector, plan }: Planned): readonly string[] {
    if (plan.isInside) return []
    return [sideKey(connector.from, plan.fromSide), sideKey(connector.to, plan.toSide)]
  }

  /** The connectors between the same two elements, either way. */
  #twins(connector: Connector | undefined): readonly string[] {
    if (!connector) return []
    const { from, to } = connector
    return [...this.#world.connectorsAt(from)].filter((id) => {
      const other = this.#world.connector(id)
      return other?.from === to || other?.to === to
    })
  }

  #obstacles(
    from: LinkEnd,
    to: LinkEnd,
    without: (id: string) => boolean = () => false,
  ): readonly Obstacle[] {
    const region = around([from, to])
    if (!region) return []
    const [a, b] = [centreOf(from), centreOf(to)]
    return this.#world.bodiesIn(grown(region, SIGHT)).filter((body) => {
      if (body.id === from.id || body.id === to.id || without(body.id)) return false
      // What an end lies on cannot be gone around.
      const box = boxOf(body)
      return !holds(box, a) && !holds(box, b)
    })
  }

  /** Leads a connector along its way; returns the boxes to paint anew. */
  #lead(id: string, places: Map<string, ReadonlyMap<string, Place>>): readonly Box[] {
    const before = this.#links.get(id)
    const planned = this.#planned.get(id)
    const route = planned && this.#routeOf(planned, places)
    if (before && route && before.connector === planned.connector && sameRoute(before.route, route)) return []
    if (before) {
      this.#tree.remove(before)
      this.#links.delete(id)
    }
    const dirty = before ? [boxOf(before)] : []
    if (!planned || !route) return dirty
    const bounds = obstacleOf(routeBounds(route), LINK_MARGIN + linkMarksReach(planned.connector))
    const link: SceneLink = { id, connector: planned.connector, route, ...bounds }
    this.#links.set(id, link)
    this.#tree.insert(link)
    return [...dirty, boxOf(link)]
  }

  #routeOf(
    { id, connector, plan, surroundings }: Planned,
    places: Map<string, ReadonlyMap<string, Place>>,
  ): Route {
    const from = this.#world.element(connector.from)
    const to = this.#world.element(connector.to)
    if (!from || !to || plan.isInside) return plan.route
    const start = this.#placeAt(connector.from, plan.fromSide, id, places)
    const end = this.#placeAt(connector.to, plan.toSide, id, places)
    if (!start && !end) return plan.route
    const [first, last] = levelPorts(from, to, plan.fromSide, plan.toSide, start?.at, end?.at)
    return routeThrough(from, to, first, last, surroundings, (end?.turn ?? 0) - (start?.turn ?? 0))
  }

  /** The place of a connector at a side that it shares with others; undefined when it has the side to itself. */
  #placeAt(
    element: string,
    side: Side,
    id: string,
    places: Map<string, ReadonlyMap<string, Place>>,
  ): Place | undefined {
    const key = sideKey(element, side)
    const there = this.#atSide.get(key)
    const box = this.#world.element(element)
    if (!box || !there || there.size < 2) return undefined
    let known = places.get(key)
    if (!known) {
      known = spread(
        box,
        side,
        [...there].flatMap((other) => this.#meeting(other, box) ?? []),
      )
      places.set(key, known)
    }
    return known.get(id)
  }

  #meeting(id: string, box: BoardElement): Meeting | undefined {
    const planned = this.#planned.get(id)
    const from = planned && this.#world.element(planned.connector.from)
    const to = planned && this.#world.element(planned.connector.to)
    if (!planned || !from || !to) return undefined
    const { plan, surroundings } = planned
    return meetingOf({ id, from, to, plan, lane: surroundings.lane }, from.id === box.id ? 'from' : 'to')
  }
}
