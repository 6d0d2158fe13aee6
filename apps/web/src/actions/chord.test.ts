import { describe, expect, test } from 'vitest'
import { chordsOf, type KeyPress } from './chord.ts'

const press = (key: string, code: string, held = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
})

describe('a key press', () => {
  test('means the typed character', () => {
    expect(chordsOf(press('v', 'KeyV'))).toEqual(['V'])
    expect(chordsOf(press('z', 'KeyZ', 'c'))).toEqual(['Mod+Z'])
    expect(chordsOf(press('Z', 'KeyZ', 'ms'))).toEqual(['Mod+Shift+Z'])
  })

  test('on a Dvorak keyboard still means what was typed', () => {
    expect(chordsOf(press('v', 'Period'))).toEqual(['V'])
  })

  test('on a Korean or Cyrillic layout falls back to the physical key', () => {
    expect(chordsOf(press('ㅍ', 'KeyV'))).toEqual(['V'])
    expect(chordsOf(press('м', 'KeyV'))).toEqual(['V'])
    expect(chordsOf(press('ㅋ', 'KeyZ', 'c'))).toEqual(['Mod+Z'])
    expect(chordsOf(press('Process', 'KeyH'))).toEqual(['H'])
  })

  test('with Shift on a digit means that digit', () => {
    expect(chordsOf(press('!', 'Digit1', 's'))).toContain('Shift+1')
    expect(chordsOf(press(')', 'Digit0', 's'))).toContain('Shift+0')
  })

  test('on a French layout reaches the digits', () => {
    expect(chordsOf(press('&', 'Digit1'))).toContain('1')
  })

  test('does not count Shift with signs that need it', () => {
    expect(chordsOf(press('?', 'Slash', 's'))).toEqual(['?'])
    expect(chordsOf(press('+', 'Equal', 's'))).toEqual(['+'])
  })

  test('that has a name keeps it', () => {
    expect(chordsOf(press('ArrowLeft', 'ArrowLeft', 's'))).toEqual(['Shift+ArrowLeft'])
    expect(chordsOf(press('Delete', 'Delete'))).toEqual(['Delete'])
  })
})
