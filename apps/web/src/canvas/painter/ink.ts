type Canvas = CanvasRenderingContext2D

/**
 * What the wall's painters draw with: a canvas, or whatever else understands the few calls they make, so that a
 * picture in another format is drawn by the very same painters.
 */
export interface Ink
  extends Pick<
    Canvas,
    | 'fillStyle'
    | 'strokeStyle'
    | 'lineWidth'
    | 'lineCap'
    | 'lineJoin'
    | 'globalAlpha'
    | 'font'
    | 'textAlign'
    | 'textBaseline'
    | 'save'
    | 'restore'
    | 'translate'
    | 'rotate'
    | 'scale'
    | 'setLineDash'
    | 'beginPath'
    | 'closePath'
    | 'moveTo'
    | 'lineTo'
    | 'arc'
    | 'arcTo'
    | 'roundRect'
    | 'fillRect'
    | 'fillText'
  > {
  fill(): void
  stroke(): void
  /** Strokes a path that was made beforehand; only a canvas can. */
  stroke(path: Path2D): void
  /** Strokes a drawing given as SVG path data; where missing, the painter makes a `Path2D` for the canvas. */
  strokeData?(data: string): void
}
