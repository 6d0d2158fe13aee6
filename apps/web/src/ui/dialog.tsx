import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import { useSay } from './language.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly size?: 'small' | 'wide'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog: holds the focus, closes by Escape, by its cross and by a press beside it. */
export const Dialog = ({ title, size = 'small', onClose, children }: DialogProps) => {
  const say = useSay()
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-body">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={say({ en: 'Close', ko: '닫기' })} chord="Escape" onPress={onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
