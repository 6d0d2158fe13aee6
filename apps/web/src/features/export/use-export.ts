import { type Board, type BoardFile, writeBoardFile } from '@stormlane/board'
import { useEffect, useState } from 'react'
import type { ExportQuestion, ExportReply } from './messages.ts'

export interface Exported {
  readonly file: BoardFile
  readonly fileText: string
  /** Null while the wall is being read. */
  readonly reply: ExportReply | null
}

/** The board as it is when the dialog opens, as its file and in every format. Reading goes on in a worker. */
export const useExport = (board: Board): Exported => {
  // What is exported is exactly what the board file says, so the command line makes the same of that file.
  const [file] = useState(() => board.file())
  const [fileText] = useState(() => writeBoardFile(file))
  const [reply, setReply] = useState<ExportReply | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => setReply(data))
    worker.addEventListener('error', ({ message }) => setReply({ ok: false, message }))
    const { name, locale, phase, elements, connectors, relations } = file
    const question: ExportQuestion = { board: { name, locale, phase, elements, connectors, relations } }
    worker.postMessage(question)
    return () => worker.terminate()
  }, [file])
  return { file, fileText, reply }
}
