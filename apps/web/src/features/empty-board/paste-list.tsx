import { addElements } from '@stormlane/board'
import { useState } from 'react'
import type { Workspace } from '../../canvas/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/language.tsx'
import { linesOf, linesToStickies, MOST_LINES } from './lines-to-stickies.ts'
import { emptyBoardWords } from './words.ts'

interface PasteListProps {
  readonly workspace: Workspace
  readonly onClose: () => void
}

/** A field for a list; its lines become stickies as one step that one undo takes back. */
export const PasteList = ({ workspace, onClose }: PasteListProps) => {
  const say = useSay()
  const [text, setText] = useState('')
  const lines = linesOf(text)
  const put = (): void => {
    const { x, y, width } = workspace.camera.visible()
    const made = linesToStickies(lines, { x: x + Math.min(240, width / 4), y: y + 80 }, workspace.newId)
    workspace.board.run(addElements(made))
    workspace.session.getState().select(made.map(({ id }) => id))
    const right = Math.max(...made.map((sticky) => sticky.x)) + 200
    const bottom = Math.max(...made.map((sticky) => sticky.y)) + 200
    const [first] = made
    if (first)
      workspace.camera.fit({ x: first.x, y: first.y, width: right - first.x, height: bottom - first.y }, 220)
    onClose()
  }
  return (
    <Dialog title={say(emptyBoardWords.paste)} onClose={onClose}>
      <div className="paste-list">
        <label>
          {say(emptyBoardWords.list)}
          <textarea
            // The dialog is opened to write here.
            ref={(field) => field?.focus()}
            className="field"
            rows={10}
            value={text}
            placeholder={say(emptyBoardWords.sample)}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p className="paste-hint">
          {lines.length > MOST_LINES
            ? say(emptyBoardWords.tooMany, { count: MOST_LINES })
            : say(emptyBoardWords.listHint)}
        </p>
        <Button look="primary" isDisabled={lines.length === 0} onPress={put}>
          {lines.length === 0
            ? say(emptyBoardWords.putNone)
            : say(emptyBoardWords.put, { count: Math.min(lines.length, MOST_LINES) })}
        </Button>
      </div>
    </Dialog>
  )
}
