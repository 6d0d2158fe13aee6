/** One file of a bundled font: a variable font for some of the letters, as the style sheet declares it. */
export interface Face {
  readonly family: string
  /** Where the file is. */
  readonly address: string
  /** The code points that it is meant for, each range with its ends. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

const RULE = /@font-face\s*\{([^}]*)\}/gu

const declared = (body: string, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'u').exec(body)?.[1]?.trim() ?? ''

const rangesOf = (value: string): Face['ranges'] =>
  [...value.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/giu)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ])

/** The font faces that a style sheet declares, in its order; those without ranges hold every letter. */
export const facesIn = (css: string, base: string): readonly Face[] =>
  [...css.replace(/\/\*.*?\*\//gsu, '').matchAll(RULE)].flatMap(([, body = '']) => {
    const file = /url\(\s*["']?([^"')]+)/u.exec(declared(body, 'src'))?.[1]
    if (file === undefined) return []
    const ranges = rangesOf(declared(body, 'unicode-range'))
    return {
      family: declared(body, 'font-family').replace(/^["']|["']$/gu, ''),
      address: new URL(file, base).href,
      ranges: ranges.length > 0 ? ranges : [[0, 0x10ffff]],
    }
  })

/** The font faces of this page. */
export const pageFaces = (): readonly Face[] =>
  [...document.styleSheets].flatMap((sheet) => {
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
    return facesIn(rules.map(({ cssText }) => cssText).join('\n'), sheet.href ?? document.baseURI)
  })

/** Whether a face is meant for a code point. */
export const isMeantFor = ({ ranges }: Face, codePoint: number): boolean =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
