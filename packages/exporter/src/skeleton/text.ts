/** The first `length` characters of a text (code points, as JSON Schema counts), the last one an ellipsis if cut. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** White space folded to one blank and trimmed: a sticky's text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
