import { addElements } from '@stormlane/board'
import { useState } from 'react'
import { around } from '../../canvas/box.ts'
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
    const { x, y } = workspace.camera.free()
    const made = linesToStickies(lines, { x: Math.round(x) + 40, y: Math.round(y) + 40 }, workspace.newId)
    workspace.board.run(addElements(made))
    workspace.session.getState().select(made.map(({ id }) => id))
    const { elements } = workspace.board
    const all = around(made.flatMap(({ id }) => elements.get(id) ?? []))
    // Room for the toolbar of what is selected now.
    if (all) workspace.camera.fit(all, 76)
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
