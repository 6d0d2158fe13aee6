import { around, centreOf } from '../../canvas/box.ts'
import type { Point } from '../../canvas/camera.ts'
import type { Workspace } from '../../canvas/workspace.ts'

/** Opens the menu at a point of the wall, CSS pixels. */
export const openMenuAt = ({ session }: Workspace, root: HTMLElement, { x, y }: Point): void => {
  const { left, top } = root.getBoundingClientRect()
  session.getState().openMenu({ x: left + x, y: top + y })
}

/** Opens the menu on what is selected, else in the middle of the wall: the keyboard asked for it. */
export const openMenuAtSelection = (workspace: Workspace, root: HTMLElement): void => {
  const { board, camera, session } = workspace
  const { selection } = session.getState()
  const box = around([...selection].flatMap((id) => board.elements.get(id) ?? []))
  const { width, height } = camera.size
  const at = box ? camera.toScreen(centreOf(box)) : { x: width / 2, y: height / 2 }
  openMenuAt(workspace, root, {
    x: Math.min(Math.max(at.x, 0), width),
    y: Math.min(Math.max(at.y, 0), height),
  })
}
