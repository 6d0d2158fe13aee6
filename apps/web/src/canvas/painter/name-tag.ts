import { WALL_FONT } from '../text-fit.ts'

const NAME_SIZE = 12
const CHAT_SIZE = 13.5
const CHAT_STEP = 18
const LONGEST_NAME = 24
/** Widest line of what is said, CSS pixels. */
const WIDEST = 230
const MOST_LINES = 4

export const NAME_FONT = `600 ${NAME_SIZE}px ${WALL_FONT}`
const CHAT_FONT = `450 ${CHAT_SIZE}px ${WALL_FONT}`

interface Colour {
  readonly fill: string
  readonly text: string
}

/** So many measured texts are remembered; what is being said changes with every letter. */
const MOST_MEASURED = 500
const widths = new Map<string, number>()

const widthOf = (context: CanvasRenderingContext2D, text: string): number => {
  const key = `${context.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  const { width } = context.measureText(text)
  if (widths.size >= MOST_MEASURED) widths.clear()
  widths.set(key, width)
  return width
}

/** Forgets measured widths: fonts have arrived. */
export const forgetWidths = (): void => widths.clear()

const plate = (
  context: CanvasRenderingContext2D,
  { fill }: Colour,
  x: number,
  y: number,
  width: number,
  height: number,
): void => {
  context.fillStyle = fill
  context.beginPath()
  context.roundRect(x, y, width, height, 5)
  context.fill()
}

/** Paints a name on its plate, the upper left corner at a point; CSS pixels. */
export const paintTag = (
  context: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  colour: Colour,
): void => {
  const letters = [...name]
  const text = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
  if (text === '') return
  context.font = NAME_FONT
  plate(context, colour, x, y, widthOf(context, text) + 12, 19)
  context.fillStyle = colour.text
  context.fillText(text, x + 6, y + 13.5)
}

/** Breaks between words, inside a word only where it is wider than a line. */
const linesOf = (context: CanvasRenderingContext2D, text: string): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (context.measureText(longer).width <= WIDEST) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && context.measureText(line + letter).width > WIDEST) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, MOST_LINES)
  return lines.length > MOST_LINES ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : shown
}

/** Paints what somebody says, below their name. */
export const paintWords = (
  context: CanvasRenderingContext2D,
  name: string,
  said: string,
  x: number,
  y: number,
  colour: Colour,
): void => {
  context.font = CHAT_FONT
  const lines = linesOf(context, said)
  const widest = Math.max(...lines.map((line) => context.measureText(line).width))
  context.font = NAME_FONT
  const width = Math.max(widest, Math.min(WIDEST, widthOf(context, name))) + 20
  plate(context, colour, x, y, width, 22 + lines.length * CHAT_STEP + 4)
  context.fillStyle = colour.text
  context.fillText(name, x + 10, y + 16, width - 20)
  context.font = CHAT_FONT
  for (const [row, line] of lines.entries()) context.fillText(line, x + 10, y + 34 + row * CHAT_STEP)
}
