import { type KindId, kindOf } from '@stormlane/domain'
import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Cue } from '../../ui/cue.tsx'
import { useSay } from '../../ui/language.tsx'
import { Swatch } from '../../ui/swatch.tsx'
import { isAsked, type Query } from './rows.ts'
import { outlineWords } from './words.ts'

interface FindFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: Query
  /** The kinds that are on the board, in the order of the palette. */
  readonly kinds: readonly KindId[]
  readonly count: number
  /** Which of the hits one is at, from 1 on; 0 before the first. */
  readonly position: number
  readonly onQuery: (query: Query) => void
  readonly onJump: (by: 1 | -1) => void
  /** Goes on at the hit instead of returning. */
  readonly onStay: () => void
  readonly onReturn: () => void
  readonly onList: () => void
  readonly onFocus: () => void
}

/** What is looked for on the board, and how many of it were found. */
export const FindField = (props: FindFieldProps) => {
  const { field, query, kinds, count, position, onQuery, onJump } = props
  const say = useSay()
  const asked = isAsked(query)
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const mod = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && mod) props.onStay()
    else if (event.key === 'Enter') onJump(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') props.onReturn()
    else if (event.key === 'ArrowDown') props.onList()
    else if (mod && event.code === 'KeyF') event.currentTarget.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const toggle = (kind: KindId): void => {
    const chosen = new Set(query.kinds)
    if (!chosen.delete(kind)) chosen.add(kind)
    onQuery({ ...query, kinds: chosen })
  }
  const found = () => {
    if (count === 0) return say(outlineWords.none)
    return position > 0 ? say(outlineWords.hit, { position, count }) : say(outlineWords.found, { count })
  }
  return (
    <search className="find">
      <div className="find-field">
        <Search size={16} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label={say(outlineWords.find)}
          aria-describedby="find-ways"
          placeholder={say(outlineWords.findHint)}
          value={query.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery({ ...query, text: event.target.value })}
          onKeyDown={press}
          onFocus={props.onFocus}
        />
        {asked && (
          <>
            <span className="find-count" data-testid="find-count">
              {found()}
            </span>
            <IconButton
              label={say(outlineWords.previous)}
              chord="Shift+Enter"
              isDisabled={count === 0}
              onPress={() => onJump(-1)}
            >
              <ChevronUp size={17} aria-hidden />
            </IconButton>
            <IconButton
              label={say(outlineWords.next)}
              chord="Enter"
              isDisabled={count === 0}
              onPress={() => onJump(1)}
            >
              <ChevronDown size={17} aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      <p id="find-ways" className={asked ? 'find-ways' : 'unseen'}>
        {say(outlineWords.ways)}
      </p>
      {kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a border of its own around the chips
        <div className="find-kinds" role="group" aria-label={say(outlineWords.kinds)}>
          {kinds.map((id) => {
            const kind = kindOf(id)
            return (
              <button
                key={id}
                type="button"
                className="find-kind"
                aria-pressed={query.kinds.has(id)}
                aria-label={say(kind.label)}
                title={say(kind.label)}
                onClick={() => toggle(id)}
              >
                <Swatch
                  colour={kind.colour}
                  form={kind.shape}
                  aspect={kind.size.width / kind.size.height}
                  tilt={kind.tilt ?? 0}
                >
                  <Cue name={kind.cue} />
                </Swatch>
              </button>
            )
          })}
        </div>
      )}
    </search>
  )
}
