import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import './button.css'
import './menu.css'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  /** A second line that explains. */
  readonly hint?: string
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

interface MenuButtonProps {
  /** What the menu is for, when the button's own text does not say it. */
  readonly label?: string
  readonly look?: 'plain' | 'quiet' | 'icon'
  readonly groups: readonly MenuGroup[]
  readonly isDisabled?: boolean
  readonly onChoose: (choice: string, group: string) => void
  readonly children: ReactNode
}

/** A button that opens a menu. */
export const MenuButton = ({
  label,
  look = 'quiet',
  groups,
  isDisabled = false,
  onChoose,
  children,
}: MenuButtonProps) => (
  <MenuTrigger>
    <AriaButton
      className={`button ${look === 'icon' ? 'button-quiet button-icon' : `button-${look}`}`}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
    <Popover className="popover" offset={6}>
      <Menu className="menu" {...(label === undefined ? {} : { 'aria-label': label })}>
        {groups.map((group) => (
          <MenuSection
            key={group.id}
            className="menu-section"
            {...(group.title === undefined ? { 'aria-label': label ?? group.id } : {})}
            {...(group.chosen === undefined
              ? {}
              : {
                  selectionMode: 'single' as const,
                  selectedKeys: [`${group.id}:${group.chosen}`],
                  disallowEmptySelection: true,
                })}
          >
            {group.title !== undefined && <Header className="menu-title">{group.title}</Header>}
            {group.choices.map((choice) => (
              <MenuItem
                key={choice.id}
                id={`${group.id}:${choice.id}`}
                className="menu-item"
                textValue={choice.label}
                onAction={() => onChoose(choice.id, group.id)}
              >
                {group.chosen !== undefined && (
                  <span className="menu-check">
                    {choice.id === group.chosen && <Check size={16} aria-hidden />}
                  </span>
                )}
                {choice.mark}
                <span className="menu-words">
                  {choice.label}
                  {choice.hint !== undefined && <small>{choice.hint}</small>}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
