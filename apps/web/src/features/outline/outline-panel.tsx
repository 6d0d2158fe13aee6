import type { Workspace } from '../../canvas/workspace.ts'

/** The board as a list. */
export const OutlinePanel = ({ workspace }: { readonly workspace: Workspace }) => {
  return <p>{workspace.scene.size}</p>
}
