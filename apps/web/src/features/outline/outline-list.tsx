import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { textOf } from '../../canvas/spoken.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { useLanguage, useSay } from '../../ui/language.tsx'
import { OutlineRow } from './outline-row.tsx'
import type { Outline, Row } from './rows.ts'
import { outlineWords } from './words.ts'

/** Height of a line, CSS pixels. */
const ROW = { mouse: 32, touch: 44 } as const

/** What is done with a line. */
export interface RowDoors {
  /** @param adds whether it joins what is selected, or leaves it */
  choose(row: Row, adds: boolean): void
  edit(row: Row): void
  leave(): void
}

interface OutlineListProps {
  readonly workspace: Workspace
  readonly outline: Outline
  readonly doors: RowDoors
  /** Key of the line that has to be seen, such as the sticky selected on the wall. */
  readonly current: string | undefined
  /** Tells how to give the keyboard to the list. */
  readonly onReady: (focus: () => void) => void
}

/** Lines that follow each other in one section. */
const bySection = (
  items: readonly VirtualItem[],
  rows: readonly Row[],
): readonly { readonly section: number; readonly lines: readonly { item: VirtualItem; row: Row }[] }[] => {
  const sections: { section: number; lines: { item: VirtualItem; row: Row }[] }[] = []
  for (const item of items) {
    const row = rows[item.index]
    if (!row) continue
    const last = sections.at(-1)
    if (last?.section === row.section) last.lines.push({ item, row })
    else sections.push({ section: row.section, lines: [{ item, row }] })
  }
  return sections
}

/**
 * The lines of the outline, of which only those in view are in the page. One line at a time can be reached with Tab;
 * arrows, Home, End and the page keys walk from line to line.
 */
export const OutlineList = ({ workspace, outline, doors, current, onReady }: OutlineListProps) => {
  const say = useSay()
  const language = useLanguage()
  const { rows, total } = outline
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string>()
  const wantsFocus = useRef(false)
  const found = rows.findIndex(({ key }) => key === activeKey)
  const active = Math.max(0, found)
  const [rowHeight] = useState(() => (matchMedia('(pointer: coarse)').matches ? ROW.touch : ROW.mouse))
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })

  const rowsNow = useRef(rows)
  rowsNow.current = rows
  const show = useCallback(
    (key: string) => {
      const index = rowsNow.current.findIndex((row) => row.key === key)
      if (index < 0) return
      setActiveKey(key)
      virtualizer.scrollToIndex(index)
    },
    [virtualizer],
  )
  // What is selected on the wall is the line where one goes on.
  useEffect(() => {
    if (current !== undefined) show(current)
  }, [current, show])

  useEffect(() => {
    if (!wantsFocus.current) return
    const button = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (!button) return
    wantsFocus.current = false
    button.focus({ preventScroll: true })
  })
  const [, renew] = useState(0)
  useEffect(
    () =>
      onReady(() => {
        wantsFocus.current = true
        renew((times) => times + 1)
      }),
    [onReady],
  )

  const walk = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    if (!row) return
    wantsFocus.current = true
    show(row.key)
  }
  const press = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    const row = rows[active]
    if (to !== undefined) walk(to)
    else if (event.key === 'F2' && row) doors.edit(row)
    else if (event.key === 'Escape') doors.leave()
    else if (event.key === 'Enter' && row) doors.choose(row, event.shiftKey)
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent, row: Row): void => {
    // Enter was heard as a key already; a click by keyboard alone is the space bar.
    setActiveKey(row.key)
    doors.choose(row, event.shiftKey || event.ctrlKey || event.metaKey)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk among the buttons inside
    <div ref={scroller} className="outline-list" data-testid="outline" onKeyDown={press}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {bySection(virtualizer.getVirtualItems(), rows).map(({ section, lines }) => {
          const frame = lines[0]?.row.frame
          const heading = lines.find(({ row }) => row.type === 'heading')
          const place = (item: VirtualItem) => ({ top: item.start, height: item.size })
          const line = ({ item, row }: (typeof lines)[number]) => (
            <OutlineRow
              workspace={workspace}
              row={row}
              total={total}
              isActive={item.index === active}
              onClick={click}
            />
          )
          const listed = lines.filter(({ row }) => row.type !== 'heading')
          return (
            <section key={section} aria-label={frame ? textOf(frame, language) : say(outlineWords.free)}>
              {heading && (
                <h3 className="outline-place" style={place(heading.item)}>
                  {line(heading)}
                </h3>
              )}
              {listed.length > 0 && (
                <ul>
                  {listed.map((one) => (
                    <li
                      key={one.row.key}
                      className="outline-place"
                      style={place(one.item)}
                      aria-setsize={rows.length}
                      aria-posinset={one.item.index + 1}
                    >
                      {line(one)}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
