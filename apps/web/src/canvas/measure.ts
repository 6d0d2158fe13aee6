import { type Measure, WALL_FONT } from './text-fit.ts'

/** Font size at which widths are taken; large, so that hinting does not matter. */
const REFERENCE = 100

/** Words of many boards; beyond it the memory starts anew. */
const MOST_WORDS = 20_000

/** Measures with the wall's fonts; every word once. */
export interface WallMeasure {
  readonly measure: Measure
  /** Forgets all widths: other fonts have loaded. */
  forget(): void
}

/**
 * The measure of this browser.
 * @param weight CSS font weight
 * @throws Error when the browser offers no 2D canvas
 */
export const createMeasure = (weight: number): WallMeasure => {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('this browser offers no 2D canvas')
  const widths = new Map<string, number>()
  const font = `${weight} ${REFERENCE}px ${WALL_FONT}`
  context.font = font
  return {
    measure: (text) => {
      const known = widths.get(text)
      if (known !== undefined) return known
      const width = context.measureText(text).width / REFERENCE
      if (widths.size >= MOST_WORDS) widths.clear()
      widths.set(text, width)
      return width
    },
    forget: () => {
      widths.clear()
      context.font = font
    },
  }
}
