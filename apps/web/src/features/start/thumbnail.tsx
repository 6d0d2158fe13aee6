import { isKind, kindOf } from '@stormlane/domain'

interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly frame: boolean
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** More shapes than this do not make a small picture clearer. */
const MOST_SHAPES = 600

const shapesOf = (board: object): readonly Shape[] => {
  const elements: unknown = Reflect.get(board, 'elements')
  if (!Array.isArray(elements)) return []
  return elements.slice(0, MOST_SHAPES).flatMap((element: unknown) => {
    const kind = field(element, 'kind')
    if (typeof kind !== 'string' || !isKind(kind)) return []
    const { colour, shape } = kindOf(kind)
    const [x, y] = [number(field(element, 'x')), number(field(element, 'y'))]
    const [width, height] = [number(field(element, 'width')), number(field(element, 'height'))]
    return [{ x, y, width, height, fill: `var(--kind-${colour})`, frame: shape !== 'sticky' }]
  })
}

/** A board seen from far away: its shapes and colours, nothing to read. */
export const Thumbnail = ({ board }: { board: object | null }) => {
  const shapes = board ? shapesOf(board) : []
  if (shapes.length === 0) return <div className="thumbnail" aria-hidden />
  const left = Math.min(...shapes.map(({ x }) => x))
  const top = Math.min(...shapes.map(({ y }) => y))
  const right = Math.max(...shapes.map(({ x, width }) => x + width))
  const bottom = Math.max(...shapes.map(({ y, height }) => y + height))
  const margin = Math.max(right - left, bottom - top) * 0.05
  return (
    <svg
      className="thumbnail"
      viewBox={`${left - margin} ${top - margin} ${right - left + 2 * margin} ${bottom - top + 2 * margin}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden
    >
      {shapes.map(({ frame, fill, ...box }) => (
        <rect
          key={`${box.x} ${box.y} ${box.width} ${fill}`}
          {...box}
          rx={6}
          {...(frame ? { className: 'thumbnail-frame' } : { fill })}
        />
      ))}
    </svg>
  )
}
