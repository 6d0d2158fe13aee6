import type { View } from './camera.ts'
import type { Workspace } from './workspace.ts'

/** Where somebody looked, and at what, before they began to search. */
interface Place {
  readonly view: View
  readonly selection: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  readonly panel: string | null
}

const places = new WeakMap<Workspace, Place>()

/** Keeps where one is, unless a place is kept already. */
export const keepPlace = (workspace: Workspace): void => {
  if (places.has(workspace)) return
  const { selection, selectedConnectors, panel } = workspace.session.getState()
  places.set(workspace, {
    view: workspace.camera.view,
    selection,
    connectors: selectedConnectors,
    panel,
  })
}

/** Stays where one is now. */
export const forgetPlace = (workspace: Workspace): void => {
  places.delete(workspace)
}

/** Goes back to the kept place: view, selection and side panel are as they were. */
export const goBack = (workspace: Workspace): void => {
  const place = places.get(workspace)
  if (!place) return
  places.delete(workspace)
  const { board, camera, session } = workspace
  session.getState().openPanel(place.panel)
  session.getState().select(
    [...place.selection].filter((id) => board.elements.has(id)),
    [...place.connectors].filter((id) => board.connectors.has(id)),
  )
  camera.setView(place.view)
}
