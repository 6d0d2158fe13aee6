import { type KindId, kindOf } from '@stormlane/domain'
import type { Box } from '../canvas/camera.ts'
import { detailFor } from '../canvas/painter/detail.ts'
import type { Ink } from '../canvas/painter/ink.ts'
import type { TextLayout } from '../canvas/painter/text-layout.ts'
import { titleOf } from '../canvas/painter/titles.ts'
import { type WallLook, WallPainter } from '../canvas/painter/wall-painter.ts'
import type { Scene, SceneItem } from '../canvas/scene.ts'
import type { Drawing } from './drawing.ts'
import type { Pace } from './pace.ts'
import { Recorder } from './recorder.ts'
import { type Contents, contentsOf, regionOf, type Subject } from './subject.ts'

/** So many stickies are painted before the page may breathe. */
const SLICE = 50

/** What of the wall is in a picture, and how it is painted: by the wall's own painters. */
export class Picture {
  readonly #painter: WallPainter
  readonly #contents: Contents
  readonly look: WallLook

  constructor(scene: Scene, subject: Subject, look: WallLook, layout: TextLayout) {
    this.#painter = new WallPainter(scene, layout, look)
    this.#contents = contentsOf(scene, subject)
    this.look = look
  }

  /** All text in the picture, as far as it stands on the wall. */
  get texts(): readonly string[] {
    const { frames, stickies } = this.#contents
    return [...frames, ...stickies].map(({ element, kind }) => element.text || kind.label[this.look.language])
  }

  /** The kind of every element in the picture. */
  get kinds(): readonly KindId[] {
    const { frames, stickies } = this.#contents
    return [...stickies, ...frames].map(({ kind }) => kind.id)
  }

  /** The part of the wall that is shown, board units; undefined when there is nothing to show. */
  region(zoom = 1): Box | undefined {
    const { language } = this.look
    const titles = this.#contents.frames.flatMap(({ element }) => {
      const place = this.#painter.titles.of(element.id, zoom, language)
      return place === 'none' ? [] : titleOf(element, zoom, this.#painter.layout, language, place).plate
    })
    return regionOf(this.#contents, titles)
  }

  /**
   * Paints everything but the ground; the ink's units are board units.
   * @param zoom pixels per board unit if they are fewer than one each, else 1: decides about detail, as on the wall
   */
  async paint(ink: Ink, zoom: number, pace: Pace): Promise<void> {
    const { stickies } = this.#contents
    const painter = this.#painter
    painter.paintGround(ink, this.#contents, zoom)
    const detail = detailFor(zoom, false, stickies.length)
    for (let first = 0; first < stickies.length; first += SLICE) {
      await pace(first / stickies.length)
      painter.paintStickies(ink, stickies.slice(first, first + SLICE), zoom, detail)
    }
    painter.paintTop(ink, this.#contents, zoom)
  }

  /**
   * The picture as shapes, each element's together.
   * @returns undefined when there is nothing to show
   */
  async record(isTransparent: boolean, pace: Pace): Promise<Drawing | undefined> {
    const region = this.region()
    if (!region) return undefined
    const { frames, stickies, links } = this.#contents
    const painter = this.#painter
    const recorder = new Recorder()
    const about = ({ element, kind }: SceneItem) => {
      const words = kind.label[this.look.language]
      const text = element.text.replace(/\s+/gu, ' ').trim()
      return { kind: kind.id, label: text === '' ? words : `${words}: ${text}` }
    }
    const none = { frames: [], links: [] }
    for (const item of frames) {
      recorder.group(about(item), () => painter.paintGround(recorder, { ...none, frames: [item] }, 1))
    }
    for (const link of links) {
      const kind = { kind: link.connector.kind, label: '' }
      recorder.group(kind, () => painter.paintGround(recorder, { ...none, links: [link] }, 1))
    }
    for (const [index, item] of stickies.entries()) {
      if (index % SLICE === 0) await pace(index / stickies.length)
      recorder.group(about(item), () => painter.paintStickies(recorder, [item], 1, 'full'))
    }
    for (const link of links) {
      const kind = { kind: link.connector.kind, label: '' }
      recorder.group(kind, () => painter.paintTop(recorder, { ...none, links: [link] }, 1))
    }
    for (const item of frames) {
      const kind = { kind: kindOf(item.element.kind).id, label: '' }
      recorder.group(kind, () => painter.paintTop(recorder, { ...none, frames: [item] }, 1))
    }
    return {
      region,
      ground: isTransparent ? undefined : this.look.theme.wall,
      groups: recorder.groups,
    }
  }
}
