import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { actionById } from '../../actions/index.ts'
import { openLink } from '../../canvas/open-link.ts'
import { nameOfLink } from '../../canvas/text-links.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'

const LINK = <ExternalLink size={17} aria-hidden />

interface LinkButtonProps {
  readonly hrefs: readonly string[]
  /** The button for a single link. */
  readonly one: (icon: ReactNode) => ReactNode
}

/** Opens the link of the selected sticky, or asks which of several. */
export const LinkButton = ({ hrefs, one }: LinkButtonProps) => {
  const say = useSay()
  if (hrefs.length === 1) return one(LINK)
  return (
    <MenuButton
      label={say(actionById('open-link').label)}
      look="icon"
      onChoose={openLink}
      groups={[
        { id: 'links', choices: hrefs.map((href) => ({ id: href, label: nameOfLink(href), hint: href })) },
      ]}
    >
      {LINK}
    </MenuButton>
  )
}
