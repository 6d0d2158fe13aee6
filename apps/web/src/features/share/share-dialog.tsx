import { Check, Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/language.tsx'
import type { ShareDoor, ShareRole } from './door.ts'
import { roleWords, shareWords } from './words.ts'
import './share.css'

/** In the order of how often they are needed. */
const order: readonly ShareRole[] = ['edit', 'view', 'comment', 'facilitate']

interface ShareDialogProps {
  readonly door: ShareDoor
  readonly onClose: () => void
}

/** Links by role, with what each may do in one sentence. */
export const ShareDialog = ({ door, onClose }: ShareDialogProps) => {
  const say = useSay()
  const [links, setLinks] = useState(() => door.links())
  const [trouble, setTrouble] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const shown = order.filter((role) => links[role] !== undefined || door.mayCreate)
  const create = async (role: ShareRole): Promise<void> => {
    const problem = await door.create(role)
    setTrouble(problem ? say(problem) : null)
    setLinks(door.links())
  }
  return (
    <Dialog title={say(shareWords.title)} onClose={onClose}>
      <div className="share">
        <p>{say(shown.length > 0 ? shareWords.intro : shareWords.none)}</p>
        <ul>
          {shown.map((role) => (
            <LinkRow
              key={role}
              role={role}
              link={links[role]}
              onCreate={() => create(role)}
              onSay={setDone}
              onTrouble={setTrouble}
            />
          ))}
        </ul>
        {!door.mayCreate && <p className="share-note">{say(shareWords.limited)}</p>}
        <p role="status" className="unseen">
          {done}
        </p>
        <p role="alert" className="share-trouble">
          {trouble}
        </p>
      </div>
    </Dialog>
  )
}

interface LinkRowProps {
  readonly role: ShareRole
  readonly link: string | undefined
  readonly onCreate: () => Promise<void>
  readonly onSay: (notice: string) => void
  readonly onTrouble: (trouble: string | null) => void
}

const LinkRow = ({ role, link, onCreate, onSay, onTrouble }: LinkRowProps) => {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const name = say(roleWords[role].name)
  const copy = async (address: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
      onTrouble(null)
      onSay(say(shareWords.copiedNote, { role: name }))
    } catch {
      field.current?.select()
      onTrouble(say(shareWords.notCopied))
    }
  }
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>{say(roleWords[role].may)}</p>
      </div>
      {link === undefined ? (
        <Button
          isDisabled={isMaking}
          onPress={async () => {
            setMaking(true)
            await onCreate()
            setMaking(false)
          }}
        >
          {say(isMaking ? shareWords.making : shareWords.make)}
        </Button>
      ) : (
        <Button
          look={role === 'edit' ? 'primary' : 'plain'}
          aria-label={say(shareWords.copyOf, { role: name })}
          onPress={() => copy(link)}
        >
          {isCopied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
          {say(isCopied ? shareWords.copied : shareWords.copy)}
        </Button>
      )}
      {link !== undefined && (
        <input
          ref={field}
          className="field"
          readOnly
          value={link}
          aria-label={name}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </li>
  )
}
