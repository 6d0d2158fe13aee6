import { Check } from 'lucide-react'
import { useState } from 'react'
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { Keys } from './keys.tsx'
import { type MenuButtonProps, menuButtonClass } from './menu-parts.ts'
import { useReturnFocus } from './use-return-focus.ts'
import './menu.css'

/** The menu itself, open when it appears. */
export const OpenMenu = ({
  label,
  look,
  groups,
  isDisabled = false,
  onChoose,
  children,
}: MenuButtonProps) => {
  const [isOpen, setOpen] = useState(true)
  const { button, closed } = useReturnFocus()
  const change = (opens: boolean): void => {
    setOpen(opens)
    if (!opens) closed()
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={change}>
      <AriaButton
        ref={button}
        className={menuButtonClass(look)}
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
                  {choice.chord !== undefined && <Keys chord={choice.chord} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
