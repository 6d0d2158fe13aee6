import type { ReactNode } from 'react'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  /** A second line that explains. */
  readonly hint?: string
  /** Key chord that does the same. */
  readonly chord?: string | undefined
  /** Something small before the label, such as a colour swatch. */
  readonly mark?: ReactNode
}

export interface MenuGroup {
  readonly id: string
  readonly title?: string
  readonly choices: readonly MenuChoice[]
  /** Id of the choice that holds now; leave it out for a list of commands. */
  readonly chosen?: string | undefined
}

export interface MenuButtonProps {
  /** What the menu is for, when the button's own text does not say it. */
  readonly label?: string
  readonly look?: 'plain' | 'quiet' | 'icon'
  readonly groups: readonly MenuGroup[]
  readonly isDisabled?: boolean
  readonly onChoose: (choice: string, group: string) => void
  readonly children: ReactNode
}

export const menuButtonClass = (look: MenuButtonProps['look'] | undefined = 'quiet'): string =>
  `button ${look === 'icon' ? 'button-quiet button-icon' : `button-${look}`}`
