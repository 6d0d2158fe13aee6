import type { Words } from '@stormlane/domain'

export type ShareRole = 'view' | 'comment' | 'edit' | 'facilitate'

/** What the dialog needs from outside. */
export interface ShareDoor {
  /** Addresses that this browser may pass on now. */
  links(): Partial<Readonly<Record<ShareRole, string>>>
  /** Whether it may create links of any role. */
  readonly mayCreate: boolean
  /** Creates a link; the words say why that did not work. */
  create(role: ShareRole): Promise<Words | null>
}
