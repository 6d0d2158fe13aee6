/** What of a key event decides which shortcut it is. */
export interface KeyPress {
  /** The typed character or the name of the key. */
  readonly key: string
  /** The physical key. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const symbols: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Slash: '/',
}

/** The character of a physical key on a Latin keyboard. */
const physical = (code: string): string | undefined => {
  if (/^Key[A-Z]$/u.test(code)) return code.slice(3)
  if (/^(Digit|Numpad)[0-9]$/u.test(code)) return code.slice(-1)
  return symbols[code]
}

const chordFor = (press: KeyPress, key: string, shift: boolean): string =>
  [press.ctrlKey || press.metaKey ? 'Mod+' : '', press.altKey ? 'Alt+' : '', shift ? 'Shift+' : '', key].join(
    '',
  )

/**
 * The chords that a key press may mean, most likely first: the typed character, then the physical key for
 * layouts that type no Latin character there (Korean, Cyrillic) and for digits behind Shift. Shift is not
 * counted with characters that need it, such as "?".
 */
export const chordsOf = (press: KeyPress): readonly string[] => {
  const { key, code, shiftKey } = press
  const chords: string[] = []
  const ascii = /^[\u0021-\u007e]$/u.test(key)
  if (ascii) {
    const alphanumeric = /^[A-Za-z0-9]$/u.test(key)
    chords.push(chordFor(press, key.toUpperCase(), shiftKey && alphanumeric))
  } else if (key.length > 1 && !['Process', 'Unidentified', 'Dead'].includes(key)) {
    chords.push(chordFor(press, key, shiftKey))
  }
  const there = physical(code)
  const digit = /^(Digit|Numpad)[0-9]$/u.test(code)
  if (there !== undefined && (chords.length === 0 || digit)) {
    chords.push(chordFor(press, there, shiftKey))
    // On layouts whose digits need Shift, the digit itself is meant.
    if (digit && ascii && /^[0-9]$/u.test(key)) chords.push(chordFor(press, key, false))
  }
  return [...new Set(chords)]
}
