import { Check, CloudOff, Eye, LoaderCircle, RefreshCw, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import type { Kept } from '../offline/kept.ts'
import type { SaveState } from './save-state.ts'
import { keptWords, saveStateWords } from './words.ts'
import './connection.css'

/** "Saved" is said this much later than it is true, so that the badge does not flicker while one types. */
const CALM_MS = 350

const icons: Readonly<Record<SaveState, ReactNode>> = {
  connecting: <LoaderCircle size={15} aria-hidden />,
  saved: <Check size={15} aria-hidden />,
  saving: <LoaderCircle size={15} aria-hidden />,
  readOnly: <Eye size={15} aria-hidden />,
  offline: <CloudOff size={15} aria-hidden />,
  unkept: <TriangleAlert size={15} aria-hidden />,
  away: <CloudOff size={15} aria-hidden />,
  restarting: <RefreshCw size={15} aria-hidden />,
  refused: <CloudOff size={15} aria-hidden />,
}

/** What the badge says by turns while somebody writes. */
const alternating: readonly SaveState[] = ['saved', 'saving']

/** The state to show: bad news at once, "saved" only after it has held for a moment. */
const useCalm = (state: SaveState): SaveState => {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state === 'saved' ? CALM_MS : 0)
    return () => clearTimeout(timer)
  }, [state])
  return shown === 'saved' ? state : shown
}

interface SaveBadgeProps {
  readonly state: SaveState
  readonly kept: Kept
  readonly onRetry: () => void
}

/** Tells the truth about whether everything is on the server's disk, and else whether it is on this device. */
export const SaveBadge = ({ state, kept, onRetry }: SaveBadgeProps) => {
  const say = useSay()
  const shown = useCalm(state)
  const { badge, hint } = saveStateWords[shown]
  const notKept = keptWords[kept]
  const explained = notKept && shown !== 'readOnly' ? `${say(hint)} ${say(notKept)}` : say(hint)
  return (
    <span className={`save save-${shown}`} data-connection={state} data-kept={kept}>
      <TooltipTrigger delay={200} closeDelay={0}>
        <Button look="quiet" onPress={onRetry}>
          {icons[shown]}{' '}
          <span className="save-words">
            {say(badge)}
            {alternating.includes(shown) && (
              // Unseen: the badge is as wide as the longest of the words that come and go while one writes.
              <span className="save-widths" aria-hidden>
                {alternating.map((other) => (
                  <span key={other}>{say(saveStateWords[other].badge)}</span>
                ))}
              </span>
            )}
          </span>
        </Button>
        <Tooltip className="tooltip save-hint" placement="bottom" offset={6}>
          {explained}
        </Tooltip>
      </TooltipTrigger>
      <span className="unseen" role="status">
        {shown === 'saved' || shown === 'saving' || shown === 'readOnly' ? '' : `${say(badge)} ${explained}`}
      </span>
    </span>
  )
}
