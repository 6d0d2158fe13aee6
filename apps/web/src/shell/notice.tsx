import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { SessionStore } from '../session/session.ts'

/** How long a sentence can be read before it goes. */
const READ_MS = 5_000

/** The one live region of a board: short sentences for everybody's eyes, and some for screen readers alone. */
export const Notice = ({ session }: { session: SessionStore }) => {
  const notice = useStore(session, (state) => state.notice)
  const spoken = useStore(session, (state) => state.spoken)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (notice === '') return
    setShown(true)
    const timer = setTimeout(() => {
      setShown(false)
      session.getState().say('')
    }, READ_MS)
    return () => clearTimeout(timer)
  }, [notice, session])
  return (
    <div className="notice-place" role="status" aria-live="polite" aria-atomic="false">
      <p className="unseen" data-testid="spoken">
        {spoken}
      </p>
      {isShown && notice !== '' && <p className="notice">{notice}</p>}
    </div>
  )
}
