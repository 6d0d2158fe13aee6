import type { BoardElement } from '@stormlane/domain'
import type { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import type { Stage } from 'konva/lib/Stage.js'
import { centreOf, grown, turned } from './box.ts'
import type { Box, Point } from './camera.ts'
import type { Drafts } from './drafts.ts'
import type { HitView } from './hit.ts'
import { type OverlayState, overlayIsEmpty, paintOverlay } from './painter/overlay.ts'
import { TextLayout } from './painter/text-layout.ts'
import { titleOf } from './painter/titles.ts'
import { WallPainter } from './painter/wall-painter.ts'
import { Peers } from './peers.ts'
import { PeopleSheet } from './people-sheet.ts'
import { Raster } from './raster.ts'
import type { Scene, SceneChange, SceneItem } from './scene.ts'
import { resolveTheme, themeColours } from './theme.ts'
import type { Workspace } from './workspace.ts'

/**
 * The layers of the wall, from bottom to top. Every layer that shows something is one more canvas to hand over
 * and to blend in each frame, so what moves under the hand shares one, and empty layers are not displayed.
 */
export interface WallLayers {
  readonly board: Layer
  /** What is on its way now, and above it selection, handles and marquee. */
  readonly live: Layer
  readonly people: Layer
}

/** What is painted apart from the rest. */
type Sheet = 'board' | 'live' | 'overlay' | 'people'

/** After this long without movement the camera rests, milliseconds. */
const REST = 140
/** Time spent in one frame on what was left for later, milliseconds. */
const REFINE_BUDGET = 6
/** Titles reach out of their frames by at most this much, CSS pixels. */
const TITLE_REACH = 130

/**
 * The wall as it is seen: paints the layers at most once per animation frame, and only those that changed.
 * Nothing of it passes through React.
 */
export class WallView implements HitView {
  readonly scene: Scene
  readonly drafts: Drafts
  readonly painter: WallPainter
  readonly peers: Peers
  readonly #people: PeopleSheet
  readonly #workspace: Workspace
  readonly #root: HTMLElement
  readonly #stage: Stage
  readonly #layers: WallLayers
  readonly #raster: Raster
  readonly #resting = new Set<() => void>()
  readonly #framed = new Set<() => void>()
  readonly #abort = new AbortController()
  readonly #stops: (() => void)[] = []
  readonly #darkness = matchMedia('(prefers-color-scheme: dark)')
  readonly #calmness = matchMedia('(prefers-reduced-motion: reduce)')
  readonly #stale = { board: true, live: true, overlay: true, people: true }
  readonly #shown = { live: true, people: true }
  #hidden: ReadonlySet<string> = new Set()
  /** Frame whose title stands in the editor; the frame itself stays on the board, below its stickies. */
  #untitled: string | undefined
  #live: ReadonlyMap<string, BoardElement> = new Map()
  #ratio = 0
  #frame = 0
  #lastFrame = 0
  #restTimer: ReturnType<typeof setTimeout> | undefined
  #atRest = true

  constructor(workspace: Workspace, root: HTMLElement, stage: Stage, layers: WallLayers) {
    this.#workspace = workspace
    this.#root = root
    this.#stage = stage
    this.#layers = layers
    this.scene = workspace.scene
    this.drafts = workspace.drafts
    this.painter = new WallPainter(this.scene, new TextLayout(), this.#look())
    this.peers = new Peers(
      workspace.presence,
      (id) => workspace.board.elements.get(id),
      () => this.#calmness.matches,
    )
    this.#people = new PeopleSheet(workspace, this.peers, () => this.#spoil('people'))
    this.#raster = new Raster((context, region, moving) =>
      this.painter.paintRegion(context, region, this.zoom, moving, this.#hidden, this.#untitled),
    )
    this.#addShapes()
    this.#listen()
    this.peers.update()
  }

  get zoom(): number {
    return this.#workspace.camera.view.zoom
  }

  titleBox(element: BoardElement): Box {
    const { layout, look, titles } = this.painter
    const place = titles.of(element.id, this.zoom, look.language)
    const { plate } = titleOf(element, this.zoom, layout, look.language, place)
    return place === 'none' ? { ...plate, width: -1, height: -1 } : plate
  }

  linkAt({ element, tilt }: SceneItem, point: Point): string | undefined {
    const upright = tilt === 0 ? point : turned(point, centreOf(element), -tilt)
    return this.painter.layout.linkAt(element, upright)
  }

  /** Calls back each time the camera has come to rest. */
  onRest(listener: () => void): () => void {
    this.#resting.add(listener)
    return () => this.#resting.delete(listener)
  }

  /** Calls back in every painted frame, before painting. */
  onFrame(listener: () => void): () => void {
    this.#framed.add(listener)
    return () => this.#framed.delete(listener)
  }

  /** Where a board point is drawn, CSS pixels of the canvas, as it was rounded for painting. */
  place(point: Point): Point {
    const { scale, left, top } = this.#grid()
    return { x: (point.x * scale - left) / this.#ratio, y: (point.y * scale - top) / this.#ratio }
  }

  /** Follows the size of the page and its pixel ratio, and paints at once so that nothing flickers. */
  resize(): void {
    const width = Math.max(1, this.#root.clientWidth)
    const height = Math.max(1, this.#root.clientHeight)
    const ratio = window.devicePixelRatio || 1
    const known = this.#workspace.camera.size
    // Observers tell the size they begin with too; setting a canvas' size empties it and takes its time.
    if (ratio === this.#ratio && width === known.width && height === known.height) return
    const layers = Object.values(this.#layers)
    if (ratio !== this.#ratio) {
      this.#ratio = ratio
      for (const layer of layers) layer.getCanvas().setPixelRatio(ratio)
    }
    this.#stage.size({ width, height })
    // Nothing is ever hit through Konva, so its second canvas need not exist.
    for (const layer of layers) layer.getHitCanvas().setSize(1, 1)
    this.#workspace.camera.resize(width, height)
    this.#spoilAll()
    this.#paint(performance.now())
  }

  /** Paints everything anew: fonts or colours have changed. */
  restyle(): void {
    this.painter.look = this.#look()
    this.#raster.invalidate()
    this.#root.style.background = this.painter.look.theme.wall
    this.#spoilAll()
  }

  destroy(): void {
    this.#abort.abort()
    for (const stop of this.#stops) stop()
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#restTimer)
  }

  #look() {
    const { theme, colours, language } = this.#workspace.session.getState()
    return { theme: themeColours(resolveTheme(theme, this.#darkness.matches), colours), language }
  }

  #listen(): void {
    const { session, camera, presence } = this.#workspace
    const { signal } = this.#abort
    const fontsLoaded = () => {
      this.painter.layout.forget()
      this.painter.titles.forget()
      this.restyle()
    }
    document.fonts.addEventListener('loadingdone', fontsLoaded, { signal })
    this.#darkness.addEventListener('change', () => this.restyle(), { signal })
    window.addEventListener('resize', () => this.resize(), { signal })
    const observer = new ResizeObserver(() => this.resize())
    observer.observe(this.#root)
    this.#stops.push(
      () => observer.disconnect(),
      this.scene.subscribe((change) => this.#follow(change)),
      this.drafts.subscribe(() => {
        this.#spoil('live', 'overlay')
        if (this.drafts.draft.laser) this.#spoil('people')
      }),
      camera.subscribe(() => this.#moved()),
      presence.subscribe(() => {
        const { people, dragged } = this.peers.update()
        if (people || dragged) this.#spoil('people')
        if (dragged) this.#spoil('live')
      }),
      session.subscribe((now, before) => {
        const isRestyled = now.theme !== before.theme || now.colours !== before.colours
        if (isRestyled || now.language !== before.language) this.restyle()
        if (now.editing !== before.editing) this.#spoil('live')
        if (now.hidesCursors !== before.hidesCursors) this.#spoil('people')
        this.#spoil('overlay')
      }),
    )
  }

  #follow({ dirty, titled, board }: SceneChange): void {
    const reach = TITLE_REACH / this.zoom
    this.#raster.touch(dirty)
    this.#raster.touch(titled.map((box) => grown(box, reach)))
    if (titled.length > 0) {
      const moved = this.painter.titles.renew(this.zoom, this.painter.look.language)
      this.#raster.touch(moved.map(({ element }) => grown(element, reach)))
    }
    for (const id of board.removed) this.painter.layout.drop(id)
    this.#spoil('board', 'live', 'overlay')
    if (this.peers.people.length > 0) this.#spoil('people')
  }

  #moved(): void {
    if (this.#atRest) this.#atRest = false
    clearTimeout(this.#restTimer)
    this.#restTimer = setTimeout(() => {
      this.#atRest = true
      for (const listener of this.#resting) listener()
      this.#request()
    }, REST)
    this.#spoilAll()
  }

  #spoilAll(): void {
    this.#spoil('board', 'live', 'overlay', 'people')
  }

  #spoil(...sheets: Sheet[]): void {
    for (const sheet of sheets) this.#stale[sheet] = true
    this.#request()
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#paint(time))
  }

  /** Device pixels per board unit and the view's corner, whole device pixels from the board's origin. */
  #grid() {
    const { x, y, zoom } = this.#workspace.camera.view
    const scale = zoom * this.#ratio
    return { scale, left: Math.round(x * scale), top: Math.round(y * scale) }
  }

  #view(): Box {
    const { left, top } = this.#grid()
    const { canvas } = this.#layers.board.getCanvas().getContext()._context
    return { x: left, y: top, width: canvas.width, height: canvas.height }
  }

  #paint(time: number): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    if (this.#ratio === 0) return
    const going = this.peers.advance(Math.min(100, time - this.#lastFrame))
    this.#lastFrame = time
    for (const listener of this.#framed) listener()
    if (this.#stale.live) this.#updateLive()
    const stale = { ...this.#stale }
    Object.assign(this.#stale, { board: false, live: false, overlay: false, people: false })
    if (stale.board) this.#raster.prepare(this.#view(), this.#grid().scale)
    const left = this.#atRest && this.#raster.refine(REFINE_BUDGET)
    if (stale.board || left) this.#layers.board.drawScene()
    const isIdle = this.#live.size === 0 && overlayIsEmpty(this.#overlayState())
    this.#drawIf('live', stale.live || stale.overlay, isIdle)
    this.#drawIf('people', stale.people, this.#people.isEmpty)
    if (going.people || going.dragged || (stale.people && this.#people.going)) this.#spoil('people')
    if (going.dragged) this.#spoil('live')
    if (left) this.#request()
  }

  /** Draws a layer that has something to show, and takes an empty one off the screen. */
  #drawIf(name: 'live' | 'people', stale: boolean, empty: boolean): void {
    if (!stale) return
    const layer = this.#layers[name]
    if (this.#shown[name] === empty) layer.visible(!empty)
    this.#shown[name] = !empty
    if (!empty) layer.drawScene()
  }

  /** Works out what is on its way now, and has the board repaint where that begins or ends. */
  #updateLive(): void {
    const shown = new Map<string, BoardElement>()
    const hidden = new Set<string>()
    const hide = (id: string, place: (element: BoardElement) => BoardElement) => {
      const item = this.scene.item(id)
      if (!item) return
      shown.set(id, place(item.element))
      hidden.add(id)
    }
    for (const [id, by] of this.peers.dragged()) {
      hide(id, (element) => ({ ...element, x: element.x + by.x, y: element.y + by.y }))
    }
    const { move, resize } = this.drafts.draft
    if (move) {
      const { dx, dy, copy } = move
      for (const id of move.ids) {
        hide(id, (element) => ({ ...element, x: element.x + dx, y: element.y + dy }))
        if (copy) hidden.delete(id)
      }
    }
    if (resize) hide(resize.id, (element) => ({ ...element, ...resize.box }))
    const { editing } = this.#workspace.session.getState()
    const edited = editing === null ? undefined : this.scene.item(editing)
    const untitled = edited && edited.kind.shape !== 'sticky' ? edited.id : undefined
    if (edited && untitled === undefined && !shown.has(edited.id)) hide(edited.id, (element) => element)
    if (untitled !== this.#untitled) {
      for (const id of [untitled, this.#untitled]) if (id !== undefined) this.#touchReach(id)
      this.#untitled = untitled
    }
    const before = this.#hidden
    this.#live = shown
    this.#hidden = hidden
    for (const id of before) if (!hidden.has(id)) this.#touchReach(id)
    for (const id of hidden) if (!before.has(id)) this.#touchReach(id)
  }

  #touchReach(id: string): void {
    const reach = this.scene.reach(id)
    if (!reach) return
    const sticky = this.scene.item(id)?.kind.shape === 'sticky'
    this.#raster.touch([sticky ? reach : grown(reach, TITLE_REACH / this.zoom)])
    this.#stale.board = true
  }

  #overlayState(): OverlayState {
    const { selection, selectedConnectors, editing, readOnly } = this.#workspace.session.getState()
    return { selection, selectedConnectors, editing, readOnly, draft: this.drafts.draft }
  }

  #addShapes(): void {
    const inBoardUnits = (context: CanvasRenderingContext2D, paint: () => void) => {
      const { scale, left, top } = this.#grid()
      context.setTransform(scale, 0, 0, scale, -left, -top)
      paint()
    }
    const painters: Record<Sheet, (context: CanvasRenderingContext2D) => void> = {
      board: (context) => {
        context.setTransform(1, 0, 0, 1, 0, 0)
        this.#raster.blit(context, this.#view())
      },
      live: (context) =>
        inBoardUnits(context, () => {
          const { editing } = this.#workspace.session.getState()
          this.painter.paintLive(context, this.#live, this.zoom, editing ?? undefined)
        }),
      overlay: (context) =>
        inBoardUnits(context, () =>
          paintOverlay(context, this.scene, this.painter, this.#overlayState(), this.zoom),
        ),
      people: (context) => {
        context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
        const calm = this.#calmness.matches
        this.#people.paint(context, { zoom: this.zoom, calm, place: (point) => this.place(point) })
      },
    }
    for (const name of ['board', 'live', 'overlay', 'people'] as const) {
      const sceneFunc = (context: { _context: CanvasRenderingContext2D }) => painters[name](context._context)
      this.#layers[name === 'overlay' ? 'live' : name].add(new Shape({ listening: false, sceneFunc }))
    }
  }
}
