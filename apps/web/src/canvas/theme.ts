import type { ColourFamily } from '@stormlane/domain'
import type { Colours, Theme } from '../session/session.ts'
import { safeColours } from './safe-colours.ts'

/** The values of one colour family; `text` on `fill` has a contrast of at least 4.5 : 1. */
export interface FamilyColours {
  readonly fill: string
  /** The darker bottom edge that takes the place of a shadow. */
  readonly edge: string
  readonly text: string
}

/** Everything the wall is painted with. */
export interface ThemeColours {
  readonly wall: string
  readonly dots: string
  readonly families: Readonly<Record<ColourFamily, FamilyColours>>
  readonly frame: {
    readonly line: string
    readonly title: string
    readonly fill: string
    readonly band: string
    /** Behind titles, so that they can be read above anything. */
    readonly plate: string
  }
  readonly connector: {
    readonly line: string
    readonly compensates: string
    readonly plate: string
  }
  readonly accent: string
  readonly onAccent: string
  /** Translucent accent: inside of a marquee, mark of many selected stickies. */
  readonly wash: string
  readonly handle: string
}

const INK = '#1f1a14'

const light: ThemeColours = {
  wall: '#f7f4ee',
  dots: '#d9d2c4',
  families: {
    orange: { fill: '#fea85b', edge: '#e0893b', text: INK },
    blue: { fill: '#7fbdfb', edge: '#5a9fe3', text: INK },
    yellow: { fill: '#fcf0a0', edge: '#dccb68', text: INK },
    lilac: { fill: '#d9b3e6', edge: '#bb90ca', text: INK },
    green: { fill: '#93d98c', edge: '#70ba69', text: INK },
    pink: { fill: '#f2a9c8', edge: '#d686a8', text: INK },
    'bright-yellow': { fill: '#fee745', edge: '#dcc422', text: INK },
    neon: { fill: '#ff7f95', edge: '#df5c74', text: '#24060c' },
    mint: { fill: '#a5ecc6', edge: '#7acba0', text: INK },
    white: { fill: '#ffffff', edge: '#d4cfc4', text: INK },
    amber: { fill: '#ffc65c', edge: '#dda33a', text: INK },
    rose: { fill: '#fac5bf', edge: '#dba099', text: INK },
    teal: { fill: '#8fdcd8', edge: '#69bcb7', text: INK },
    grey: { fill: '#e4e1da', edge: '#c4c0b6', text: INK },
    none: { fill: '#f7f4ee', edge: '#8a8377', text: '#3d382f' },
  },
  frame: {
    line: '#857d6f',
    title: '#3d382f',
    fill: 'rgba(120, 105, 80, 0.05)',
    band: 'rgba(120, 105, 80, 0.08)',
    plate: 'rgba(247, 244, 238, 0.88)',
  },
  connector: { line: '#5d564a', compensates: '#b3261e', plate: '#f7f4ee' },
  accent: '#2563eb',
  onAccent: '#ffffff',
  wash: 'rgba(37, 99, 235, 0.14)',
  handle: '#ffffff',
}

const dark: ThemeColours = {
  wall: '#1d1e21',
  dots: '#35373c',
  families: {
    orange: { fill: '#e8954a', edge: '#b56f30', text: '#1a1206' },
    blue: { fill: '#6aa9ea', edge: '#4680bb', text: '#07131f' },
    yellow: { fill: '#e6d986', edge: '#b3a658', text: '#1c1906' },
    lilac: { fill: '#c39dd2', edge: '#9473a3', text: '#190f1e' },
    green: { fill: '#7dc276', edge: '#579552', text: '#0b1a0a' },
    pink: { fill: '#dd94b4', edge: '#ab6a88', text: '#200d16' },
    'bright-yellow': { fill: '#e8d13c', edge: '#b39f1d', text: '#1c1903' },
    neon: { fill: '#ef6f87', edge: '#b94a60', text: '#1c0409' },
    mint: { fill: '#8ad2ac', edge: '#5f9f7d', text: '#08190f' },
    white: { fill: '#eceae5', edge: '#b4b1aa', text: '#1b1a18' },
    amber: { fill: '#e6b04d', edge: '#b08230', text: '#1c1404' },
    rose: { fill: '#e0aba5', edge: '#ad7e78', text: '#21100e' },
    teal: { fill: '#78c2be', edge: '#4f908c', text: '#061918' },
    grey: { fill: '#c6c3bc', edge: '#94918a', text: '#1b1a18' },
    none: { fill: '#1d1e21', edge: '#8d9098', text: '#dcdde1' },
  },
  frame: {
    line: '#8d9098',
    title: '#dcdde1',
    fill: 'rgba(255, 255, 255, 0.03)',
    band: 'rgba(255, 255, 255, 0.05)',
    plate: 'rgba(29, 30, 33, 0.88)',
  },
  connector: { line: '#b4b7be', compensates: '#ff8a80', plate: '#1d1e21' },
  accent: '#7cacff',
  onAccent: '#0b1730',
  wash: 'rgba(124, 172, 255, 0.2)',
  handle: '#1d1e21',
}

/** A theme with the kinds in colours that stay apart for every colour vision. */
const safe = (theme: ThemeColours): ThemeColours => {
  const { families, compensates } = safeColours(theme === dark)
  return { ...theme, families, connector: { ...theme.connector, compensates } }
}

/** The palette of the wall; its swatches in the shell come from here too. */
export const themeColours = (theme: 'light' | 'dark', colours: Colours = 'familiar'): ThemeColours => {
  const base = theme === 'dark' ? dark : light
  return colours === 'safe' ? safe(base) : base
}

/** The theme to paint with, once the system has been asked. */
export const resolveTheme = (theme: Theme, systemIsDark: boolean): 'light' | 'dark' =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme

/** The colours people are told apart by, with the text colour on their name tags; `Presence.colour` counts here. */
export const presenceColours: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '#c2255c', text: '#ffffff' },
  { fill: '#1971c2', text: '#ffffff' },
  { fill: '#2b7a3d', text: '#ffffff' },
  { fill: '#7048e8', text: '#ffffff' },
  { fill: '#b34700', text: '#ffffff' },
  { fill: '#0b7285', text: '#ffffff' },
  { fill: '#862e9c', text: '#ffffff' },
  { fill: '#5c5f66', text: '#ffffff' },
]

/** The presence colour of that index; every index has one. */
export const presenceColour = (index: number): { readonly fill: string; readonly text: string } =>
  presenceColours[Math.abs(Math.trunc(index)) % presenceColours.length] ?? {
    fill: '#5c5f66',
    text: '#ffffff',
  }
