/** A colour of the theme as other formats want it. */
export interface SolidColour {
  /** `#rrggbb` */
  readonly hex: string
  /** 0…1 */
  readonly alpha: number
}

const RGBA = /^rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)$/u

/** A CSS colour as themes write it (`#rrggbb` or `rgba(…)`), its opacity apart. */
export const solid = (colour: string): SolidColour => {
  const [, ...parts] = RGBA.exec(colour) ?? []
  const [alpha] = parts.splice(3)
  if (alpha === undefined) return { hex: colour, alpha: 1 }
  return {
    hex: `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`,
    alpha: Number(alpha),
  }
}
