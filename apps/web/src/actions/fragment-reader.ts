// What reads board files is large and wanted only when one is pasted, so it is a chunk of its own.
export { readBoardFile } from '@stormlane/board'
