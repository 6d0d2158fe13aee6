import type {
  Attributes,
  BoardElement,
  BoardSnapshot,
  Connector,
  ConnectorKind,
  KindId,
} from '@stormlane/domain'

const SIZE: Partial<Record<KindId, readonly [width: number, height: number]>> = {
  aggregate: [288, 160],
  policy: [288, 160],
  externalSystem: [288, 160],
  actor: [80, 112],
}

const ROW = 400
const GAP = 20

/** A sticky: kind and text, then what is attached to it, then an id to connect it by. */
export type Sticky = readonly [kind: KindId, text: string, attributes?: Attributes, id?: string]

/** One frame with its rows, each a chain from left to right. */
export interface Frame {
  readonly name: string
  readonly attributes?: Attributes
  readonly rows: readonly (readonly Sticky[])[]
}

export type Link = readonly [kind: ConnectorKind, from: string, to: string, attributes?: Attributes]

/**
 * Lays a board out as a facilitator would: frames side by side, each row a chain. Stickies get the ids
 * `<frame>.<row>.<place>` counted from 1, frames `frame.<number>`, unless they name their own.
 */
export const wallOf = (
  frames: readonly Frame[],
  links: readonly Link[] = [],
  facts: Partial<Pick<BoardSnapshot, 'name' | 'locale' | 'phase'>> = {},
): BoardSnapshot => {
  const elements: BoardElement[] = []
  const height = 200 + ROW * Math.max(1, ...frames.map(({ rows }) => rows.length))
  let left = 0
  for (const [at, frame] of frames.entries()) {
    let right = left + 100
    const stickies = frame.rows.flatMap((row, line) => {
      let x = left + 100
      return row.map(([kind, text, attributes = {}, id], place): BoardElement => {
        const [width, height] = SIZE[kind] ?? [160, 160]
        const sticky = {
          id: id ?? `${at + 1}.${line + 1}.${place + 1}`,
          kind,
          text,
          x,
          y: 100 + line * ROW,
          width,
          height,
          attributes,
        }
        x += width + (kind === 'actor' ? -30 : GAP)
        right = Math.max(right, x)
        return sticky
      })
    })
    if (frame.name !== '') {
      elements.push({
        ...{ id: `frame.${at + 1}`, kind: 'context', text: frame.name, x: left, y: 0 },
        ...{ width: right - left + 100, height, attributes: frame.attributes ?? {} },
      })
    }
    elements.push(...stickies)
    left = right + 600
  }
  const connectors = links.map(
    ([kind, from, to, attributes = {}], index): Connector => ({
      id: `link.${index + 1}`,
      kind,
      from,
      to,
      attributes,
    }),
  )
  return { name: 'Test board', locale: 'en', phase: 'design', ...facts, elements, connectors, relations: [] }
}
