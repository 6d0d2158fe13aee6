export {
  BOARD_FILE_FORMAT,
  BOARD_FILE_VERSION,
  type BoardFile,
  boardFileFrom,
  type Extras,
} from './board-file.ts'
export { boardFileOf, createBoardDoc, fillDoc, restoreDoc } from './doc-file.ts'
export type { BoardFileProblem } from './problems.ts'
export { type BoardFileResult, readBoardFile, readBoardFileValue, tooLarge } from './read-file.ts'
export { writeBoardFile } from './write-file.ts'
