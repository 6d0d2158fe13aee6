import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { actionById } from '../../actions/index.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { IconButton } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { zoomWords } from './words.ts'
import './zoom.css'

/** How near the wall is, and back to seeing all of it. */
export const ZoomBar = ({ workspace }: { workspace: Workspace }) => {
  const say = useSay()
  const percent = useWatched(workspace.camera, () => Math.round(workspace.camera.view.zoom * 100))
  const button = (id: string, icon: ReactNode): ReactNode => {
    const action = actionById(id)
    return (
      <IconButton
        label={say(action.label)}
        chord={action.keys?.[0]}
        placement="top"
        onPress={() => action.run(workspace)}
      >
        {icon}
      </IconButton>
    )
  }
  return (
    <section className="zoom" aria-label={say(zoomWords.label)}>
      {button('zoom-out', <Minus size={17} aria-hidden />)}
      <Button
        className="button button-quiet zoom-percent"
        aria-label={say(zoomWords.actualSize, { percent })}
        onPress={() => actionById('zoom-100').run(workspace)}
      >
        {percent} %
      </Button>
      {button('zoom-in', <Plus size={17} aria-hidden />)}
      {button('zoom-fit', <Maximize size={16} aria-hidden />)}
      <span className="zoom-map">{button('minimap', <MapIcon size={16} aria-hidden />)}</span>
    </section>
  )
}
