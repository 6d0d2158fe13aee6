/** Lines in one block; the browser lays out only the blocks that are in sight. */
const BLOCK = 200

/** Must agree with the line height in export.css. */
const LINE_PX = 19

interface Block {
  /** Number of its first line, from 0. */
  readonly first: number
  readonly text: string
  readonly lines: number
}

const blocksOf = (text: string): readonly Block[] => {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let first = 0; first < lines.length; first += BLOCK) {
    const part = lines.slice(first, first + BLOCK)
    blocks.push({ first, text: part.join('\n'), lines: part.length })
  }
  return blocks
}

/** A region that scrolls has to be reachable by keyboard; not every browser sees to that. */
const makeReachable = (region: HTMLElement | null): void => {
  if (region) region.tabIndex = 0
}

/** Text of any length to scroll through, select and search. */
export const Preview = ({ label, text }: { label: string; text: string }) => (
  <section className="preview" aria-label={label} ref={makeReachable}>
    {blocksOf(text).map(({ first, text: block, lines }) => (
      <pre key={first} style={{ containIntrinsicHeight: `auto ${lines * LINE_PX}px` }}>
        {block}
      </pre>
    ))}
  </section>
)
