import { lazy, Suspense, useState } from 'react'
import { type MenuButtonProps, menuButtonClass } from './menu-parts.ts'
import './button.css'

const load = async () => ({ default: (await import('./open-menu.tsx')).OpenMenu })
const OpenMenu = lazy(load)

/** A button that opens a menu; what opens is fetched when it is first wanted. */
export const MenuButton = (props: MenuButtonProps) => {
  const [isWanted, setWanted] = useState(false)
  const waiting = (
    <button
      type="button"
      className={menuButtonClass(props.look)}
      aria-haspopup="menu"
      aria-expanded={false}
      disabled={props.isDisabled}
      {...(props.isDisabled ? { 'data-disabled': true } : {})}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {props.children}
    </button>
  )
  if (!isWanted) return waiting
  return (
    <Suspense fallback={waiting}>
      <OpenMenu {...props} />
    </Suspense>
  )
}
