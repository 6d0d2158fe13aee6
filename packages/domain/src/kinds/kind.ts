/** The phases of a workshop, from the widest view to the most detailed. */
export const phases = ['big-picture', 'process', 'design'] as const
export type Phase = (typeof phases)[number]

/** Languages in which every label of the product exists. */
export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** One sentence or label in every language of the product. */
export type Words = Readonly<Record<Language, string>>

/** A colour by meaning; themes give it a value, see the web application's tokens. */
export type ColourFamily =
  | 'orange'
  | 'blue'
  | 'yellow'
  | 'lilac'
  | 'green'
  | 'pink'
  | 'bright-yellow'
  | 'neon'
  | 'mint'
  | 'white'
  | 'amber'
  | 'rose'
  | 'teal'
  | 'grey'
  | 'none'

/** How text on a sticky of this kind should read; the wording rules of the linter use it. */
export type TextRule = 'past' | 'imperative' | 'noun' | 'whenever' | 'term' | 'free'

/** Side of an event sticky in board units; every other size is a multiple of it. */
export const STICKY_SIDE = 160

/**
 * What a thing on the wall can be. Kind is data and never derived from colour: three pairs of kinds
 * share a colour family by convention (ddd-crew EventStorming glossary).
 */
export interface Kind<Id extends string = string> {
  readonly id: Id
  /** `sticky` lies on the wall, `frame` holds stickies, `line` cuts the wall. */
  readonly shape: 'sticky' | 'frame' | 'line'
  /** The phases whose palette offers the kind; a phase never hides what is already there. */
  readonly phases: readonly Phase[]
  readonly colour: ColourFamily
  /** Default size in board units. */
  readonly size: { readonly width: number; readonly height: number }
  /** Non-colour cue: the name of an icon. */
  readonly cue: string
  /** Tilt in degrees, clockwise. */
  readonly tilt?: number
  readonly label: Words
  readonly meaning: Words
  readonly textRule: TextRule
}

/** Keeps the literal id of a kind while checking its shape. */
export const defineKind = <const Id extends string>(kind: Kind<Id>): Kind<Id> => kind

/** Sides given in multiples of an event sticky, as board units. */
export const sides = (width: number, height: number): Kind['size'] => ({
  width: Math.round(width * STICKY_SIDE),
  height: Math.round(height * STICKY_SIDE),
})
