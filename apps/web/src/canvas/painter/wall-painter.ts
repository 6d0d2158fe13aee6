import type { BoardElement, Language } from '@stormlane/domain'
import { grown, meets } from '../box.ts'
import type { Box } from '../camera.ts'
import { liveRoutes } from '../live-routes.ts'
import type { Scene, SceneItem } from '../scene.ts'
import type { SceneLink } from '../scene-links.ts'
import type { ThemeColours } from '../theme.ts'
import { paintConnector, paintConnectorMarks } from './connector.ts'
import { type Detail, detailFor } from './detail.ts'
import { paintDots } from './dots.ts'
import { type FrameBrush, paintFrame, paintTitle } from './frame.ts'
import type { Ink } from './ink.ts'
import { paintSticky, type StickyBrush } from './sticky.ts'
import type { TextLayout } from './text-layout.ts'
import { TitlePlaces } from './title-places.ts'

/** How the wall is to be painted now. */
export interface WallLook {
  readonly theme: ThemeColours
  readonly language: Language
}

/** What is painted below and above the stickies. */
export interface Surrounding {
  /** Frames, bottom first, and then lines. */
  readonly frames: readonly SceneItem[]
  readonly links: readonly SceneLink[]
}

/** Titles reach out of their elements by at most this much on screen, CSS pixels. */
const TITLE_REACH = 130

/** Paints parts of the wall from the scene; the context's units are board units. */
export class WallPainter {
  readonly #scene: Scene
  readonly layout: TextLayout
  readonly titles: TitlePlaces
  look: WallLook

  constructor(scene: Scene, layout: TextLayout, look: WallLook) {
    this.#scene = scene
    this.layout = layout
    this.titles = new TitlePlaces(scene, layout)
    this.look = look
  }

  /**
   * Paints a part of the wall, from the ground up.
   * @param region board units; the caller clips to it
   * @param zoom CSS pixels per board unit, which decides about detail
   * @param hidden ids that are painted elsewhere now
   * @param untitled frame or line whose title stands in the editor
   * @returns the detail of stickies, so that the caller knows what is left to refine
   */
  paintRegion(
    context: Ink,
    region: Box,
    zoom: number,
    moving: boolean,
    hidden: ReadonlySet<string>,
    untitled?: string,
  ): Detail {
    const { theme } = this.look
    const scene = this.#scene
    context.fillStyle = theme.wall
    context.fillRect(region.x, region.y, region.width, region.height)
    paintDots(context, theme, region, zoom)
    const reach = grown(region, TITLE_REACH / zoom + 40)
    const frames = scene.all('frame').filter((item) => meets(item.element, reach) && !hidden.has(item.id))
    const lines = scene.all('line').filter((item) => meets(item.element, reach) && !hidden.has(item.id))
    const links = scene
      .linksIn(region)
      .filter(({ connector }) => !hidden.has(connector.from) && !hidden.has(connector.to))
    const things = { frames: [...frames, ...lines], links }
    this.paintGround(context, things, zoom)
    const stickies = scene.stickiesIn(region)
    const detail = detailFor(zoom, moving, stickies.length)
    this.paintStickies(context, stickies, zoom, detail, hidden)
    this.paintTop(context, things, zoom, untitled)
    return detail
  }

  /** Paints what lies below the stickies: frames and lines, and connectors, so that none crosses out a text. */
  paintGround(context: Ink, { frames, links }: Surrounding, zoom: number): void {
    const brush = this.#frameBrush(context, zoom)
    for (const { element, kind } of frames) paintFrame(brush, element, kind)
    for (const { connector, route } of links) {
      paintConnector(context, this.look.theme, route, connector.kind, zoom)
    }
  }

  /** Paints stickies, bottom first. */
  paintStickies(
    context: Ink,
    stickies: readonly SceneItem[],
    zoom: number,
    detail: Detail,
    hidden?: ReadonlySet<string>,
  ): void {
    const brush = this.#stickyBrush(context, detail, zoom)
    for (const { id, element, kind } of stickies) if (!hidden?.has(id)) paintSticky(brush, element, kind)
  }

  /** Paints what must be seen above the stickies: the marks of connectors and the titles of frames and lines. */
  paintTop(context: Ink, { frames, links }: Surrounding, zoom: number, untitled?: string): void {
    const brush = { ...this.#frameBrush(context, zoom), withoutText: untitled }
    for (const { connector, route } of links) {
      paintConnectorMarks(context, this.look.theme, connector, route, zoom)
    }
    for (const { id, element } of frames) {
      paintTitle(brush, element, this.titles.of(id, zoom, this.look.language))
    }
  }

  /**
   * Paints elements in other places or sizes than the board has them, with their connectors.
   * @param shown what takes the place of each of these elements; bottom first
   * @param withoutText element whose text stands in the editor
   */
  paintLive(
    context: Ink,
    shown: ReadonlyMap<string, BoardElement>,
    zoom: number,
    withoutText: string | undefined,
  ): void {
    const { theme } = this.look
    const items = [...shown.keys()].flatMap((id) => this.#scene.item(id) ?? [])
    items.sort((a, b) => a.rank - b.rank)
    const now = (item: SceneItem): BoardElement => shown.get(item.id) ?? item.element
    const frameBrush = { ...this.#frameBrush(context, zoom), withoutText }
    const stickyBrush = {
      ...this.#stickyBrush(context, detailFor(zoom, true, items.length), zoom),
      withoutText,
    }
    const frames = items.filter(({ kind }) => kind.shape !== 'sticky')
    for (const item of frames) paintFrame(frameBrush, now(item), item.kind)
    const links = liveRoutes(this.#scene, shown)
    for (const { connector, route } of links) paintConnector(context, theme, route, connector.kind, zoom)
    for (const item of items) {
      if (item.kind.shape === 'sticky') paintSticky(stickyBrush, now(item), item.kind)
    }
    for (const { connector, route } of links) paintConnectorMarks(context, theme, connector, route, zoom)
    for (const item of frames) {
      // What one moves keeps its title even where another would leave it no room.
      const place = this.titles.of(item.id, zoom, this.look.language)
      paintTitle(frameBrush, now(item), place === 'none' ? 'usual' : place)
    }
  }

  #frameBrush(context: Ink, zoom: number): FrameBrush {
    return { context, zoom, layout: this.layout, theme: this.look.theme, language: this.look.language }
  }

  #stickyBrush(context: Ink, detail: Detail, zoom: number): StickyBrush {
    return { context, detail, zoom, layout: this.layout, theme: this.look.theme }
  }
}
