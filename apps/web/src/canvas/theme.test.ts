import { expect, test } from 'vitest'
import { presenceColours, resolveTheme, themeColours } from './theme.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

test.each(['light', 'dark'] as const)('text can be read on every sticky of the %s theme', (name) => {
  const theme = themeColours(name)
  for (const [family, { fill, text }] of Object.entries(theme.families)) {
    expect(contrast(fill, text), family).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(theme.wall, theme.frame.title)).toBeGreaterThanOrEqual(4.5)
})

test.each(['light', 'dark'] as const)('lines of the %s theme stand out from the wall', (name) => {
  const theme = themeColours(name)
  for (const line of [theme.frame.line, theme.connector.line, theme.connector.compensates, theme.accent]) {
    expect(contrast(theme.wall, line), line).toBeGreaterThanOrEqual(3)
  }
})

test('names can be read on the colours of people', () => {
  for (const { fill, text } of presenceColours) expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5)
})

test('the system decides only when nobody chose', () => {
  expect(resolveTheme('system', true)).toBe('dark')
  expect(resolveTheme('light', true)).toBe('light')
})
