import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { Keys } from './keys.tsx'
import './button.css'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook
  readonly children: ReactNode
}

export const Button = ({ look = 'plain', ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={`button button-${look}`} />
)

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does, in words: the accessible name and the tooltip. */
  readonly label: string
  /** Key chord that does the same. */
  readonly chord?: string | undefined
  readonly placement?: 'top' | 'bottom'
  readonly children: ReactNode
}

/** A button that shows only an icon; its words appear on hover and focus. */
export const IconButton = ({ label, chord, placement = 'bottom', ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    <AriaButton {...rest} aria-label={label} className="button button-quiet button-icon" />
    <Tooltip className="tooltip" placement={placement} offset={6}>
      {label} {chord && <Keys chord={chord} />}
    </Tooltip>
  </TooltipTrigger>
)
