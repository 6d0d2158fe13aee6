import { kinds } from '@stormlane/domain'
import { expect, test } from 'vitest'
import { presenceColours, resolveTheme, type ThemeColours, themeColours } from './theme.ts'

/** Linear red, green and blue. */
const channels = (hex: string): readonly [number, number, number] => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const looks = (['light', 'dark'] as const).flatMap((name) =>
  (['familiar', 'safe'] as const).map((colours) => ({ name, colours, theme: themeColours(name, colours) })),
)

test.each(looks)('text can be read on every kind, $name and $colours', ({ theme }) => {
  for (const kind of kinds) {
    const { fill, text } = theme.families[kind.colour]
    expect(contrast(fill, text), kind.id).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(theme.wall, theme.frame.title)).toBeGreaterThanOrEqual(4.5)
})

test.each(looks)('lines stand out from the wall, $name and $colours', ({ theme }) => {
  for (const line of [theme.frame.line, theme.connector.line, theme.connector.compensates, theme.accent]) {
    expect(contrast(theme.wall, line), line).toBeGreaterThanOrEqual(3)
  }
})

test('no two kinds need their colour to be told apart', () => {
  // Frames and lines are told apart by their shape, stickies by the cue in their corner.
  const cues = kinds.map(({ cue }) => cue)
  expect(new Set(cues).size).toBe(cues.length)
})

/** How eyes without one kind of cone see linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** A colour in CIE L*a*b* (1976, D65) as a vision sees it. */
const seen = (hex: string, vision: keyof typeof visions): readonly number[] => {
  const light = channels(hex)
  const [r = 0, g = 0, b = 0] = visions[vision].map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  )
  const bend = (share: number) => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116)
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** The smallest distance between the fills of two kinds of stickies. */
const nearest = (theme: ThemeColours, vision: keyof typeof visions): number => {
  const fills = kinds.flatMap(({ shape, colour }) => (shape === 'sticky' ? theme.families[colour].fill : []))
  const all = [...new Set(fills)].map((fill) => seen(fill, vision))
  const distances = all.flatMap((a, index) =>
    all.slice(index + 1).map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))),
  )
  return Math.min(...distances)
}

test.each(looks.filter(({ colours }) => colours === 'safe'))(
  'the safe colours stay apart for every colour vision, $name',
  ({ theme }) => {
    for (const vision of ['all', 'protanopia', 'deuteranopia', 'tritanopia'] as const) {
      expect(nearest(theme, vision), vision).toBeGreaterThanOrEqual(12)
    }
    // What they are for: the familiar colours do not.
    expect(nearest(themeColours('light'), 'deuteranopia')).toBeLessThan(5)
  },
)

test('names can be read on the colours of people', () => {
  for (const { fill, text } of presenceColours) expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5)
})

test('the system decides only when nobody chose', () => {
  expect(resolveTheme('system', true)).toBe('dark')
  expect(resolveTheme('light', true)).toBe('light')
})
