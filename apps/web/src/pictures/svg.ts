import {
  type Drawing,
  type Group,
  IDENTITY,
  type Matrix,
  type PathShape,
  type Shape,
  type TextShape,
} from './drawing.ts'
import type { EmbeddedFace } from './fonts/embed.ts'
import { short } from './path-data.ts'
import { xmlText } from './xml.ts'

/** What an SVG says about itself to screen readers and in file managers. */
export interface About {
  readonly title: string
  readonly description: string
  /** Language of the title and of kinds' names. */
  readonly language: string
}

const attribute = (name: string, value: string | number): string =>
  ` ${name}="${typeof value === 'number' ? short(value) : xmlText(value)}"`

const isIdentity = (matrix: Matrix): boolean => matrix.every((value, index) => value === IDENTITY[index])

const placeOf = ({ matrix, alpha }: Shape): string => {
  const precise = (value: number) => String(Number(value.toPrecision(7)))
  const transform = isIdentity(matrix) ? '' : ` transform="matrix(${matrix.map(precise).join(' ')})"`
  return `${transform}${alpha === 1 ? '' : attribute('opacity', alpha)}`
}

const pathOf = (shape: PathShape): string => {
  const { data, fill, pen } = shape
  const filled = fill === undefined ? ' fill="none"' : attribute('fill', fill)
  const stroked = pen
    ? attribute('stroke', pen.colour) +
      attribute('stroke-width', pen.width) +
      (pen.dash.length > 0 ? attribute('stroke-dasharray', pen.dash.map(short).join(' ')) : '') +
      (pen.cap === 'butt' ? '' : attribute('stroke-linecap', pen.cap)) +
      (pen.join === 'miter' ? '' : attribute('stroke-linejoin', pen.join))
    : ''
  return `<path d="${data}"${filled}${stroked}${placeOf(shape)}/>`
}

/** Whether a line continues the text of the one before. */
const continues = (a: TextShape, b: Shape | undefined): b is TextShape =>
  b?.type === 'text' &&
  a.x === b.x &&
  a.size === b.size &&
  a.weight === b.weight &&
  a.centred === b.centred &&
  a.colour === b.colour &&
  a.alpha === b.alpha &&
  a.matrix === b.matrix

const textOf = (lines: readonly TextShape[]): string => {
  const [first] = lines
  if (!first) return ''
  const spans =
    lines.length === 1
      ? xmlText(first.text)
      : lines
          .map(({ x, y, text }) => `<tspan${attribute('x', x)}${attribute('y', y)}>${xmlText(text)}</tspan>`)
          .join('')
  const at = lines.length === 1 ? attribute('x', first.x) + attribute('y', first.y) : ''
  const look =
    attribute('font-size', first.size) +
    attribute('font-weight', String(first.weight)) +
    (first.centred ? attribute('text-anchor', 'middle') : '') +
    attribute('fill', first.colour)
  return `<text${at}${look}${placeOf(first)}>${spans}</text>`
}

const shapesOf = (shapes: readonly Shape[]): string => {
  const parts: string[] = []
  for (let index = 0; index < shapes.length; index++) {
    const shape = shapes[index]
    if (shape?.type === 'path') parts.push(pathOf(shape))
    if (shape?.type !== 'text') continue
    const lines = [shape]
    for (let next = shapes[index + 1]; continues(shape, next); next = shapes[index + 1]) {
      lines.push(next)
      index++
    }
    parts.push(textOf(lines))
  }
  return parts.join('')
}

const groupOf = ({ kind, label, shapes }: Group): string => {
  const about = label === '' ? '' : `<title>${xmlText(label)}</title>`
  return `<g${kind === '' ? '' : attribute('class', kind)}>${about}${shapesOf(shapes)}</g>`
}

const faceOf = ({ family, weight, range, address }: EmbeddedFace): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url(${address}) format("truetype");unicode-range:${range}}`

/**
 * A drawing as an SVG document: text stays text, fonts are embedded.
 * @param families CSS list of font families for whatever no embedded face has
 */
export const svgOf = (
  { region, ground, groups }: Drawing,
  faces: readonly EmbeddedFace[],
  families: string,
  about: About,
): string => {
  const { x, y, width, height } = region
  const style = faces.length > 0 ? `<style>${faces.map(faceOf).join('\n')}</style>\n` : ''
  const back =
    ground === undefined ? '' : `<path d="M${x} ${y}h${width}v${height}h${-width}Z" fill="${ground}"/>\n`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="${x} ${y} ${width} ${height}" role="graphics-document" aria-labelledby="board-title board-description"` +
    `${attribute('xml:lang', about.language)}${attribute('font-family', families)} xml:space="preserve">\n` +
    `<title id="board-title">${xmlText(about.title)}</title>\n<desc id="board-description">${xmlText(about.description)}</desc>\n` +
    `${style}${back}${groups.map(groupOf).join('\n')}\n</svg>\n`
  )
}
