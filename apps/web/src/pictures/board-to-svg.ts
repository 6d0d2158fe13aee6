import { WALL_FONT } from '../canvas/text-fit.ts'
import { aboutOf } from './about.ts'
import { textsOf } from './drawing.ts'
import { embedFonts, type FontSource, faceOf } from './fonts/embed.ts'
import type { Pace } from './pace.ts'
import type { Picture } from './picture.ts'
import { svgOf } from './svg.ts'

export interface SvgOptions {
  /** The board's name. */
  readonly name: string
  readonly isTransparent: boolean
  /** Undefined leaves the fonts to whatever shows the picture. */
  readonly fonts: FontSource | undefined
  readonly pace: Pace
}

/**
 * A picture of the wall as an SVG document, drawn by the wall's painters.
 * @returns undefined when there is nothing to show
 */
export const boardToSvg = async (
  picture: Picture,
  { name, isTransparent, fonts, pace }: SvgOptions,
): Promise<string | undefined> => {
  const drawing = await picture.record(isTransparent, pace)
  if (!drawing) return undefined
  const embedded = fonts ? await embedFonts(textsOf(drawing), fonts, pace) : []
  const about = aboutOf(name, picture.kinds, picture.look.language)
  return svgOf(drawing, embedded.map(faceOf), WALL_FONT, about)
}
