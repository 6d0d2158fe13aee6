import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { actionById } from '../../actions/index.ts'
import { isContentInView } from '../../canvas/back-to-content.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import './back-to-content.css'

/** The wall has to lie still this long before the way back is offered, milliseconds. */
const REST = 250

/** Offers the way back while nothing of the board is in view. */
export const BackToContent = ({ workspace }: { readonly workspace: Workspace }) => {
  const say = useSay()
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = (): void => setIsLost(!isContentInView(workspace))
    const soon = (): void => {
      clearTimeout(waiting)
      waiting = setTimeout(look, REST)
    }
    soon()
    const stops = [workspace.camera.subscribe(soon), workspace.scene.subscribe(soon)]
    return () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
    }
  }, [workspace])
  if (!isLost) return null
  const back = actionById('back-to-content')
  return (
    <div className="back-to-content">
      <Button onPress={() => back.run(workspace)}>
        <Undo2 size={16} aria-hidden /> {say(back.label)}
      </Button>
    </div>
  )
}
