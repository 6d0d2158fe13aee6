import { CloudUpload, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { useLanguage, useSay } from '../../ui/language.tsx'
import type { ListedBoard, StartDoor } from './door.ts'
import { startWords } from './words.ts'

/** The boards that this browser remembers, and the way to forget one together with its copy on this device. */
export const KnownBoards = ({ door }: { door: StartDoor }) => {
  const say = useSay()
  const language = useLanguage()
  const [boards, setBoards] = useState(() => door.boards())
  const [asked, setAsked] = useState<ListedBoard | null>(null)
  const [forgotten, setForgotten] = useState<ListedBoard | null>(null)
  if (boards.length === 0 && !forgotten) return null
  const nameOf = ({ name }: ListedBoard) => name || say(startWords.untitled)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const forget = (board: ListedBoard): void => {
    door.forget(board.id)
    setAsked(null)
    setForgotten(board)
    setBoards(door.boards())
  }
  const askFirst = (board: ListedBoard): void => {
    setForgotten(null)
    setAsked(board)
  }
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say(startWords.known)}</h2>
      <p className="hint">{say(startWords.knownHint)}</p>
      <ul className="known">
        {boards.map((board) => (
          <li key={board.id}>
            <a href={board.href}>
              <strong>{nameOf(board)}</strong>
              <time dateTime={new Date(board.openedAt).toISOString()}>{date.format(board.openedAt)}</time>
              {board.hasUnsent && (
                <span className="known-unsent">
                  <CloudUpload size={14} aria-hidden /> {say(startWords.unsent)}
                </span>
              )}
            </a>
            <IconButton
              label={say(startWords.forget, { name: nameOf(board) })}
              onPress={() => (board.hasUnsent ? askFirst(board) : forget(board))}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div role="status">
        {asked && (
          <p className="forgotten">
            {say(startWords.askForget, { name: nameOf(asked) })}{' '}
            <Button onPress={() => forget(asked)}>{say(startWords.forgetAnyway)}</Button>{' '}
            <Button look="primary" onPress={() => setAsked(null)}>
              {say(startWords.keep)}
            </Button>
          </p>
        )}
        {forgotten && (
          <p className="forgotten">
            {say(startWords.forgotten, { name: nameOf(forgotten) })}{' '}
            <Button
              onPress={() => {
                door.recall(forgotten.id)
                setForgotten(null)
                setBoards(door.boards())
              }}
            >
              {say(startWords.undoForget)}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}
