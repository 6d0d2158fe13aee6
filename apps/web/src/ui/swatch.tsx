import type { CSSProperties, ReactNode } from 'react'
import './swatch.css'

interface SwatchProps {
  /** Name of a colour family of the wall. */
  readonly colour: string
  /** Width divided by height. */
  readonly aspect?: number
  readonly form?: 'sticky' | 'frame' | 'line'
  /** Degrees, clockwise. */
  readonly tilt?: number
  /** The cue of the kind. */
  readonly children?: ReactNode
}

const proportion = (aspect: number): string => {
  if (aspect > 1.4) return 'wide'
  return aspect < 0.9 ? 'small' : 'square'
}

/** A sticky in small, beside the word for it. */
export const Swatch = ({ colour, aspect = 1, form = 'sticky', tilt = 0, children }: SwatchProps) => {
  const style: CSSProperties = {
    background: `var(--kind-${colour})`,
    borderColor: `var(--kind-${colour}-edge)`,
    color: `var(--kind-${colour}-text)`,
    rotate: `${tilt}deg`,
  }
  return (
    <span className="swatch-place" aria-hidden>
      {form === 'sticky' ? (
        <span className={`swatch swatch-${proportion(aspect)}`} style={style}>
          {children}
        </span>
      ) : (
        <span className={`swatch-${form}`} />
      )}
    </span>
  )
}
