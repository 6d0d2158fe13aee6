import { MAX_BOARD_FILE_BYTES, readBoardFile, tooLarge, writeBoardFile } from '@stormlane/board'
import type { Words } from '@stormlane/domain'
import { startWords } from './words.ts'

/** What is wrong with a file, and where. */
export interface FileProblem {
  /** JSON pointer; empty for the whole file. */
  readonly pointer: string
  readonly words: Words
}

export type OpenedFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/**
 * Reads a file from the person's disk. Its size is looked at before its content, so that no giant can
 * freeze the page.
 */
export const openFile = async (file: Pick<File, 'size' | 'arrayBuffer'>): Promise<OpenedFile> => {
  if (file.size > MAX_BOARD_FILE_BYTES) return { ok: false, problems: [tooLarge(file.size)] }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { ok: false, problems: [{ pointer: '', words: startWords.unreadable }] }
  }
  const read = readBoardFile(bytes)
  return read.ok ? { ok: true, text: writeBoardFile(read.file) } : { ok: false, problems: read.problems }
}
