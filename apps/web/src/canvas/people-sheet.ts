import type { Point } from './camera.ts'
import type { PeoplePainter } from './painter/people.ts'
import type { Peers } from './peers.ts'
import type { Workspace } from './workspace.ts'

/** Where the wall is drawn now. */
interface SheetView {
  readonly zoom: number
  readonly calm: boolean
  place(point: Point): Point
}

/** The layer of other people and of laser trails; its painter is fetched when somebody is there to be painted. */
export class PeopleSheet {
  readonly #workspace: Workspace
  readonly #peers: Peers
  readonly #fetched: () => void
  #painter: PeoplePainter | undefined
  #fetching = false
  /** Whether something fades by itself. */
  #going = false

  /** @param fetched hears that the painter has come, and that there is something to paint */
  constructor(workspace: Workspace, peers: Peers, fetched: () => void) {
    this.#workspace = workspace
    this.#peers = peers
    this.#fetched = fetched
  }

  /** Whether the next frame looks different by itself. */
  get going(): boolean {
    return this.#going
  }

  get isEmpty(): boolean {
    const { drafts } = this.#workspace
    return this.#peers.people.length === 0 && !drafts.draft.laser && !this.#going
  }

  /** @param context in CSS pixels */
  paint(context: CanvasRenderingContext2D, { zoom, calm, place }: SheetView): void {
    if (!this.#painter) {
      this.#fetch()
      return
    }
    const { scene, drafts, session } = this.#workspace
    const { hidesCursors, colour } = session.getState()
    const dragged = this.#peers.dragged()
    const nowhere = { x: 0, y: 0 }
    this.#going = this.#painter.paint(context, {
      scene,
      people: this.#peers.people,
      hidesCursors,
      own: { laser: drafts.draft.laser, colour },
      zoom,
      calm,
      now: performance.now(),
      place,
      offsetOf: (id) => dragged.get(id) ?? nowhere,
    })
  }

  #fetch(): void {
    if (this.#fetching) return
    this.#fetching = true
    import('./painter/people.ts').then(
      ({ PeoplePainter: Painter }) => {
        this.#painter = new Painter()
        this.#fetched()
      },
      () => {
        // The next frame with somebody in it tries again.
        this.#fetching = false
      },
    )
  }
}
