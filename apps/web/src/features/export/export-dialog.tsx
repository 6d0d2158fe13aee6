import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import type { Workspace } from '../../canvas/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { download } from '../../ui/download.ts'
import { useLanguage, useSay } from '../../ui/language.tsx'
import { fileNameOf } from './file-name.ts'
import type { ListedFormat } from './messages.ts'
import { Preview } from './preview.tsx'
import { SummaryLine } from './summary.tsx'
import { useExport } from './use-export.ts'
import { exportWords } from './words.ts'
import './export.css'

const boardFormat: ListedFormat = {
  id: 'board',
  label: exportWords.boardFile,
  mediaType: 'application/json',
  extension: 'board.json',
}

interface ExportDialogProps {
  readonly workspace: Workspace
  readonly onClose: () => void
}

/** Left the formats, right what would be written, with copy and download. */
export const ExportDialog = ({ workspace, onClose }: ExportDialogProps) => {
  const say = useSay()
  const language = useLanguage()
  const { file, fileText, reply } = useExport(workspace.board)
  const formats = [...(reply?.ok ? reply.formats : []), boardFormat]
  const [chosen, setChosen] = useState<string | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const [trouble, setTrouble] = useState('')
  const isReading = reply === null && chosen !== boardFormat.id
  const format = formats.find(({ id }) => id === chosen) ?? formats[0] ?? boardFormat
  const text = format.id === boardFormat.id ? fileText : reply?.ok ? (reply.texts[format.id] ?? '') : ''
  const bytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(new Blob([text]).size / 1000)
  const lines = new Intl.NumberFormat(language).format(text.split('\n').length - 1)

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(format.id)
      setTrouble('')
    } catch {
      setTrouble(say(exportWords.notCopied))
    }
  }
  return (
    <Dialog title={say(exportWords.title)} size="wide" onClose={onClose}>
      <div className="export">
        <fieldset className="export-formats">
          <legend className="unseen">{say(exportWords.formats)}</legend>
          {formats.map(({ id, label, extension }) => (
            <label key={id}>
              <input
                type="radio"
                name="format"
                aria-label={say(label)}
                checked={!isReading && id === format.id}
                onChange={() => setChosen(id)}
              />
              <strong>{say(label)}</strong>
              <small>{say(id === boardFormat.id ? exportWords.boardFileHint : exportWords.modelHint)}</small>
              <code>.{extension}</code>
            </label>
          ))}
        </fieldset>
        <div className="export-body">
          {isReading ? (
            <p role="status" className="export-wait">
              {say(exportWords.reading)}
            </p>
          ) : (
            <>
              {reply?.ok && format.id !== boardFormat.id && <SummaryLine summary={reply.summary} />}
              {reply && !reply.ok && (
                <p role="alert" className="export-trouble">
                  {say(exportWords.failed)} <code>{reply.message}</code>
                </p>
              )}
              <Preview key={format.id} label={say(exportWords.preview)} text={text} />
              <footer className="export-foot">
                <span>{say(exportWords.size, { lines, size: bytes })}</span>
                <span role="alert">{trouble}</span>
                <span role="status" className="unseen">
                  {copied === format.id ? say(exportWords.copiedNote) : ''}
                </span>
                <Button onPress={copy}>
                  {copied === format.id ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
                  {say(copied === format.id ? exportWords.copied : exportWords.copy)}
                </Button>
                <Button
                  look="primary"
                  onPress={() => download(fileNameOf(file.name, format.extension), format.mediaType, text)}
                >
                  <Download size={16} aria-hidden /> {say(exportWords.download)}
                </Button>
              </footer>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
