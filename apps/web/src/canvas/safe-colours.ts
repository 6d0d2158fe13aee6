import type { ColourFamily } from '@stormlane/domain'
import type { FamilyColours } from './theme.ts'

const INK = '#0d0a06'

/**
 * Colours of kinds that stay apart with protanopia, deuteranopia and tritanopia. Seven are the set of Okabe and
 * Ito ("Color Universal Design", 2008); the lighter ones and the dark hotspot were searched for so that any two
 * stay 12 or more apart (CIE 1976) in every simulation. The same on light and on dark walls, except where a
 * sticky would vanish on the wall.
 */
const families: Readonly<Record<ColourFamily, FamilyColours>> = {
  orange: { fill: '#d55e00', edge: '#a84a00', text: INK },
  blue: { fill: '#56b4e9', edge: '#3a92c4', text: INK },
  yellow: { fill: '#e69f00', edge: '#b87f00', text: INK },
  lilac: { fill: '#0072b2', edge: '#005586', text: '#ffffff' },
  green: { fill: '#009e73', edge: '#007a59', text: INK },
  pink: { fill: '#cc79a7', edge: '#a55b85', text: INK },
  'bright-yellow': { fill: '#f0e442', edge: '#c6bb1f', text: INK },
  neon: { fill: '#6b1f4a', edge: '#3f0f2b', text: '#ffffff' },
  mint: { fill: '#7df0bb', edge: '#54c594', text: INK },
  white: { fill: '#ffffff', edge: '#c4c0b6', text: INK },
  amber: { fill: '#fbbd6d', edge: '#d0944a', text: INK },
  rose: { fill: '#e7bed2', edge: '#bf95aa', text: INK },
  teal: { fill: '#aad4f9', edge: '#80aacf', text: INK },
  grey: { fill: '#b0ada3', edge: '#88857b', text: INK },
  none: { fill: '#f7f4ee', edge: '#8a8377', text: '#3d382f' },
}

const onDark: Partial<Record<ColourFamily, FamilyColours>> = {
  neon: { fill: '#99316c', edge: '#d07fae', text: '#ffffff' },
  none: { fill: '#1d1e21', edge: '#8d9098', text: '#dcdde1' },
}

/** The colour-blind-safe colours of kinds, and of the compensating connector, for a light or a dark wall. */
export const safeColours = (isDark: boolean) => ({
  families: isDark ? { ...families, ...onDark } : families,
  compensates: isDark ? '#f5923e' : '#b84d00',
})
