const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const NAMES: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The names on the keys of a chord such as `Mod+Shift+Z`. */
export const keyNames = (chord: string): readonly string[] =>
  chord
    .replace(/\+$/, '+Plus')
    .split('+')
    .filter((key) => key !== '')
    .map((key) => (key === 'Plus' ? '+' : (NAMES[key] ?? key)))

export const Keys = ({ chord }: { chord: string }) => (
  <span className="keys">
    {keyNames(chord).map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
)
