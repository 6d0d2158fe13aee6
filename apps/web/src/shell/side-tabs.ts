import type { Words } from '@stormlane/domain'
import { type ComponentType, lazy } from 'react'
import type { Workspace } from '../canvas/workspace.ts'
import { shellWords } from './words.ts'

/** What the side panel can show. */
export interface SideTab {
  /** What `session.openPanel` calls it. */
  readonly id: string
  readonly label: Words
  /** Loaded when it is shown for the first time. */
  readonly Content: ComponentType<{ readonly workspace: Workspace }>
}

/** The tabs of the side panel, in their order. A new one is its file and one entry here. */
export const sideTabs: readonly SideTab[] = [
  {
    id: 'outline',
    label: shellWords.outline,
    Content: lazy(async () => ({
      default: (await import('../features/outline/outline-panel.tsx')).OutlinePanel,
    })),
  },
]
