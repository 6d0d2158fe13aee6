import { type BoardFile, writeBoardFile } from '@stormlane/board'
import { exportBoard, formats } from '@stormlane/exporter'
import { InputError } from './input-error.ts'

/** A format as the command line offers it: those of the exporter, and the board file itself. */
export interface OfferedFormat {
  readonly id: string
  readonly label: string
  readonly extension: string
  readonly render: (board: BoardFile) => string
}

export const offeredFormats: readonly OfferedFormat[] = [
  ...formats.map(
    ({ id, label, extension }): OfferedFormat => ({
      id,
      label: label.en,
      extension,
      render: (board) => exportBoard(board, id),
    }),
  ),
  { id: 'board', label: 'Board file (JSON)', extension: 'board.json', render: writeBoardFile },
]

/** @throws InputError listing the formats there are */
export const formatNamed = (id: string): OfferedFormat => {
  const format = offeredFormats.find((offered) => offered.id === id)
  if (format) return format
  const known = offeredFormats.map((offered) => offered.id).join(', ')
  throw new InputError(`unknown format "${id}"; choose one of ${known} with --to`)
}
