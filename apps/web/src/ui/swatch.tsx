import type { CSSProperties } from 'react'
import './swatch.css'

interface SwatchProps {
  /** Name of a colour family of the wall. */
  readonly colour: string
  /** Width divided by height. */
  readonly aspect?: number
  readonly form?: 'sticky' | 'frame' | 'line'
  /** Degrees, clockwise. */
  readonly tilt?: number
}

/** A sticky in small, beside the word for it. */
export const Swatch = ({ colour, aspect = 1, form = 'sticky', tilt = 0 }: SwatchProps) => {
  const width = Math.min(22, Math.max(10, 16 * aspect))
  const style: CSSProperties =
    form === 'sticky'
      ? {
          width,
          height: aspect > 1.4 ? 13 : 16,
          background: `var(--kind-${colour})`,
          borderColor: `var(--kind-${colour}-edge)`,
          rotate: `${tilt}deg`,
        }
      : {}
  return (
    <span className="swatch-place" aria-hidden>
      <span className={`swatch swatch-${form}`} style={style} />
    </span>
  )
}
