/** Tables of a TrueType font begin after twelve bytes, each with a record of sixteen (OpenType, "Font tables"). */
const tableAt = (view: DataView, tag: string): number | undefined => {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return undefined
}

function* range(first: number, last: number): Iterable<number> {
  for (let codePoint = first; codePoint <= last; codePoint++) yield codePoint
}

/** Format 4: segments of the basic plane; the last one is a mark of the end. */
function* segments(view: DataView, at: number): Iterable<number> {
  const doubled = view.getUint16(at + 6)
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = view.getUint16(at + 14 + offset)
    const first = view.getUint16(at + 16 + doubled + offset)
    if (first !== 0xffff) yield* range(first, last)
  }
}

/** Format 12: groups of any plane. */
function* groups(view: DataView, at: number): Iterable<number> {
  for (let index = 0; index < view.getUint32(at + 12); index++) {
    const group = at + 16 + index * 12
    yield* range(view.getUint32(group), view.getUint32(group + 4))
  }
}

/**
 * The code points that a font made by the subsetter has glyphs for, read from its `cmap` (formats 4 and 12, which
 * are all that the subsetter writes).
 */
export const lettersIn = (font: Uint8Array): ReadonlySet<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableAt(view, 'cmap')
  const found = new Set<number>()
  if (table === undefined) return found
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    const letters = format === 4 ? segments(view, at) : format === 12 ? groups(view, at) : []
    for (const letter of letters) found.add(letter)
  }
  return found
}
