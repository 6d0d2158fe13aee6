import { writeBoardFile } from '@stormlane/board'
import type { Workspace } from '../../canvas/workspace.ts'
import { fileNameOf } from '../../features/export/file-name.ts'
import { Button } from '../../ui/button.tsx'
import { download } from '../../ui/download.ts'
import { useSay } from '../../ui/language.tsx'
import { MessagePage } from '../message-page.tsx'
import { shellWords } from '../words.ts'
import type { Link } from './save-state.ts'
import { connectionWords, refusalWords } from './words.ts'

interface RefusalProps {
  /** The close code by which the server refused the link, now or the last time. */
  readonly code: number
  /** Whether this page holds changes that the server is not known to have. */
  readonly unsaved: boolean
  readonly workspace: Workspace
  readonly onRetry: () => void
}

/** A board that the server did not open for this link. */
export const NeverOpened = ({ link, onRetry }: Pick<RefusalProps, 'onRetry'> & { link: Link }) => {
  const say = useSay()
  const why = refusalWords[link.closeCode ?? 4400] ?? refusalWords[4400]
  return (
    <MessagePage title={say(connectionWords.notOpened)}>
      <p role="alert">{why && say(why)}</p>
      <p className="message-actions">
        <a className="button button-primary" href="/">
          {say(shellWords.toStart)}
        </a>
        <Button onPress={onRetry}>{say(connectionWords.retry)}</Button>
      </p>
    </MessagePage>
  )
}

/**
 * Why the server closed the board for this page, what is safe, and what can be done. The board stays as it was when
 * the server was reached last; it may be the only copy, so it can always be saved as a file.
 */
export const Refusal = ({ code, unsaved, workspace, onRetry }: RefusalProps) => {
  const say = useSay()
  const why = refusalWords[code] ?? refusalWords[4400]
  const saveFile = (): void => {
    const name = fileNameOf(workspace.board.meta.name, 'board.json')
    download(name, 'application/json', writeBoardFile(workspace.board.file()))
  }
  return (
    <div className="banner banner-bad" role="alert">
      <p>
        {why && say(why)} {say(unsaved ? connectionWords.unsaved : connectionWords.nothingUnsaved)}
      </p>
      <Button look={unsaved ? 'primary' : 'plain'} onPress={saveFile}>
        {say(connectionWords.saveFile)}
      </Button>
      <Button onPress={onRetry}>{say(connectionWords.retry)}</Button>
      <a className="button button-plain" href="/">
        {say(shellWords.toStart)}
      </a>
    </div>
  )
}
