import { expect, test } from 'vitest'
import { themeColours } from '../canvas/theme.ts'
import tokens from '../styles/tokens.css?raw'

/** Both values of a token that differs between light and dark. */
const pair = (name: string): readonly string[] =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)?.slice(1) ?? []

test('the page and the wall share paper, accent and what stands on it', () => {
  const themes = [themeColours('light'), themeColours('dark')]
  expect(pair('paper')).toEqual(themes.map(({ wall }) => wall))
  expect(pair('accent')).toEqual(themes.map(({ accent }) => accent))
  expect(pair('on-accent')).toEqual(themes.map(({ onAccent }) => onAccent))
})
