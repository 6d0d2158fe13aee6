export { NO_ATTRIBUTES } from './attributes.ts'
export { Board, type BoardChange, type Command } from './board.ts'
export {
  type AlignTo,
  type Axis,
  alignElements,
  distributeElements,
  placeElements,
} from './commands/arrange.ts'
export { forgetRelation, judgeRelation, renameBoard, setPhase } from './commands/board.ts'
export { connect, deleteConnectors, setConnectorAttribute, setConnectorKind } from './commands/connectors.ts'
export {
  addElements,
  deleteElements,
  duplicateElements,
  editText,
  MIN_SIDE,
  moveElements,
  type NewElement,
  resizeElement,
  setAttribute,
  setKind,
} from './commands/elements.ts'
export { asCopies, groupElements, groupOf, ungroupElements } from './commands/groups.ts'
export { isLocked, lockElements, unlockElements } from './commands/locks.ts'
export { bringToFront, sendToBack, stepOrder } from './commands/order.ts'
export { liesIn } from './commands/units.ts'
export {
  BOARD_FILE_FORMAT,
  BOARD_FILE_VERSION,
  type BoardFile,
  type BoardFileProblem,
  type BoardFileResult,
  boardFileFrom,
  boardFileOf,
  createBoardDoc,
  type Extras,
  fillDoc,
  readBoardFile,
  readBoardFileValue,
  restoreDoc,
  tooLarge,
  writeBoardFile,
} from './file/index.ts'
export { MAX_BOARD_FILE_BYTES, MAX_ELEMENTS, MAX_ID, MAX_NAME, MAX_TEXT } from './limits.ts'
export { MIGRATION_ORIGIN, type MigrationOutcome, migrateDoc, SCHEMA_VERSION } from './migrations.ts'
export {
  type LaserLight,
  MOST_CHAT,
  MOST_LASER_POINTS,
  MOST_PRESENCE_IDS,
  type Presence,
  readPresence,
} from './presence.ts'
export type { BoardMeta } from './read-doc.ts'
export { ROOTS } from './roots.ts'
export type { UndoOutcome } from './undo.ts'
