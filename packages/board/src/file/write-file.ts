import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION, type BoardFile, type Extras } from './board-file.ts'

/** Names in alphabetical order, so that the order in which they were set never shows. */
const sorted = (record: Extras): Extras =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

const filled = (attributes: Extras): { attributes?: Extras } =>
  Object.keys(attributes).length === 0 ? {} : { attributes: sorted(attributes) }

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The file's text: the same board gives the same bytes. Keys in the order of the format, unknown ones after
 * them, elements in z-order, connectors by id, relations by kind and ends, two spaces, a final newline.
 */
export const writeBoardFile = (file: BoardFile): string => {
  const json = {
    format: BOARD_FILE_FORMAT,
    version: BOARD_FILE_VERSION,
    name: file.name,
    locale: file.locale,
    phase: file.phase,
    elements: file.elements.map(({ id, kind, text, x, y, width, height, attributes }) => ({
      id,
      kind,
      text,
      x,
      y,
      width,
      height,
      ...filled(attributes),
      ...sorted(file.elementExtras.get(id) ?? {}),
    })),
    connectors: [...file.connectors]
      .sort((a, b) => byText(a.id, b.id))
      .map(({ id, kind, from, to, attributes }) => ({
        id,
        kind,
        from,
        to,
        ...filled(attributes),
        ...sorted(file.connectorExtras.get(id) ?? {}),
      })),
    relations: [...file.relations]
      .sort((a, b) => byText(a.kind, b.kind) || byText(a.from, b.from) || byText(a.to, b.to))
      .map(({ kind, from, to, status }) => ({ kind, from, to, status })),
    ...sorted(file.extras),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
