import type { Language } from '@stormlane/domain'
import { meets } from '../box.ts'
import type { Box } from '../camera.ts'
import type { Scene, SceneItem } from '../scene.ts'
import type { TextLayout } from './text-layout.ts'
import { type TitlePlace, titleOf } from './titles.ts'

/** Titles may cover so much of each other, as a share of the smaller one. */
const MOST_COVERED = 0.15
/** A frame needs so many heights of its title to take it inside. */
const ROOM_INSIDE = 2.5
/** Beyond so many frames and lines titles are not compared any more. */
const MOST_COMPARED = 200

/**
 * Zooms are taken in steps of a fifth, so that a zoom under way does not work the places out in every frame;
 * downwards, where titles are larger.
 */
const stepOf = (zoom: number): number => 2 ** (Math.floor(Math.log2(zoom) * 4) / 4)

const covers = (a: Box, b: Box): boolean => {
  if (!meets(a, b)) return false
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width * height > MOST_COVERED * Math.min(a.width * a.height, b.width * b.height)
}

/** Large frames first: whoever looks at all of a board needs their titles most. */
const inOrder = (a: SceneItem, b: SceneItem): number =>
  b.element.width * b.element.height - a.element.width * a.element.height || (a.id < b.id ? -1 : 1)

/**
 * Where the titles of frames and lines go, so that they can be read at every zoom: zoomed out they are larger
 * than what they name, and one that would cover another moves inside its frame, or is left out until there is
 * room. Worked out once for a step of zoom, not for each part of the wall that is painted.
 */
export class TitlePlaces {
  readonly #scene: Scene
  readonly #layout: Pick<TextLayout, 'title'>
  #places: ReadonlyMap<string, TitlePlace> | undefined
  #zoom = 0
  #language: Language | undefined

  constructor(scene: Scene, layout: Pick<TextLayout, 'title'>) {
    this.#scene = scene
    this.#layout = layout
  }

  /** Where the title of a frame or line goes. */
  of(id: string, zoom: number, language: Language): TitlePlace {
    return this.#known(zoom, language).get(id) ?? 'usual'
  }

  /**
   * Works the places out anew after a change of frames or lines.
   * @returns the elements whose titles are now in another place than before
   */
  renew(zoom: number, language: Language): readonly SceneItem[] {
    const before = this.#places
    this.#places = undefined
    const after = this.#known(zoom, language)
    if (!before) return []
    return [...after].flatMap(([id, place]) =>
      (before.get(id) ?? place) === place ? [] : (this.#scene.item(id) ?? []),
    )
  }

  /** Forgets the places: other fonts have loaded. */
  forget(): void {
    this.#places = undefined
  }

  #known(zoom: number, language: Language): ReadonlyMap<string, TitlePlace> {
    const step = stepOf(zoom)
    if (!this.#places || step !== this.#zoom || language !== this.#language) {
      this.#zoom = step
      this.#language = language
      this.#places = this.#place(step, language)
    }
    return this.#places
  }

  #place(zoom: number, language: Language): ReadonlyMap<string, TitlePlace> {
    const items = [...this.#scene.all('frame'), ...this.#scene.all('line')]
    const places = new Map<string, TitlePlace>()
    if (items.length > MOST_COMPARED) return places
    const taken: Box[] = []
    for (const { id, element } of items.sort(inOrder)) {
      const found = (['usual', 'other'] as const).find((place) => {
        const { plate } = titleOf(element, zoom, this.#layout, language, place)
        if (place === 'other' && element.height < ROOM_INSIDE * plate.height) return false
        if (taken.some((box) => covers(box, plate))) return false
        taken.push(plate)
        return true
      })
      places.set(id, found ?? 'none')
    }
    return places
  }
}
