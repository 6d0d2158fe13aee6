import type { Box } from '../canvas/camera.ts'

/** Pages of a PDF: as large as what is shown, or paper with it in the middle. */
export type PageSize = 'content' | 'a4' | 'a3'

/** A page with the place of the picture on it, points (1/72 inch). */
export interface Page {
  readonly width: number
  readonly height: number
  /** Points per board unit. */
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** Short and long side of paper, points (ISO 216: 210 × 297 mm and 297 × 420 mm). */
const papers = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const

/** Room that printers need, points. */
const MARGIN = 28

/** A board unit is a pixel of CSS, 1/96 inch, unless the page would become larger than readers show. */
const NATURAL = 0.75

/** Sides longer than 200 inches are outside of the standard (PDF 32000-1, annex C). */
const LONGEST = 14_400

/** The page for a region: paper lies on its side when the picture is wider than high. */
export const pageFor = ({ width, height }: Box, size: PageSize): Page => {
  if (size === 'content') {
    const scale = Math.min(NATURAL, LONGEST / Math.max(width, height))
    return { width: width * scale, height: height * scale, scale, left: 0, top: 0 }
  }
  const [short, long] = papers[size]
  const [across, down] = width >= height ? [long, short] : [short, long]
  const scale = Math.min(NATURAL, (across - 2 * MARGIN) / width, (down - 2 * MARGIN) / height)
  return {
    width: across,
    height: down,
    scale,
    left: (across - width * scale) / 2,
    top: (down - height * scale) / 2,
  }
}
